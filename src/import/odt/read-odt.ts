/** An ODT → a document. */

import type {EditionRecord} from '../../edition/record.ts'
import type {Block, Document, Track} from '../document.ts'
import type {Package} from '../package.ts'
import {readRecord} from '../record.ts'
import {Refusal} from '../refusal.ts'
import {all, child, find, readXml, textOf, type Xml} from '../xml.ts'
import {type OdtReading, readBlocks} from './blocks.ts'
import {createLists} from './lists.ts'
import {readOdtStyles} from './styles.ts'
import {odtChanges, withoutChanges} from './tracked.ts'

/** @throws {Refusal} for what is no document, or none that is safe to read. */
export function readOdt(files: Package, track: Track): Document {
  const manifest = files.xml('META-INF/manifest.xml')
  if (manifest && find(manifest, 'manifest:encryption-data')) throw new Refusal('import/encrypted')
  if (files.paths.some((path) => /^(?:Basic|Scripts)\/./.test(path))) throw new Refusal('import/macros')
  const content = files.xml('content.xml')
  const body = child(child(content ?? undefined, 'office:body'), 'office:text')
  if (!content || !body) {
    const reason = 'content.xml is missing, or is of no text document'
    throw new Refusal('import/not-a-document', {reason, 'reason.zh': '缺少 content.xml，或不是文字文件'})
  }
  refuseOutside(body)
  const named = files.xml('styles.xml')
  const styles = readOdtStyles([content, ...(named ? [named] : [])])
  const notes = new Map<string, readonly Block[]>()
  const values: OdtReading['values'] = new Map()
  const reading: OdtReading = {styles, lists: createLists(styles.lists), bookmarks: new Set(), values, notes}
  return {
    blocks: readBlocks(track === 'accept' ? body : withoutChanges(body), reading),
    notes,
    values,
    record: recordIn(files),
    title: titleIn(files),
    changes: odtChanges(body),
  }
}

/** @throws {Refusal} where pictures, objects or sections are to be fetched from elsewhere. */
function refuseOutside(body: Xml): void {
  const kinds = [
    'draw:image',
    'draw:object',
    'draw:object-ole',
    'draw:plugin',
    'text:section-source',
    'office:dde-source',
  ]
  for (const kind of kinds) {
    for (const {attributes} of all(body, kind)) {
      const target = attributes.get('xlink:href') ?? ''
      if (/^(?:[a-z][a-z0-9+.-]*:|\/|\.\.\/)/i.test(target))
        throw new Refusal('import/external', {kind: kind.slice(kind.indexOf(':') + 1), target})
    }
  }
}

/** The record is a file of its own, and metadata for programs that keep no files of others. */
function recordIn(files: Package): EditionRecord | null {
  const own = readRecord(files.xml('Zhenpress/briefing.xml'))
  if (own) return own
  for (const path of files.paths.filter((each) => each.endsWith('.rdf'))) {
    const text = textOf(files.xml(path) ?? undefined).trim()
    if (text.startsWith('<briefing ')) return readRecord(readXml(text, path))
  }
  return null
}

function titleIn(files: Package): string {
  const meta = files.xml('meta.xml')
  return textOf(child(child(meta ?? undefined, 'office:meta'), 'dc:title'))
}
