/** The signatures of a PDF. ISO 32000-1 12.7.4.5, 12.8.1. */

import {latin1} from '../parser/bytes.ts'
import type {PdfFile} from '../parser/file.ts'
import {type Dict, isDict, type Value} from '../parser/objects.ts'
import {textString} from '../parser/text-string.ts'

export type PdfSignature = {
  /** `field Signature1, object 17` */
  readonly place: string
  readonly dict: Dict
  readonly subFilter: string | null
  /** When it was made, as who made it says: ISO 8601 in UTC; `null` where it says nothing that can be read. */
  readonly time: string | null
  /** The bytes that are signed, in two pieces, and between them the hole for the signature. */
  readonly range: Range
  /** As it stands in the file, padding and all. */
  readonly contents: Uint8Array
  /** Why it is not what the file says; `null` where the hole is that of its Contents, and all before it is signed. */
  readonly odd: string | null
}

type Range = {
  /** Where the hole begins and ends. */
  readonly from: number
  readonly to: number
  /** Where what is signed ends. */
  readonly end: number
}

const deepest = 20

/** In the order in which they were made; those of fields within fields, too. @throws Unreadable */
export function signaturesOf(file: PdfFile): readonly PdfSignature[] {
  const form = file.dict(file.catalogue, 'AcroForm')
  const found = new Map<Dict, PdfSignature>()
  const visit = (value: Value, kind: string | null, depth: number): void => {
    const field = file.resolve(value)
    if (!isDict(field) || depth > deepest) return
    const own = file.name(field, 'FT') ?? kind
    const dict = file.dict(field, 'V')
    if (own === 'Sig' && dict && !found.has(dict)) found.set(dict, signatureIn(file, field, dict))
    for (const kid of file.list(field, 'Kids')) visit(kid, own, depth + 1)
  }
  for (const field of form ? file.list(form, 'Fields') : []) visit(field, null, 0)
  return [...found.values()].sort((one, other) => one.range.end - other.range.end)
}

function signatureIn(file: PdfFile, field: Dict, dict: Dict): PdfSignature {
  const name = textString(file.text(field, 'T') ?? '')
  const numbers = file.list(dict, 'ByteRange').map(file.resolve).map(Number)
  const [start = Number.NaN, from = 0, to = 0, rest = 0] = numbers
  const contents = Buffer.from(file.text(dict, 'Contents') ?? '', 'latin1')
  const range = {from, to, end: to + rest}
  const isRange =
    numbers.length === 4 &&
    start === 0 &&
    from > 0 &&
    to > from &&
    rest >= 0 &&
    range.end <= file.bytes.length
  return {
    place: `field ${name}, ${file.nameOf(field)}`,
    dict,
    subFilter: file.name(dict, 'SubFilter'),
    time: timeIn(file.text(dict, 'M')),
    range,
    contents,
    odd: isRange
      ? oddHole(file, range, contents)
      : `ByteRange ${numbers.join(' ')} of ${file.bytes.length} bytes`,
  }
}

/** What is not signed must be the Contents and no more, or something else could be put there. */
function oddHole({bytes}: PdfFile, {from, to}: Range, contents: Uint8Array): string | null {
  const hole = latin1(bytes, from, to)
  const digits = /^<([0-9A-Fa-f]*)>$/.exec(hole)?.[1]
  return digits !== undefined && digits.toLowerCase() === Buffer.from(contents).toString('hex')
    ? null
    : 'what is not signed is not its Contents'
}

/** `D:20261128160000+08'00'` → `2026-11-28T08:00:00Z`. ISO 32000-1 7.9.4. */
function timeIn(text: string | null): string | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)/.exec(text ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, second, sign, hours = '0', minutes = '0'] = found
  const there = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
  return Number.isNaN(there) ? null : new Date(there - ahead).toISOString().replace('.000Z', 'Z')
}
