/** Bytes → values and keywords. ISO 32000-1 7.2, 7.3. */

import type {RuleName} from '../rules.ts'
import {classes, isUtf8, isWhite, latin1, numberIn} from './bytes.ts'
import {type Keyword, Unreadable, type Value} from './objects.ts'
import {readHexadecimal, readLiteral} from './strings.ts'

/** Told of what is readable and yet against the standard. */
export type Remark = (rule: RuleName, detail: string) => void

/** Deeper than this is an attack; real files stay below 10. */
const deepest = 100

const closers: Readonly<Record<string, string>> = {'[': ']', '<<': '>>'}

export class Lexer {
  readonly bytes: Uint8Array
  at: number
  readonly #end: number
  readonly #withRefs: boolean
  readonly remark: Remark
  readonly #place: string

  /** @param withRefs `12 0 R` is one value: so in a file, not in a content stream. */
  constructor(bytes: Uint8Array, at: number, remark: Remark, place: string, withRefs: boolean) {
    this.bytes = bytes
    this.at = at
    this.#end = bytes.length
    this.#withRefs = withRefs
    this.remark = remark
    this.#place = place
  }

  /** Over white space and comments. */
  skip(): void {
    for (; this.at < this.#end; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 0x25) {
        while (this.at < this.#end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
      } else if (classes[byte] !== 1) return
    }
  }

  /** The next value or keyword; `undefined` at the end. */
  next(depth = 0): Value | Keyword | undefined {
    this.skip()
    if (this.at >= this.#end) return undefined
    const byte = this.bytes[this.at] ?? 0
    if (byte === 0x2f) return {kind: 'name', name: this.#name()}
    if (byte === 0x28) return this.#checked(readLiteral(this))
    if (byte === 0x3c) {
      if (this.bytes[this.at + 1] !== 0x3c) return this.#checked(readHexadecimal(this))
      this.at += 2
      return this.#dict(depth)
    }
    if (byte === 0x5b) {
      this.at++
      return {kind: 'list', items: this.#until('[', depth)}
    }
    if (byte === 0x3e && this.bytes[this.at + 1] === 0x3e) {
      this.at += 2
      return {kind: 'keyword', word: '>>'}
    }
    if (classes[byte] === 2) {
      this.at++
      return {kind: 'keyword', word: String.fromCharCode(byte)}
    }
    return this.#regular(byte)
  }

  /** The next value. @throws Unreadable where none stands. */
  value(): Value {
    const next = this.next()
    if (next === undefined || isKeyword(next)) this.fail(next ? `“${next.word}” for a value` : 'an early end')
    return next
  }

  /** Whether this word stands next; it is passed then. */
  takes(word: string): boolean {
    this.skip()
    for (let index = 0; index < word.length; index++) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false
    }
    const after = this.bytes[this.at + word.length]
    if (after !== undefined && classes[after] === 0) return false
    this.at += word.length
    return true
  }

  /** @throws Unreadable */
  fail(reason: string): never {
    throw new Unreadable(`${this.#place}, byte ${this.at}`, reason)
  }

  #regular(first: number): Value | Keyword {
    const start = this.at
    while (this.at < this.#end && classes[this.bytes[this.at] ?? 0] === 0) this.at++
    if (first <= 0x39 && first !== 0x27 && first !== 0x22) {
      const number = numberIn(this.bytes, start, this.at)
      if (number !== null) return this.#number(number, first)
    }
    const word = latin1(this.bytes, start, Math.min(this.at, start + 200))
    if (word === 'true') return true
    if (word === 'false') return false
    return word === 'null' ? null : {kind: 'keyword', word}
  }

  #number(value: number, first: number): Value {
    if (Math.abs(value) > 2147483647) this.remark('limits', `the number ${value}`)
    if (!this.#withRefs || first < 0x30 || !Number.isInteger(value)) return value
    const after = this.at
    const generation = this.#plainInteger()
    if (generation !== null && this.takes('R')) return {kind: 'ref', number: value, generation}
    this.at = after
    return value
  }

  /** Digits behind white space, without going on where they are none. */
  #plainInteger(): number | null {
    this.skip()
    const start = this.at
    let value = 0
    for (; this.at < this.#end && this.at - start < 6; this.at++) {
      const digit = (this.bytes[this.at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    return this.at > start && isWhite(this.bytes[this.at]) ? value : null
  }

  #checked(bytes: string): Value {
    if (bytes.length > 32767) this.remark('limits', `a string of ${bytes.length} bytes`)
    return {kind: 'text', bytes}
  }

  #name(): string {
    const start = ++this.at
    let all = 0
    for (; this.at < this.#end; this.at++) {
      const byte = this.bytes[this.at] ?? 0
      if (classes[byte] !== 0) break
      all |= byte
    }
    const written = latin1(this.bytes, start, this.at)
    if (all < 128 && written.length < 128 && !written.includes('#')) return written
    const name = written.includes('#')
      ? written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
      : written
    if (name.length > 127) this.remark('limits', `a name of ${name.length} bytes`)
    if (/[\x80-\xff]/.test(name) && !isUtf8(name)) this.remark('name-encoding', `/${written}`)
    return name
  }

  #dict(depth: number): Value {
    const items = this.#until('<<', depth)
    const entries = new Map<string, Value>()
    for (let at = 0; at < items.length; at += 2) {
      const key = items[at]
      if (typeof key !== 'object' || key?.kind !== 'name') this.fail('a dictionary whose key is no name')
      const value = items[at + 1]
      if (value === undefined) this.fail(`a dictionary without a value for /${key.name}`)
      entries.set(key.name, value)
    }
    return {kind: 'dict', entries}
  }

  #until(open: string, depth: number): readonly Value[] {
    if (depth > deepest) this.fail(`objects nested deeper than ${deepest}`)
    const items: Value[] = []
    for (;;) {
      const next = this.next(depth + 1)
      if (next === undefined) this.fail(`“${open}” without its end`)
      if (!isKeyword(next)) items.push(next)
      else if (next.word === closers[open]) return items
      else this.fail(`“${next.word}” within “${open}”`)
    }
  }
}

export function isKeyword(value: Value | Keyword | undefined): value is Keyword {
  return typeof value === 'object' && value !== null && value.kind === 'keyword'
}
