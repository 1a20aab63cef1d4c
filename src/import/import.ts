/** An edited document → a source, in canonical Markdown. */

import {toMarkdown} from '../fmt/canonical.ts'
import {sameOutline} from '../fmt/same.ts'
import type {Values} from '../messages/report.ts'
import type {RuleId} from '../messages/rules.ts'
import type {Outline} from '../outline/types.ts'
import {readBriefing} from '../read/read.ts'
import type {Block, Document, TrackedChange} from './document.ts'
import {importForeign} from './foreign.ts'
import {importPrinted} from './import-document.ts'
import {nameOf} from './names.ts'
import {readDocument} from './read-document.ts'
import {Refusal} from './refusal.ts'

/** What becomes of tracked changes: all are taken in, or each is told and none is. */
export const tracks = ['accept', 'report'] as const

export type TrackedChanges = (typeof tracks)[number]

export type ImportOptions = {
  /** The outline's id, where the document does not have it. */
  readonly slug: string
  readonly track: TrackedChanges
  /** Takes what is to be said of the document. */
  readonly tell: (rule: RuleId, values?: Values) => void
}

export type ImportedSource = {readonly outline: Outline; readonly text: string}

/** @returns `null` for a document that is not read; it has been told why. */
export function importDocument(bytes: Uint8Array, options: ImportOptions): ImportedSource | null {
  const {track, tell} = options
  try {
    const document = readDocument(bytes, track === 'accept' ? 'accept' : 'reject')
    const source = isPrinted(document) ? printedSource(document, options) : foreignSource(document, options)
    if (track === 'report') for (const change of document.changes) tell('import/tracked-change', said(change))
    if (!source) tell('outline/empty')
    return source
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    tell(error.rule, error.values)
    return null
  }
}

/** Whether a document has the record or the bookmarks of one that was printed by us. */
function isPrinted({record, blocks}: Document): boolean {
  return record !== null || blocks.some(hasName)
}

function hasName(block: Block): boolean {
  if (block.names.length > 0) return true
  return (
    block.type === 'table' && block.rows.some(({cells}) => cells.some((cell) => cell.blocks.some(hasName)))
  )
}

function printedSource(document: Document, {slug, tell}: ImportOptions): ImportedSource | null {
  const {outline, pictures, baseline} = importPrinted(document, slug)
  if (!baseline) tell('import/no-record')
  for (const name of pictures) tell('import/new-picture', {name})
  return written(outline, tell)
}

function foreignSource(document: Document, {slug, tell}: ImportOptions): ImportedSource | null {
  const foreign = importForeign(document, slug)
  if (!foreign) return null
  const how = foreign.byColumns ? 'the rows of their table' : 'alignment'
  tell('import/foreign', {how, 'how.zh': foreign.byColumns ? '表格的列' : '自動對齊'})
  for (const name of foreign.pictures) tell('import/new-picture', {name})
  return written(foreign.outline, tell)
}

/** The outline as it will be read from what is written. */
function written(outline: Outline, tell: ImportOptions['tell']): ImportedSource | null {
  const text = toMarkdown(outline)
  const again = readBriefing(text, {slug: outline.id}).outline
  if (!again) return null
  if (!sameOutline(outline, again)) tell('import/not-exact')
  return {outline: again, text}
}

const kinds: Readonly<Record<TrackedChange['kind'], readonly [en: string, zh: string]>> = {
  inserted: ['Inserted', '插入'],
  deleted: ['Deleted', '刪除'],
  'moved-here': ['Moved here', '移到這裡'],
  'moved-away': ['Moved away', '移走'],
  formatted: ['Formatted', '變更格式'],
}

const longest = 200

function said({kind, who, when, text, name}: TrackedChange): Values {
  const place = name === null ? null : nameOf(name)
  const [en, zh] = kinds[kind]
  const date = when.slice(0, 16).replace('T', ' ')
  return {
    what: en,
    'what.zh': zh,
    who: who === '' ? 'someone' : who,
    'who.zh': who === '' ? '不明人士' : who,
    when: date === '' ? '' : `, ${date}`,
    'when.zh': date === '' ? '' : `（${date}）`,
    where: place ? `, in the ${place.language === 'zh' ? 'Chinese' : 'English'} of ${place.stem}` : '',
    'where.zh': place ? `在 ${place.stem} 的${place.language === 'zh' ? '中文' : '英文'}` : '',
    text: text.length > longest ? `${text.slice(0, longest)}…` : text,
  }
}
