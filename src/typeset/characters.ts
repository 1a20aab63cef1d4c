/** Kinds of characters, as the rules of typography tell them apart. */

const han = /[\p{Script=Han}\p{Script=Bopomofo}]/u

/** Marks of CJK: U+3001–303F, the full-width forms that are no letters, …, — and “”. */
const cjkMark =
  /[\u3001-\u3004\u3008-\u3020\u3030\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65\u2014\u2026]/

const latin = /[\p{Script=Latin}\d]/u

/** The character that ends before an index; `''` at the start. */
export function charBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1)
  const isPair = low >= 0xdc00 && low <= 0xdfff && index > 1
  return text.slice(isPair ? index - 2 : Math.max(0, index - 1), index)
}

/** The character at an index; `''` at the end. */
export function charAt(text: string, index: number): string {
  const code = text.codePointAt(index)
  return code === undefined ? '' : String.fromCodePoint(code)
}

export function isHan(char: string): boolean {
  return han.test(char)
}

/** Whether a character makes its context Chinese. */
export function isChinese(char: string): boolean {
  return han.test(char) || cjkMark.test(char)
}

/** Whether a character is a Latin letter or a digit. */
export function isLatin(char: string): boolean {
  return latin.test(char)
}
