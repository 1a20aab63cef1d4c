/** Text in the columns of a terminal: what is wide, what has no width, and what must not reach it as it is. */

/** Wide and full-width (Unicode Standard Annex #11), and emoji that are drawn as pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u

/** Marks that are drawn on the character before them. */
const combining = /[\p{Mn}\p{Me}]/u

/** Controls, and characters that draw nothing or turn the direction of the text: a terminal might obey them. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115F\u1160\u3164\uFFA0]/u

/** Columns of a tab. */
const tabWidth = 4

/** A character as it may be shown. */
export type Cell = {
  readonly text: string
  /** Columns that it takes: 0, 1, 2, or more for what is spelt out. */
  readonly width: number
  /** Its place in the text, in UTF-16 units. */
  readonly start: number
}

/** The characters of a line, each with its width; what cannot be seen is spelt out. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let start = 0
  for (const char of line) {
    const text = shown(char)
    cells.push({text, width: text === char ? charWidth(char) : text.length, start})
    start += char.length
  }
  return cells
}

/** A text on one line, without anything that a terminal would obey. */
export function visible(text: string): string {
  return [...text.replace(/\s*\r?\n\s*/g, ' ')].map(shown).join('')
}

function shown(char: string): string {
  if (char === '\t') return ' '.repeat(tabWidth)
  if (!hidden.test(char)) return char
  const code = char.codePointAt(0) ?? 0
  // The pictures of the C0 controls, one column wide.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

function charWidth(char: string): number {
  if (combining.test(char)) return 0
  return wide.test(char) ? 2 : 1
}
