/** A DOCX → a document. */

import type {EditionRecord} from '../../edition/record.ts'
import {hasMacros} from '../../office/open-package.ts'
import type {Block, Document, Track} from '../document.ts'
import type {Package} from '../package.ts'
import {readRecord} from '../record.ts'
import {Refusal} from '../refusal.ts'
import {child, childrenOf, textOf, type Xml} from '../xml.ts'
import {briefingIn} from './briefing.ts'
import {changesOf} from './changes.ts'
import {readNumbering} from './numbering.ts'
import {readBlocks} from './paragraphs.ts'
import type {Reading} from './reading.ts'
import {refuseExternal, relationshipsOf} from './relationships.ts'
import {readStyles} from './styles.ts'
import {resolveChanges} from './tracked.ts'

/** @throws {Refusal} for what is no document, or none that is safe to read. */
export function readDocx(files: Package, track: Track): Document {
  refuseMacros(files)
  refuseExternal(files)
  const [main] = pathsOf('', 'officeDocument', files)
  const part = main === undefined ? null : files.xml(main)
  const body = part && child(part, 'w:body')
  if (main === undefined || !part || !body) throw missing(main ?? 'word/document.xml')
  const partOf = (kind: string): Xml | null => {
    const [path] = pathsOf(main, kind, files)
    return path === undefined ? null : files.xml(path)
  }
  const reading: Reading = {
    styles: readStyles(partOf('styles')),
    numbering: readNumbering(partOf('numbering')),
    relationships: relationshipsOf(main, files),
    bookmarks: new Map(),
    fields: [],
    values: new Map(),
  }
  const blocks = readBlocks(briefingIn(resolveChanges(body, track)), reading)
  const noteParts = ['footnotes', 'endnotes'].flatMap((kind) => pathsOf(main, kind, files))
  const noteChanges = noteParts.flatMap((path) => changesOf(files.xml(path) ?? body))
  return {
    blocks,
    notes: new Map(noteParts.flatMap((path) => notesIn(path, files, reading, track))),
    values: reading.values,
    record: recordIn(main, files),
    title: titleIn(files),
    changes: [...changesOf(body), ...noteChanges],
  }
}

function missing(part: string): Refusal {
  const reason = `${part} is missing`
  return new Refusal('import/not-a-document', {reason, 'reason.zh': `缺少 ${part}`})
}

function pathsOf(part: string, kind: string, files: Package): readonly string[] {
  return [...relationshipsOf(part, files).values()]
    .filter((each) => each.kind === kind && !each.isExternal)
    .map(({target}) => target)
}

/** @throws {Refusal} where the document brings programs along. */
function refuseMacros(files: Package): void {
  const types = files.text('[Content_Types].xml') ?? ''
  if (hasMacros(types, files.paths)) throw new Refusal('import/macros')
}

function notesIn(
  path: string,
  files: Package,
  shared: Reading,
  track: Track,
): readonly [string, readonly Block[]][] {
  const root = files.xml(path)
  if (!root) return []
  const reading: Reading = {
    ...shared,
    relationships: relationshipsOf(path, files),
    bookmarks: new Map(),
    fields: [],
  }
  const name = root.name === 'w:endnotes' ? 'endnote' : 'footnote'
  return childrenOf(root, `w:${name}`).map((note) => [
    `${name} ${note.attributes.get('w:id') ?? ''}`,
    readBlocks(resolveChanges(note, track), reading),
  ])
}

/** Programs that save a document anew may give its record another path. */
function recordIn(main: string, files: Package): EditionRecord | null {
  for (const path of pathsOf(main, 'customXml', files)) {
    const record = readRecord(files.xml(path))
    if (record) return record
  }
  return null
}

function titleIn(files: Package): string {
  const [path] = pathsOf('', 'core-properties', files)
  const root = path === undefined ? null : files.xml(path)
  return textOf(root ? child(root, 'dc:title') : undefined)
}
