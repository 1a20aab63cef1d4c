/** Where the objects of a file stand: tables and streams, the newest first. ISO 32000-1 7.5.4, 7.5.8. */

import {latin1} from './bytes.ts'
import {unpack} from './filters.ts'
import {Lexer, type Remark} from './lexer.ts'
import {type Dict, isDict, isList, isName, isRef, type Stream, Unreadable, type Value} from './objects.ts'
import {readIndirect} from './read-indirect.ts'

/** At an offset, or the how-manieth of a stream of objects. */
type Place =
  | {readonly kind: 'offset'; readonly offset: number; readonly generation: number}
  | {readonly kind: 'packed'; readonly stream: number; readonly index: number}
  | {readonly kind: 'free'}

export type CrossReference = {
  readonly places: ReadonlyMap<number, Place>
  /** That of the newest part. */
  readonly trailer: Dict
  /** Where the parts stand, the newest first. */
  readonly parts: readonly number[]
}

/** Object numbers may go up to here. ISO 19005-2 6.1.13 */
export const mostObjects = 8388607
/** Parts of a file that was saved again and again. */
const mostParts = 1000

type Part = {readonly dict: Dict; readonly places: ReadonlyMap<number, Place>}

/** @throws Unreadable where no cross-reference can be found, or it is broken. */
export function readCrossReference(bytes: Uint8Array, remark: Remark): CrossReference {
  const places = new Map<number, Place>()
  const parts: number[] = []
  let trailer: Dict | null = null
  let next: number | null = startOf(bytes)
  while (next !== null) {
    if (parts.includes(next) || parts.length >= mostParts)
      throw new Unreadable('cross-reference', 'its parts go in a circle')
    parts.push(next)
    const {dict, places: found}: Part = readPart(bytes, next, remark)
    trailer ??= dict
    for (const [number, place] of found) if (!places.has(number)) places.set(number, place)
    const hybrid = dict.entries.get('XRefStm')
    if (typeof hybrid === 'number') {
      for (const [number, place] of readPart(bytes, hybrid, remark).places)
        if (!places.has(number)) places.set(number, place)
    }
    const before = dict.entries.get('Prev')
    next = typeof before === 'number' ? before : null
  }
  if (!trailer) throw new Unreadable('trailer', 'there is none')
  return {places, trailer, parts}
}

function startOf(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 2048), bytes.length)
  const found = /startxref\s+(\d{1,15})\s+%%EOF/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))))
  if (!found) throw new Unreadable('the end of the file', 'no startxref with its %%EOF')
  return Number(found[1])
}

function readPart(bytes: Uint8Array, offset: number, remark: Remark): Part {
  if (offset < 0 || offset >= bytes.length)
    throw new Unreadable('cross-reference', `it should stand at byte ${offset}, outside of the file`)
  const lexer = new Lexer(bytes, offset, remark, 'cross-reference', true)
  return lexer.takes('xref') ? readTable(lexer, remark) : readStream(bytes, offset, remark)
}

function readTable(lexer: Lexer, remark: Remark): Part {
  const places = new Map<number, Place>()
  if (!/^(?:\r\n|\r|\n)\d/.test(latin1(lexer.bytes, lexer.at, lexer.at + 3)))
    remark('cross-reference', 'more than one end of line behind “xref”')
  while (!lexer.takes('trailer')) {
    lexer.skip()
    const head = /^(\d{1,10})(\s+)(\d{1,10})(\s+)/.exec(latin1(lexer.bytes, lexer.at, lexer.at + 60))
    if (!head) throw new Unreadable(`cross-reference, byte ${lexer.at}`, 'no head of a subsection')
    if (head[2] !== ' ')
      remark('cross-reference', 'a subsection whose numbers have more than a space between')
    lexer.at += head[0].length
    for (let index = 0; index < Number(head[3]); index++) {
      const line = latin1(lexer.bytes, lexer.at, lexer.at + 20)
      const row = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(line)
      if (!row) throw new Unreadable(`cross-reference, byte ${lexer.at}`, 'no row of 20 bytes')
      lexer.at += 20
      const place = {kind: 'offset', offset: Number(row[1]), generation: Number(row[2])} as const
      places.set(Number(head[1]) + index, row[3] === 'n' ? place : {kind: 'free'})
    }
  }
  const dict = lexer.value()
  if (!isDict(dict)) throw new Unreadable('trailer', 'no dictionary')
  return {dict, places}
}

function readStream(bytes: Uint8Array, offset: number, remark: Remark): Part {
  const {value: stream} = readIndirect(bytes, offset, remark, 'cross-reference', plain)
  if (stream === null || typeof stream !== 'object' || stream.kind !== 'stream')
    throw new Unreadable('cross-reference', `no table and no stream at byte ${offset}`)
  const {entries} = stream.dict
  if (!isName(entries.get('Type'), 'XRef')) remark('cross-reference', 'a stream whose Type is not XRef')
  return {dict: stream.dict, places: rowsOf(stream, unpack(stream, plain, 'cross-reference'))}
}

/** All of a cross-reference stream stands in it directly. */
function plain(value: Value | undefined): Value {
  return value === undefined || isRef(value) ? null : value
}

function rowsOf({dict: {entries}}: Stream, data: Uint8Array): ReadonlyMap<number, Place> {
  const widths = numbersIn(entries.get('W'))
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
  const width = kindWidth + firstWidth + secondWidth
  if (widths.length !== 3 || widths.some((each) => each < 0 || each > 6) || width === 0)
    throw new Unreadable('cross-reference', `widths ${widths.join(' ')}`)
  const size = entries.get('Size')
  const index = entries.has('Index') ? numbersIn(entries.get('Index')) : [0, Number(size)]
  const places = new Map<number, Place>()
  let at = 0
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2)
    for (let number = first; number < first + count && at + width <= data.length; number++, at += width) {
      const kind = kindWidth === 0 ? 1 : bigEndian(data, at, kindWidth)
      const one = bigEndian(data, at + kindWidth, firstWidth)
      const two = bigEndian(data, at + kindWidth + firstWidth, secondWidth)
      places.set(number, placeOf(kind, one, two))
    }
  }
  return places
}

function placeOf(kind: number, one: number, two: number): Place {
  if (kind === 1) return {kind: 'offset', offset: one, generation: two}
  return kind === 2 ? {kind: 'packed', stream: one, index: two} : {kind: 'free'}
}

function bigEndian(data: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index++) value = value * 256 + (data[at + index] ?? 0)
  return value
}

function numbersIn(value: Value | undefined): readonly number[] {
  return isList(value)
    ? value.items.filter((each) => typeof each === 'number' && Number.isInteger(each)).map(Number)
    : []
}
