/** Streams unpacked. ISO 32000-1 7.4. */

import {inflateSync} from 'node:zlib'
import {isWhite} from './bytes.ts'
import {type Dict, isDict, isList, nameOf, type Stream, Unreadable, type Value} from './objects.ts'

/** One stream, and all streams of a file together; in bytes. */
export const mostUnpacked: {readonly stream: number; readonly file: number} = {stream: 2 ** 27, file: 2 ** 29}

/** Filter names with their parameters, outermost first. */
export function filtersOf(
  dict: Dict,
  resolve: (value: Value | undefined) => Value,
): readonly {readonly name: string; readonly parameters: Dict | null}[] {
  const filter = resolve(dict.entries.get('Filter') ?? dict.entries.get('F'))
  const parameters = resolve(dict.entries.get('DecodeParms') ?? dict.entries.get('DP'))
  const names = isList(filter) ? filter.items.map(resolve) : filter === null ? [] : [filter]
  return names.map((each, index) => {
    const own = isList(parameters) ? resolve(parameters.items[index]) : parameters
    return {name: nameOf(each) ?? '', parameters: isDict(own) ? own : null}
  })
}

/** @throws Unreadable for data that are broken, too large, or packed in a way that is not read here. */
export function unpack(
  stream: Stream,
  resolve: (value: Value | undefined) => Value,
  place: string,
): Uint8Array {
  let data = stream.data
  for (const {name, parameters} of filtersOf(stream.dict, resolve)) {
    if (name === 'FlateDecode' || name === 'Fl')
      data = predicted(inflate(data, place), parameters, resolve, place)
    else if (name === 'ASCIIHexDecode' || name === 'AHx') data = fromHexadecimal(data)
    else throw new Unreadable(place, `a stream packed with ${name || 'an unnamed filter'}`)
  }
  return data
}

function inflate(data: Uint8Array, place: string): Uint8Array {
  try {
    // What comes out in one piece need not be put together: most streams are not packed to less than a quarter.
    const chunkSize = Math.min(Math.max(data.length * 4, 2 ** 12), 2 ** 20)
    return inflateSync(data, {maxOutputLength: mostUnpacked.stream, chunkSize})
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Unreadable(place, `Flate data that cannot be unpacked: ${reason}`)
  }
}

function fromHexadecimal(data: Uint8Array): Uint8Array {
  const end = data.indexOf(0x3e)
  const digits = data.subarray(0, end < 0 ? data.length : end).filter((byte) => !isWhite(byte))
  return Buffer.from(Buffer.from(digits).toString('latin1'), 'hex')
}

/** PNG predictors; those of TIFF are not read. ISO 32000-1 7.4.4.4. */
function predicted(
  data: Uint8Array,
  parameters: Dict | null,
  resolve: (value: Value | undefined) => Value,
  place: string,
): Uint8Array {
  const number = (key: string, otherwise: number): number => {
    const value = resolve(parameters?.entries.get(key))
    return typeof value === 'number' && value > 0 && value < 2 ** 20 ? Math.floor(value) : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor === 1) return data
  if (predictor < 10) throw new Unreadable(place, `predictor ${predictor}`)
  const bits = number('Colors', 1) * number('BitsPerComponent', 8)
  const width = Math.ceil((bits * number('Columns', 1)) / 8)
  return unfiltered(data, Math.max(1, bits >> 3), width, place)
}

function unfiltered(data: Uint8Array, pixel: number, width: number, place: string): Uint8Array {
  const rows = Math.ceil(data.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)] ?? 0
    if (kind > 4) throw new Unreadable(place, `PNG filter ${kind}`)
    const to = row * width
    for (let at = 0; at < width; at++) {
      const raw = data[row * (width + 1) + 1 + at] ?? 0
      const left = at >= pixel ? (out[to + at - pixel] ?? 0) : 0
      const up = row > 0 ? (out[to + at - width] ?? 0) : 0
      const corner = at >= pixel && row > 0 ? (out[to + at - width - pixel] ?? 0) : 0
      out[to + at] = raw + foretold(kind, left, up, corner)
    }
  }
  return out
}

function foretold(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
