/** The parts under `docProps` (ISO/IEC 29500-2 §8.3, 29500-1 §22.2). */

import type {Handout} from '../../../edition/handout.ts'
import {languageTags} from '../../../outline/types.ts'
import {escapeXml} from '../../../outline/xml-text.ts'

/** Stands for the date of a briefing that has none, so that the bytes stay the same. */
const noDate = '2000-01-01'

export const appXml =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Zhenpress</Application></Properties>'

export function coreXml(handout: Handout): string {
  const {authors, keywords, date} = handout.properties
  const time = `${(date ?? noDate).slice(0, noDate.length)}T00:00:00Z`
  const leading = handout.languages[0] ?? 'zh'
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    filled('dc:title', handout.title.map((run) => run.text).join(' / ')),
    filled('dc:creator', authors.join('; ')),
    filled('cp:keywords', keywords.join(', ')),
    filled('dc:language', languageTags[leading]),
    '<cp:lastModifiedBy>Zhenpress</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function filled(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`
}
