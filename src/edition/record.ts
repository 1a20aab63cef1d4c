/**
 * What a format for editing keeps beside its text, so that an edited file can be told from what was printed: the
 * source, in canonical Markdown, and how it was printed. DOCX has it as a custom XML part, ODT as a file of its own
 * and as metadata.
 */

import {escapeXml, writable} from '../outline/xml-text.ts'
import type {Calendar} from './dates.ts'
import type {Edition, FactRole, Layout} from './handout.ts'

export type EditionRecord = {
  /** As `zhenpress fmt` writes it, without comments. */
  readonly source: string
  readonly slug: string
  readonly edition: Edition
  readonly layout: Layout
  readonly dates: Calendar
  /** Names of the passes of typesetting that the text went through. */
  readonly passes: readonly string[]
  /** What the lines of the head say that were printed; what a template leaves out is not among them. */
  readonly facts: readonly FactRole[]
}

export const recordNamespace = 'urn:zhenpress:briefing:1'

/** The record as an XML document, without its declaration. */
export function recordXml(record: EditionRecord): string {
  const attributes = {
    xmlns: recordNamespace,
    slug: record.slug,
    edition: record.edition,
    layout: record.layout,
    dates: record.dates,
    passes: record.passes.join(' '),
    facts: record.facts.join(' '),
  }
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  // A parser takes line ends as one line feed; a carriage return would not come back.
  return `<briefing${written.join('')}><source>${escaped(record.source)}</source></briefing>`
}

function escaped(text: string): string {
  return escapeXml(writable(text)).replace(/\r/g, '&#13;')
}
