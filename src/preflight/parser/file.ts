/** A PDF's objects by number. */

import type {Fault} from '../fault.ts'
import {type CrossReference, mostObjects, readCrossReference} from './cross-reference.ts'
import {mostUnpacked, unpack} from './filters.ts'
import {isKeyword, Lexer, type Remark} from './lexer.ts'
import {
  type Dict,
  isDict,
  isList,
  isName,
  isRef,
  isStream,
  isText,
  noEntries,
  type Ref,
  type Stream,
  Unreadable,
  type Value,
} from './objects.ts'
import {readIndirect} from './read-indirect.ts'

export class PdfFile {
  readonly bytes: Uint8Array
  readonly reference: CrossReference
  readonly trailer: Dict
  /** What the parser could read and should not have had to. */
  readonly remarks: Fault[] = []
  readonly #objects = new Map<number, Value>()
  readonly #open = new Set<number>()
  readonly #groups = new Map<number, readonly Value[]>()
  readonly #unpacked = new Map<Stream, Uint8Array>()
  /** Objects told by their number: a dictionary found anywhere can be named. */
  readonly #numbers = new Map<object, number>()
  #size = 0

  /** @throws Unreadable where the file has no cross-reference that can be read. */
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.reference = readCrossReference(this.bytes, this.#remarkAt('cross-reference'))
    this.trailer = this.reference.trailer
  }

  #remarkAt(place: string): Remark {
    return (rule, detail) => {
      const isKnown = this.remarks.some(
        (each) => each.rule === rule && each.place === place && each.detail === detail,
      )
      if (!isKnown) this.remarks.push({rule, place, detail})
    }
  }

  /** Follows references; what is not there is `null`. @throws Unreadable */
  readonly resolve = (value: Value | undefined): Value => {
    let found = value ?? null
    for (let step = 0; isRef(found); step++) {
      if (step > 20) throw new Unreadable(`object ${found.number}`, 'references that go in a circle')
      found = this.object(found.number)
    }
    return found
  }

  /** @throws Unreadable */
  object(number: number): Value {
    const known = this.#objects.get(number)
    if (known !== undefined) return known
    const place = this.reference.places.get(number)
    if (!place || place.kind === 'free') return null
    if (this.#open.has(number))
      throw new Unreadable(`object ${number}`, 'an object that needs itself to be read')
    this.#open.add(number)
    try {
      const value =
        place.kind === 'offset' ? this.#at(number, place.offset) : this.#packed(place.stream, place.index)
      this.#objects.set(number, value)
      if (value !== null && typeof value === 'object') this.#numbers.set(value, number)
      return value
    } finally {
      this.#open.delete(number)
    }
  }

  #at(number: number, offset: number): Value {
    const place = `object ${number}`
    const found = readIndirect(this.bytes, offset, this.#remarkAt(place), place, this.resolve)
    if (found.number !== number)
      this.#remarkAt(place)('cross-reference', `object ${found.number} stands in its place`)
    return found.value
  }

  #packed(number: number, index: number): Value {
    const group = this.#groups.get(number) ?? this.#group(number)
    this.#groups.set(number, group)
    return group[index] ?? null
  }

  #group(number: number): readonly Value[] {
    const place = `object stream ${number}`
    if (this.reference.places.get(number)?.kind === 'packed')
      throw new Unreadable(place, 'a stream of objects within another')
    const stream = this.object(number)
    if (!isStream(stream)) throw new Unreadable(place, 'no stream')
    const count = this.number(stream.dict, 'N') ?? 0
    const first = this.number(stream.dict, 'First') ?? 0
    const data = this.data(stream)
    const remark = this.#remarkAt(place)
    const head = new Lexer(data, 0, remark, place, false)
    const offsets: number[] = []
    for (let index = 0; index < Math.min(count, data.length); index++) {
      head.next()
      const offset = head.next()
      if (typeof offset !== 'number') throw new Unreadable(place, 'its head is too short')
      offsets.push(first + offset)
    }
    return offsets.map((offset) => {
      const value = new Lexer(data, offset, remark, place, true).next()
      if (value === undefined || isKeyword(value))
        throw new Unreadable(place, 'no value where an object begins')
      return value
    })
  }

  /** What a stream holds. @throws Unreadable */
  data(stream: Stream): Uint8Array {
    const known = this.#unpacked.get(stream)
    if (known) return known
    const data = unpack(stream, this.resolve, this.nameOf(stream))
    this.#size += data.length
    if (this.#size > mostUnpacked.file) throw new Unreadable(this.nameOf(stream), 'more than 512 MB unpacked')
    this.#unpacked.set(stream, data)
    return data
  }

  /** Every object that the cross-reference has. @throws Unreadable */
  objects(): readonly (readonly [number: number, value: Value])[] {
    const {places} = this.reference
    if (places.size > mostObjects) throw new Unreadable('cross-reference', `${places.size} objects`)
    return [...places]
      .filter(([, {kind}]) => kind !== 'free')
      .map(([number]) => [number, this.object(number)] as const)
  }

  numberOf(value: Value | undefined): number | null {
    if (isRef(value)) return value.number
    return typeof value === 'object' && value !== null ? (this.#numbers.get(value) ?? null) : null
  }

  /** `object 17`; what stands within another object is `an object`. */
  nameOf(value: Value | undefined): string {
    const number = this.numberOf(value)
    return number === null ? 'an object' : `object ${number}`
  }

  get(dict: Dict, key: string): Value {
    return this.resolve(dict.entries.get(key))
  }

  /** A stream's dictionary counts. */
  dict(dict: Dict, key: string): Dict | null {
    const found = this.get(dict, key)
    if (isStream(found)) return found.dict
    return isDict(found) ? found : null
  }

  stream(dict: Dict, key: string): Stream | null {
    const found = this.get(dict, key)
    return isStream(found) ? found : null
  }

  /** Empty where it is none. */
  list(dict: Dict, key: string): readonly Value[] {
    const found = this.get(dict, key)
    return isList(found) ? found.items : []
  }

  number(dict: Dict, key: string): number | null {
    const found = this.get(dict, key)
    return typeof found === 'number' ? found : null
  }

  name(dict: Dict, key: string): string | null {
    const found = this.get(dict, key)
    return isName(found) ? found.name : null
  }

  /** Its bytes. */
  text(dict: Dict, key: string): string | null {
    const found = this.get(dict, key)
    return isText(found) ? found.bytes : null
  }

  /** The catalogue; empty where there is none. */
  get catalogue(): Dict {
    return this.dict(this.trailer, 'Root') ?? noEntries
  }

  ref(number: number): Ref {
    return {kind: 'ref', number, generation: 0}
  }
}
