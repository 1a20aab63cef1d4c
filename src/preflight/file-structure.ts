/** The file as bytes and objects. ISO 19005-2 6.1, 6.9 to 6.11. */

import type {Document} from './document.ts'
import {latin1} from './parser/bytes.ts'
import {filtersOf} from './parser/filters.ts'
import {isList, isStream, isText, type Value} from './parser/objects.ts'

const filters = new Set([
  'FlateDecode',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
])

/** @throws Unreadable */
export function checkFileStructure(document: Document): void {
  checkEnds(document)
  checkTrailer(document)
  checkObjects(document)
  checkCatalogue(document)
  checkPages(document)
}

function checkEnds({file: {bytes, reference}, report}: Document): void {
  const head = latin1(bytes, 0, 40)
  const version = /^%PDF-1\.[0-7](?:\r\n|\r|\n)/.exec(head)
  if (!version) report('header', 'byte 0', `it begins with “${head.slice(0, 8)}”`)
  const comment = bytes.subarray(head.search(/[\r\n]%/) + 2)
  if (!/[\r\n]%/.test(head) || comment.length < 4 || comment.subarray(0, 4).some((byte) => byte < 128))
    report('binary-comment', 'the second line', 'no comment of four bytes above 127')
  const tail = latin1(bytes, Math.max(0, bytes.length - 2048), bytes.length)
  if (!/%%EOF(?:\r\n|\r|\n)?$/.test(tail))
    report('end-of-file', 'the end of the file', 'more than an end of line behind %%EOF')
  if (reference.parts.length > 20) report('limits', 'cross-reference', `${reference.parts.length} parts`)
}

function checkTrailer({file, report, standard}: Document): void {
  const id = file.list(file.trailer, 'ID').map(file.resolve)
  if (id.length !== 2 || !id.every((each) => isText(each) && each.bytes !== ''))
    report('trailer-id', 'trailer', id.length === 0 ? 'no ID' : 'an ID that is not two strings')
  if (!file.trailer.entries.has('Encrypt')) return
  report('encryption', 'trailer', 'Encrypt')
  if (standard === 'ua-1') report('not-readable', 'trailer', 'a file that is encrypted is not read')
}

function checkObjects({file, report}: Document): void {
  for (const [number, value] of file.objects()) {
    if (!isStream(value)) continue
    const place = `object ${number}`
    const isPacked = value.dict.entries.has('Filter')
    for (const key of ['F', 'FFilter', 'FDecodeParms'])
      if (value.dict.entries.has(key)) report('external-stream', place, key)
    if (!isPacked) continue
    for (const {name} of filtersOf(value.dict, file.resolve))
      if (!filters.has(name)) report('filter', place, name === '' ? 'a filter without a name' : name)
  }
  for (const {rule, place, detail} of file.remarks) report(rule, place, detail)
}

function checkCatalogue({file, catalogue, report}: Document): void {
  const permissions = file.dict(catalogue, 'Perms')
  for (const key of permissions?.entries.keys() ?? [])
    if (key !== 'UR3' && key !== 'DocMDP') report('permissions', 'catalogue, Perms', key)
  if (catalogue.entries.has('OCProperties')) report('optional-content', 'catalogue', 'OCProperties')
  if (catalogue.entries.has('Requirements')) report('requirements', 'catalogue', 'Requirements')
  if (file.dict(catalogue, 'Names')?.entries.has('AlternatePresentations'))
    report('alternate-presentation', 'catalogue, Names', 'AlternatePresentations')
}

export type Box = readonly [left: number, bottom: number, right: number, top: number]

export function boxIn({file}: Document, value: Value): Box | null {
  const numbers = isList(value) ? value.items.map(file.resolve) : []
  const [one, two, three, four] = numbers
  if (numbers.length !== 4) return null
  if (
    typeof one !== 'number' ||
    typeof two !== 'number' ||
    typeof three !== 'number' ||
    typeof four !== 'number'
  )
    return null
  return [Math.min(one, three), Math.min(two, four), Math.max(one, three), Math.max(two, four)]
}

function checkPages(document: Document): void {
  const {pages, report} = document
  for (const {place, dict, inherited} of pages) {
    if (dict.entries.has('PresSteps')) report('alternate-presentation', place, 'PresSteps')
    const media = boxIn(document, inherited('MediaBox'))
    if (!media) {
      report('page-size', place, 'no MediaBox of four numbers')
      continue
    }
    const box = (key: string, otherwise: Box): Box => boxIn(document, inherited(key)) ?? otherwise
    const crop = box('CropBox', media)
    const boxes = {
      media,
      crop,
      bleed: box('BleedBox', crop),
      trim: box('TrimBox', crop),
      art: box('ArtBox', crop),
    }
    for (const [name, [left, bottom, right, top]] of Object.entries(boxes)) {
      const sides = [right - left, top - bottom]
      if (sides.some((side) => side < 3 || side > 14400))
        report('page-size', place, `a ${name} box of ${sides.join(' × ')}`)
    }
    const {bleed, trim, art} = boxes
    const pairs = [
      ['crop', crop, media],
      ['bleed', bleed, media],
      ['trim', trim, bleed],
      ['art', art, bleed],
    ] as const
    for (const [name, inner, outer] of pairs)
      if (!isWithin(inner, outer))
        report('page-boxes', place, `the ${name} box ${inner.join(' ')} is not within ${outer.join(' ')}`)
  }
}

/** To a thousandth of a point. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - 0.001 &&
    inner[1] >= outer[1] - 0.001 &&
    inner[2] <= outer[2] + 0.001 &&
    inner[3] <= outer[3] + 0.001
  )
}
