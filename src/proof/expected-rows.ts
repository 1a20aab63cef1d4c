/** Rows of a handout, and its notes, as texts. */

import type {Image} from 'mdast'
import type {Cell, Handout, Note, Row} from '../edition/handout.ts'
import {numeral} from '../edition/numerals.ts'
import {noteCell} from '../office/note-cell.ts'
import {sharedPicture} from '../office/pictures.ts'
import {type Expected, type Found, leaves, lostWords, oneLine, plain} from './leaves.ts'

export type Context = Found & {
  readonly handout: Handout
  /** Each language has a place of its own, and its own print of a picture. */
  readonly apart: boolean
}

export function rowTexts(row: Row, context: Context): readonly Expected[] {
  const {handout} = context
  if (row.kind === 'figure') return figureTexts(row, context)
  return row.cells.flatMap((cell) => {
    const {language} = cell
    const label =
      row.kind === 'summary' ? handout.labels.summary.filter((run) => run.language === language) : []
    const marker = markerOf(row, cell, handout)
    const texts = cellTexts(row.id, cell, context)
    // A heading goes on in the other language.
    const closed = row.kind !== 'section'
    return [
      ...label.map((run) => ({...plain(null, run), closed: true})),
      ...texts.map((each, index) => (index === 0 ? {...each, marker, closed: closed && each.closed} : each)),
    ]
  })
}

function markerOf(row: Row, {language}: Cell, {numerals}: Handout): string | null {
  if (row.ordinal !== null) return numeral(row.ordinal, {rank: row.rank, language, scheme: numerals})
  return row.kind === 'point' ? 'bullet' : null
}

function cellTexts(node: string, cell: Cell, context: Context): readonly Expected[] {
  const {language} = cell
  if (cell.gap)
    return [{...plain(node, {language, text: context.handout.labels.gap[language]}), closed: true}]
  return leaves(cell.content, {node, language, marker: null}, context)
}

export function noteTexts({id, number, cells}: Note, context: Context): readonly Expected[] {
  return cells.flatMap((cell) =>
    cellTexts(id, cell, context).map((each, index) => (index === 0 ? {...each, marker: `${number}.`} : each)),
  )
}

/**
 * An office program has a note of its own for each reference, in the order of the references; what nothing refers to ends
 * the text.
 */
export function officeNotes(context: Context): readonly Expected[] {
  const {handout, references} = context
  const cited = [...references]
  const inNote = {...context, noteInOffice: true}
  return [
    ...handout.notes.flatMap((note) =>
      cited.some(({id}) => id === note.id)
        ? []
        : note.cells.flatMap((cell) => cellTexts(note.id, cell, inNote)),
    ),
    ...cited.flatMap(({id, language}) => {
      const note = handout.notes.find((each) => each.id === id)
      const cell = note && noteCell(note, language)
      if (!note) return []
      if (!cell) return [{...plain(id, {language, text: handout.labels.gap[language]}), closed: true}]
      return cellTexts(id, cell, inNote)
    }),
  ]
}

/** The same picture on both sides is shown once, with a caption in each language. */
function figureTexts(row: Row, context: Context): readonly Expected[] {
  const shown = new Set<string>()
  const alts = new Set(row.cells.flatMap((cell) => imageOf(cell)?.alt ?? []))
  return row.cells.flatMap((cell): readonly Expected[] => {
    const image = imageOf(cell)
    if (cell.gap || !image) return cellTexts(row.id, cell, context)
    if (!context.assets.has(image.url)) return lostPicture(row, cell, image, context)
    const alt = context.office ? [...alts].join(' / ') : (image.alt ?? '')
    if (context.apart || !shown.has(image.url)) context.pictures.push({url: image.url, alt, node: row.id})
    shown.add(image.url)
    const caption = image.title ?? image.alt ?? ''
    return caption === '' ? [] : [plain(row.id, {language: cell.language, text: caption})]
  })
}

/** A picture that cannot be shown was reported; its words stand in its place, in office formats once for both languages. */
function lostPicture(
  {id, cells}: Row,
  {language}: Cell,
  {alt, title}: Image,
  context: Context,
): readonly Expected[] {
  const words = (text: string): readonly Expected[] =>
    text.trim() === '' ? [] : [plain(id, {language, text: oneLine(text)})]
  const shared = context.office ? sharedPicture(cells) : null
  const isElsewhere = shared !== null && shared.leading.language !== language
  return [
    ...(isElsewhere ? [] : words(lostWords(shared?.alt ?? alt ?? '', context))),
    ...(context.office ? words(title ?? '') : []),
  ]
}

function imageOf({content: [block]}: Cell): Image | undefined {
  return block?.type === 'paragraph' ? block.children.find((node) => node.type === 'image') : undefined
}
