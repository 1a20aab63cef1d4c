/**
 * Facing pages: a verso and the recto beside it are looked at as one sheet of double width, for so they were set and so
 * they are read. A row that stands on both is not parted then, and its second column is to the right of its first.
 */

import type {Glyph, PageText} from './measured.ts'
import type {Sheet} from './pdf-pages.ts'

export type Pages = {
  readonly sheets: readonly Sheet[]
  readonly glyphs: readonly Glyph[]
  readonly tagLanguages: ReadonlyMap<Glyph, string>
}

/** Where a page stands now: its sheet, and how far to the right, in pt. */
type Place = {readonly sheet: number; readonly shift: number}

/** Joins each even page of columns with the page after it. Sheets are numbered anew, from 1. */
export function joinSpreads({sheets, glyphs, tagLanguages}: Pages, {nodes, blocks}: PageText): Pages {
  const inColumns = new Set(
    glyphs.filter(({node}) => (blocks[nodes[node]?.block ?? -1]?.column ?? -1) >= 0).map(({page}) => page),
  )
  const isVerso = ({number}: Sheet): boolean =>
    number % 2 === 0 && number < sheets.length && (inColumns.has(number) || inColumns.has(number + 1))
  const places = new Map<number, Place>()
  const joined: Sheet[] = []
  for (const sheet of sheets) {
    if (places.has(sheet.number)) continue
    const number = joined.length + 1
    places.set(sheet.number, {sheet: number, shift: 0})
    const recto = isVerso(sheet) ? sheets.find((other) => other.number === sheet.number + 1) : undefined
    if (!recto) {
      joined.push({...sheet, number, others: sheet.others.map((other) => ({...other, page: number}))})
      continue
    }
    const shift = sheet.width
    places.set(recto.number, {sheet: number, shift})
    joined.push({
      number,
      width: sheet.width + recto.width,
      height: sheet.height,
      others: [
        ...sheet.others.map((other) => ({...other, page: number})),
        ...recto.others.map((other) => moved(other, number, shift)),
      ],
      pictures: [...sheet.pictures, ...recto.pictures],
    })
  }
  const languages = new Map<Glyph, string>()
  const placed = glyphs.map((glyph) => {
    const {sheet, shift} = places.get(glyph.page) ?? {sheet: glyph.page, shift: 0}
    const now = moved(glyph, sheet, shift)
    const language = tagLanguages.get(glyph)
    if (language !== undefined) languages.set(now, language)
    return now
  })
  return {sheets: joined, glyphs: placed, tagLanguages: languages}
}

function moved<Part extends Glyph>(glyph: Part, page: number, shift: number): Part {
  return {...glyph, page, left: glyph.left + shift, right: glyph.right + shift}
}
