/** Paragraphs and tables → blocks. */

import type {Block, Cell, Inline, Paragraph, Table} from '../document.ts'
import {factOf, nameOf} from '../names.ts'
import {child, childrenOf, elementsOf, find, type Xml} from '../xml.ts'
import {isOn} from './properties.ts'
import type {Reading} from './reading.ts'
import {addressIn, readRun} from './runs.ts'

/** The blocks of a body, a cell or a note. */
export function readBlocks(parent: Xml, reading: Reading): readonly Block[] {
  return elementsOf(parent).flatMap((each): readonly Block[] => {
    switch (each.name) {
      case 'w:p':
        return [readParagraph(each, reading)]
      case 'w:tbl':
        return [readTable(each, reading)]
      case 'w:sdt':
        return isContents(each) ? [] : readBlocks(child(each, 'w:sdtContent') ?? each, reading)
      case 'w:customXml':
      case 'w:smartTag':
        return readBlocks(each, reading)
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd':
        markBookmark(each, reading)
        return []
      default:
        return []
    }
  })
}

/** A table of contents as Word makes it (ISO/IEC 29500-1 §17.5.2.12). */
function isContents(control: Xml): boolean {
  const gallery = find(child(control, 'w:sdtPr'), 'w:docPartGallery')
  return gallery?.attributes.get('w:val') === 'Table of Contents'
}

function markBookmark({name, attributes}: Xml, {bookmarks}: Reading): void {
  const id = attributes.get('w:id') ?? ''
  if (name === 'w:bookmarkEnd') bookmarks.delete(id)
  const bookmark = attributes.get('w:name') ?? ''
  if (name !== 'w:bookmarkStart' || !nameOf(bookmark)) return
  // Ours do not lie over one another. LibreOffice starts one anew in each of its paragraphs, and ends the last alone.
  bookmarks.clear()
  bookmarks.set(id, bookmark)
}

/** A bookmark in a paragraph: how much stood there when it started; 0 for one that started before. */
type Mark = {readonly name: string; readonly from: number; hasEnded: boolean}

function readParagraph(element: Xml, reading: Reading): Paragraph {
  const properties = child(element, 'w:pPr')
  const style = reading.styles.paragraph(child(properties, 'w:pStyle')?.attributes.get('w:val'))
  const inlines: Inline[] = []
  const covering: Mark[] = [...reading.bookmarks.values()].map((name) => ({name, from: 0, hasEnded: false}))
  const mark = (each: Xml): void => {
    const before = reading.bookmarks.get(each.attributes.get('w:id') ?? '')
    markBookmark(each, reading)
    if (each.name === 'w:bookmarkStart') {
      const name = each.attributes.get('w:name') ?? ''
      if (nameOf(name)) covering.push({name, from: inlines.length, hasEnded: false})
      return
    }
    const ended = covering.find(({name, hasEnded}) => name === before && !hasEnded)
    if (!ended) return
    ended.hasEnded = true
    // What ends before anything is said ended with the paragraph above.
    if (inlines.length === 0 && !started.has(ended)) covering.splice(covering.indexOf(ended), 1)
  }
  const before = new Set(covering)
  const started = {has: (each: Mark): boolean => !before.has(each)}
  const take = (inline: Inline): void => {
    inlines.push(inline)
    keepValue(inline, covering, reading)
  }
  readInside(element, null, {mark, run: (run, url) => readRun(run, url, style, reading, take), reading})
  return {
    type: 'paragraph',
    family: style.family,
    level: style.level,
    list: reading.numbering(properties, style),
    align: alignOf(properties),
    inlines,
    names: [...new Set(covering.filter((each) => covers(each, inlines.length)).map(({name}) => name))],
  }
}

/** What starts behind the last word belongs to the next paragraph. */
function covers({from, hasEnded}: Mark, count: number): boolean {
  return hasEnded || from < count || count === 0
}

type Visit = {
  readonly mark: (bookmark: Xml) => void
  readonly run: (run: Xml, url: string | null) => void
  readonly reading: Reading
}

function readInside(parent: Xml, url: string | null, visit: Visit): void {
  for (const each of elementsOf(parent)) {
    switch (each.name) {
      case 'w:r':
        visit.run(each, url)
        break
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd':
        visit.mark(each)
        break
      case 'w:hyperlink':
        readInside(each, addressOf(each, visit.reading), visit)
        break
      case 'w:fldSimple':
        readInside(each, addressIn(each.attributes.get('w:instr') ?? ''), visit)
        break
      case 'w:sdt':
        readInside(child(each, 'w:sdtContent') ?? each, url, visit)
        break
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        readInside(each, url, visit)
        break
    }
  }
}

/** `null` for a link inside the document. */
function addressOf({attributes}: Xml, {relationships}: Reading): string | null {
  const target = relationships.get(attributes.get('r:id') ?? '')
  if (!target?.isExternal) return null
  const anchor = attributes.get('w:anchor')
  return anchor === undefined ? target.target : `${target.target}#${anchor}`
}

function keepValue(inline: Inline, covering: readonly Mark[], {values}: Reading): void {
  if (inline.type !== 'text') return
  for (const {name, hasEnded} of covering) {
    const stem = hasEnded ? undefined : nameOf(name)?.stem
    if (stem === undefined || !factOf(stem)) continue
    const value = values.get(name) ?? {text: '', url: null}
    values.set(name, {text: value.text + inline.value, url: value.url ?? inline.url})
  }
}

const alignments: Readonly<Record<string, Paragraph['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
}

function alignOf(properties: Xml | undefined): Paragraph['align'] {
  return alignments[child(properties, 'w:jc')?.attributes.get('w:val') ?? ''] ?? null
}

function readTable(element: Xml, reading: Reading): Table {
  const names = [...reading.bookmarks.values()]
  const id = child(child(element, 'w:tblPr'), 'w:tblStyle')?.attributes.get('w:val') ?? ''
  const rows: Table['rows'][number][] = []
  for (const each of elementsOf(element)) {
    if (each.name.startsWith('w:bookmark')) markBookmark(each, reading)
    const held = each.name === 'w:sdt' ? childrenOf(child(each, 'w:sdtContent'), 'w:tr') : [each]
    for (const row of held) if (row.name === 'w:tr') rows.push(readRow(row, reading))
  }
  return {type: 'table', rows, isParallel: reading.styles.table(id).includes('briefing table'), names}
}

function readRow(element: Xml, reading: Reading): Table['rows'][number] {
  const head = child(child(element, 'w:trPr'), 'w:tblHeader')
  const cells: Cell[] = []
  for (const each of elementsOf(element)) {
    if (each.name.startsWith('w:bookmark')) markBookmark(each, reading)
    const held = each.name === 'w:sdt' ? childrenOf(child(each, 'w:sdtContent'), 'w:tc') : [each]
    for (const cell of held) if (cell.name === 'w:tc') cells.push(readCell(cell, reading))
  }
  return {cells, isHead: head !== undefined && isOn(head.attributes.get('w:val') ?? '1')}
}

function readCell(element: Xml, reading: Reading): Cell {
  const span = child(child(element, 'w:tcPr'), 'w:gridSpan')?.attributes.get('w:val')
  const outer = [...reading.bookmarks]
  const blocks = readBlocks(element, reading)
  // What starts in a cell ends in it.
  reading.bookmarks.clear()
  for (const [id, name] of outer) reading.bookmarks.set(id, name)
  return {blocks, span: Number(span ?? 1)}
}
