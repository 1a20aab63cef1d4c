/** Paragraphs, lists and tables of an ODT → blocks. */

import type {Block, Cell, Inline, ListMark, Paragraph, Table, TableRow} from '../document.ts'
import {factOf, nameOf} from '../names.ts'
import {child, elementsOf, type Xml} from '../xml.ts'
import {readInlines} from './inlines.ts'
import type {Lists, OpenList} from './lists.ts'
import type {OdtStyles} from './styles.ts'

export type OdtReading = {
  readonly styles: OdtStyles
  readonly lists: Lists
  /** Bookmarks of ours that have started and not ended. */
  readonly bookmarks: Set<string>
  readonly values: Map<string, {text: string; url: string | null}>
  readonly notes: Map<string, readonly Block[]>
}

/** Where a block stands in lists; `mark` is taken by the first paragraph of an item. */
type Place = {readonly list: OpenList; mark: (() => ListMark | null) | null}

/** What is made from the text, or is none of it. */
const passed: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:bibliography',
  'text:tracked-changes',
  'office:forms',
])

export function readBlocks(parent: Xml, reading: OdtReading, place: Place | null = null): readonly Block[] {
  return elementsOf(parent).flatMap((each): readonly Block[] => {
    switch (each.name) {
      case 'text:p':
      case 'text:h':
        return [readParagraph(each, reading, place)]
      case 'text:list':
        return readList(each, reading, place)
      case 'table:table':
        return [readTable(each, reading)]
      default:
        return passed.has(each.name) ? [] : readBlocks(each, reading, place)
    }
  })
}

function readList(element: Xml, reading: OdtReading, outer: Place | null): readonly Block[] {
  const list = reading.lists.open(element, outer?.list ?? null)
  return elementsOf(element).flatMap((item) => {
    const mark = item.name === 'text:list-item' ? () => reading.lists.next(list, item) : null
    return readBlocks(item, reading, {list, mark})
  })
}

type Cover = {readonly name: string; readonly from: number; readonly isOlder: boolean; hasEnded: boolean}

function readParagraph(element: Xml, reading: OdtReading, place: Place | null): Paragraph {
  const {bookmarks, styles, values} = reading
  const style = styles.paragraph(element.attributes.get('text:style-name') ?? '')
  const mark = place?.mark?.() ?? null
  if (place) place.mark = null
  const inlines: Inline[] = []
  const covering: Cover[] = [...bookmarks].map((name) => ({name, from: 0, isOlder: true, hasEnded: false}))
  const take = (inline: Inline): void => {
    inlines.push(inline)
    if (inline.type !== 'text') return
    for (const {name, hasEnded} of covering) {
      if (hasEnded || !factOf(nameOf(name)?.stem ?? '')) continue
      const value = values.get(name) ?? {text: '', url: null}
      values.set(name, {text: value.text + inline.value, url: value.url ?? inline.url})
    }
  }
  const bookmark = (name: string, isStart: boolean): void => {
    if (!nameOf(name)) return
    if (isStart) {
      // Ours do not lie over one another.
      bookmarks.clear()
      bookmarks.add(name)
      covering.push({name, from: inlines.length, isOlder: false, hasEnded: false})
      return
    }
    bookmarks.delete(name)
    const ended = covering.find((each) => each.name === name && !each.hasEnded)
    if (!ended) return
    ended.hasEnded = true
    // What ends before anything is said ended with the paragraph above.
    if (inlines.length === 0 && ended.isOlder) covering.splice(covering.indexOf(ended), 1)
  }
  const note = (found: Xml): string => readNote(found, reading)
  readInlines(element, style.marks, {styles, own: style.own, take, bookmark, note})
  const isHeading = element.name === 'text:h' && style.family === 'text'
  return {
    type: 'paragraph',
    family: isHeading ? 'heading' : style.family,
    level: isHeading ? Number(element.attributes.get('text:outline-level') ?? 1) : style.level,
    list: mark,
    align: style.align,
    inlines,
    names: [...new Set(covering.filter((each) => covers(each, inlines.length)).map(({name}) => name))],
  }
}

/** What starts behind the last word belongs to the next paragraph. */
function covers({from, hasEnded}: Cover, count: number): boolean {
  return hasEnded || from < count || count === 0
}

/** A note has bookmarks of its own, in the midst of those of the text. */
function readNote(note: Xml, reading: OdtReading): string {
  const key = `${note.attributes.get('text:note-class') ?? 'footnote'} ${reading.notes.size + 1}`
  reading.notes.set(key, [])
  const body = child(note, 'text:note-body')
  if (body) reading.notes.set(key, readBlocks(body, {...reading, bookmarks: new Set()}))
  return key
}

function readTable(element: Xml, reading: OdtReading): Table {
  const names = [...reading.bookmarks]
  const rows = [...rowsIn(element, false)].map(
    ([row, isHead]): TableRow => ({isHead, cells: cellsIn(row, reading)}),
  )
  return {type: 'table', rows, isParallel: false, names}
}

function* rowsIn(parent: Xml, isHead: boolean): Generator<readonly [Xml, boolean]> {
  for (const each of elementsOf(parent)) {
    if (each.name === 'table:table-row') yield [each, isHead]
    else if (each.name.startsWith('table:table-row') || each.name === 'table:table-header-rows')
      yield* rowsIn(each, isHead || each.name === 'table:table-header-rows')
  }
}

function cellsIn(row: Xml, reading: OdtReading): readonly Cell[] {
  return elementsOf(row).flatMap((cell): readonly Cell[] => {
    if (cell.name !== 'table:table-cell') return []
    const outer = [...reading.bookmarks]
    const blocks = readBlocks(cell, reading)
    // What starts in a cell ends in it.
    reading.bookmarks.clear()
    for (const name of outer) reading.bookmarks.add(name)
    return [{blocks, span: Number(cell.attributes.get('table:number-columns-spanned') ?? 1)}]
  })
}
