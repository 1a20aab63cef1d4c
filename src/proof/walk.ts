/** A way through what was read. */

import type {Word} from './expected.ts'
import {type Expected, lineBreak} from './leaves.ts'
import {blockEnd, type Stream} from './read-back.ts'

const bullet = /^[•‧●○▪–◦·-] ?/u
const digits = /^\d+/

export class Walk {
  at = 0
  readonly #stream: Stream
  readonly #words: Word[]
  readonly #isSame: (found: string, expected: string) => boolean
  /** The text before it is one of the contents: a page's number may follow. */
  #afterEntry = false

  constructor(stream: Stream, words: readonly Word[], isSame: (found: string, expected: string) => boolean) {
    this.#stream = stream
    this.#words = [...words]
    this.#isSame = isSame
  }

  /** Goes over what parts texts. @returns whether there is more. */
  skip(): boolean {
    const {text} = this.#stream
    while (this.at < text.length && /[\s/]/.test(text[this.at] ?? '') && !this.#isText()) this.at += 1
    return this.at < text.length
  }

  /** A slash that parts two values is none of a text; one that begins a text would be followed by no space. */
  #isText(): boolean {
    const {text} = this.#stream
    return text[this.at] === '/' && text[this.at + 1] !== ' '
  }

  place(): string {
    return this.#stream.runAt(Math.min(this.at, this.#stream.text.length - 1))?.place ?? ''
  }

  /** Where a text ends that begins here; `null` where it does not. */
  match(item: Expected, from: number = this.at): number | null {
    const {text} = this.#stream
    let at = from
    for (const char of item.text) {
      if (char === lineBreak) {
        while (/[\s]/.test(text[at] ?? '')) at += 1
        continue
      }
      const found = String.fromCodePoint(text.codePointAt(at) ?? 0)
      if (found !== char && !this.#isSame(found, char)) {
        // After a line break there may be a space that the source has, or none.
        if (char === ' ' && (text[at - 1] === ' ' || text[at - 1] === blockEnd)) continue
        return null
      }
      at += found.length
    }
    const after = text[at]
    if (item.closed && after !== undefined && after !== blockEnd && after !== ' ') return null
    return at
  }

  /** The same, behind its number or its bullet where one stands there. */
  matchMarked(item: Expected): number | null {
    const plain = this.match(item)
    if (plain !== null || item.marker === null) return plain
    const start = this.at
    this.passMarker(item)
    const end = this.at > start ? this.match(item) : null
    this.at = start
    return end
  }

  /** Goes over the number or the bullet of a text, where the text does not begin here itself. */
  passMarker(item: Expected): void {
    if (item.marker === null || this.match(item) !== null) return
    const rest = this.#stream.text.slice(this.at, this.at + 40)
    const length =
      item.marker === 'bullet'
        ? bullet.exec(rest)?.[0].length
        : item.marker.startsWith('#')
          ? numberOf(item.marker.slice(1), rest)
          : rest.startsWith(item.marker)
            ? item.marker.length
            : undefined
    if (length === undefined) return
    this.at += length
    while (/\s/.test(this.#stream.text[this.at] ?? '')) this.at += 1
  }

  moveTo(end: number, {node, closed, marker}: Expected): void {
    this.at = end
    this.#afterEntry = node !== null && !closed && marker === null
  }

  /**
   * Goes over a word of the press: a label, a head of a column, a page's number in the contents.
   *
   * @returns where it stands; `null` where none does.
   */
  passWord(): {readonly from: number; readonly word: Word} | null {
    const from = this.at
    const rest = this.#stream.text.slice(from, from + 200)
    const [word] = this.#words
      .filter(({text}) => rest.startsWith(text))
      .sort((one, other) => other.text.length - one.text.length)
    const number = this.#afterEntry ? digits.exec(rest)?.[0] : undefined
    const passed = word ?? (number === undefined ? null : {text: number, language: null})
    this.#afterEntry = false
    if (word) this.#words.splice(this.#words.indexOf(word), 1)
    if (passed) this.at += passed.text.length
    return passed && {from, word: passed}
  }

  /** How many letters of texts that stand together stand here. */
  matchTogether(texts: readonly Expected[]): number {
    const start = this.at
    let letters = 0
    for (const text of texts) {
      this.skip()
      const end = this.match(text)
      if (end === null) break
      letters += text.text.length
      this.at = end
    }
    this.at = start
    return letters
  }

  /** What stands here, up to the end of its block. */
  block(): string {
    const {text} = this.#stream
    const end = text.indexOf(blockEnd, this.at)
    return text.slice(this.at, end < 0 ? text.length : end).trim()
  }

  /** Whether a text stands somewhere further on, as a block of its own. */
  isAhead(item: Expected): boolean {
    const {text} = this.#stream
    const whole = {...item, closed: true}
    for (let at = this.#find(whole, this.at); at !== null; at = this.#find(whole, at + 1))
      if (at === 0 || text[at - 1] === blockEnd || text[at - 1] === ' ') return true
    return false
  }

  /** The nearest place from which texts go on; `null` where there is none. */
  resume(
    body: readonly Expected[],
    next: number,
    free: readonly (readonly Expected[])[],
  ): {readonly at: number; readonly next: number} | null {
    const ahead = body.slice(next, next + 30).map((item, index) => ({item, next: next + index}))
    let best: {at: number; next: number} | null = null
    for (const candidate of [...ahead, ...free.flatMap(([item]) => (item ? [{item, next}] : []))]) {
      // What is said often, such as a figure in a table, says nothing of where we are.
      if (candidate.item.text.length < 4) continue
      const at = this.#find(candidate.item, this.at + 1)
      if (at !== null && (!best || at < best.at)) best = {at, next: candidate.next}
    }
    return best
  }

  jump(to: number): void {
    this.at = to
  }

  #find(item: Expected, from: number): number | null {
    const {text} = this.#stream
    const head = item.text.slice(0, 4)
    for (let at = text.indexOf(head, from); at >= 0; at = text.indexOf(head, at + 1))
      if (this.match(item, at) !== null) return at
    return null
  }
}

/** A number of a list in a text, in whatever spelling its rank has. */
function numberOf(ordinal: string, rest: string): number | undefined {
  const own = new RegExp(`^[（(]?${ordinal}[）).、．]`).exec(rest)
  return (own ?? /^[（(]?[\p{Script=Han}a-z]{1,5}[）).、．]/u.exec(rest))?.[0].length
}
