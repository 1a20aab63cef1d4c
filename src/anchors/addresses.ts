/** Addresses, which stand in every translation as they are. */

export type Address = {
  /** As written, but for the case of its letters. */
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Addresses are ASCII; no sign in them opens or closes a Chinese sentence. */
const pattern =
  /(?:https?:\/\/|www\.)[\u0021-\u007E]+|(?<![\w.+-])[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+|(?<![\w.@/-])doi:10\.\d{4,9}\/[\u0021-\u007E]+/giu

/** What closes a sentence is no part of an address (GFM 6.9, "extended autolink path validation"). */
const trailing = /[?!.,:;*_~'"<>]+$/

/** URLs, e-mail addresses and DOIs, in the order of the text. */
export function addressesOf(text: string): readonly Address[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = withoutTail(match[0])
    return found === '' ? [] : [{key: keyOf(found), ...spanOf(found, match.index)}]
  })
}

/** A closing bracket stays only where its opening one is inside. */
function withoutTail(address: string): string {
  let found = address.replace(trailing, '')
  while (found.endsWith(')') && count(found, ')') > count(found, '('))
    found = found.slice(0, -1).replace(trailing, '')
  return found
}

function count(text: string, char: string): number {
  return text.split(char).length - 1
}

function keyOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}

function spanOf(text: string, start: number): Omit<Address, 'key'> {
  return {text, start, end: start + text.length}
}
