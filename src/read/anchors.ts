/** What survives translation: numbers, Latin names, addresses, and words with a settled translation. */

import {termsIn} from './glossary.ts'

export type Anchors = {
  /** A translation without them is hardly one. */
  readonly firm: ReadonlySet<string>
  /** They speak for a pair, and their lack does not speak against it. */
  readonly loose: ReadonlySet<string>
}

const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  萬: 1e4,
  万: 1e4,
  百萬: 1e6,
  千萬: 1e7,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const numeral =
  /(\d[\d,]*(?:\.\d+)?)(?:[ \u00A0\u3000]?(百萬|千萬|[百千萬万億亿兆]|hundred|thousand|million|billion|trillion))?/giu
const address = /https?:\/\/[^\s，。）]+/gu
const name = /\p{Lu}[\p{L}\d&-]*/gu
const smallNumbers: Readonly<Record<string, number>> = {
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
} // prettier-ignore
const small = /[二兩两三四五六七八九十]|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/giu

/** Anchors of a text. A Latin name is firm in a Chinese text; in an English one it may be any word of the language. */
export function anchorsOf(text: string): Anchors {
  const firm = new Set<string>()
  const loose = new Set<string>(termsIn(text).map((term) => `term ${term}`))
  for (const [found] of text.matchAll(address)) firm.add(found.toLowerCase())
  const rest = text.replace(address, ' ')
  for (const [, digits = '', scale = ''] of rest.matchAll(numeral)) {
    const value = Number(digits.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)
    firm.add(String(value))
    if (value <= 10) loose.add(`small ${value}`)
  }
  for (const [found] of rest.matchAll(small)) loose.add(`small ${smallNumbers[found.toLowerCase()]}`)
  for (const [found] of rest.matchAll(name)) firm.add(found.toLowerCase())
  return {firm, loose}
}

export function isNumber(anchor: string): boolean {
  return /^\d/.test(anchor)
}
