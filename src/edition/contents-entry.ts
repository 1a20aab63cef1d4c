import {plainText} from '../outline/plain-text.ts'
import type {Cell, Handout, Row} from './handout.ts'
import {numeralLabel} from './numerals.ts'

/** What a table of contents says of a section in one language: its number and its title; '' for a gap. */
export function contentsEntry(row: Row, cell: Cell, {numerals}: Pick<Handout, 'numerals'>): string {
  if (cell.gap) return ''
  const {language} = cell
  const label = numeralLabel(row.ordinal, {rank: row.rank, language, scheme: numerals})
  // A colon leads to what follows; in a list nothing does.
  return label + plainText(cell.content.slice(0, 1)).replace(/\s*[：:]$/u, '')
}
