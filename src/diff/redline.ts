/**
 * Two versions of a handout as one: what was deleted stands beside what was inserted, and is marked. Taking all changes
 * in gives the new version, taking none in the old one.
 */

import type {Cell, Handout, Note, Part, Revision, Row} from '../edition/handout.ts'
import type {Both, Change} from '../outline/types.ts'
import {changedContent, filledGap, mergedContent} from './merged-content.ts'
import {interleaved} from './order.ts'
import {mergedFacts, mergedRuns} from './redline-head.ts'

/** Where a row of the new version stood: its id in the old one; `null` for one that is new or was moved. */
export type KeptAs = (id: string) => string | null

/** @param old of the same edition and layout, with its notes under the ids of the new version. */
export function redline(old: Handout, fresh: Handout, keptAs: KeptAs, revision: Revision): Handout {
  return {
    ...fresh,
    title: mergedRuns(old.title, fresh.title),
    facts: mergedFacts(old.facts, fresh.facts),
    parts: mergedParts(old, fresh, keptAs),
    notes: mergedNotes(old.notes, fresh.notes),
    revision,
  }
}

/** A row, and how it is set. */
type Set = {readonly row: Row; readonly part: Part}

/** Parts that go on with each other are one run of rows; merged, they part again by how each row is set. */
function mergedParts(old: Handout, fresh: Handout, keptAs: KeptAs): readonly Part[] {
  const [before, after] = [runsOf(old.parts), runsOf(fresh.parts)]
  const ids = new Set(fresh.parts.flatMap(({rows}) => rows.map(({id}) => id)))
  const count = Math.max(before.length, after.length)
  return Array.from({length: count}, (_, index) =>
    partsOf(mergedRows(before[index] ?? [], after[index] ?? [], keptAs, ids, fresh.labels.gap)),
  ).flat()
}

function runsOf(parts: readonly Part[]): readonly (readonly Set[])[] {
  const runs: Set[][] = []
  for (const part of parts) {
    const rows = part.rows.map((row) => ({row, part}))
    const last = runs.at(-1)
    if (part.continued && last) last.push(...rows)
    else runs.push(rows)
  }
  return runs
}

function partsOf(rows: readonly Set[]): readonly Part[] {
  const parts: (Part & {rows: Row[]})[] = []
  for (const {row, part} of rows) {
    const last = parts.at(-1)
    if (last?.arrangement === part.arrangement) last.rows.push(row)
    else parts.push({...part, continued: parts.length > 0, rows: [row]})
  }
  return parts
}

function mergedRows(
  old: readonly Set[],
  fresh: readonly Set[],
  keptAs: KeptAs,
  ids: ReadonlySet<string>,
  gaps: Both<string>,
): readonly Set[] {
  const places = new Map(old.map(({row}, index) => [row.id, index]))
  const steps = interleaved(old, fresh, ({row}) => {
    const was = keptAs(row.id)
    return was === null ? null : (places.get(was) ?? null)
  })
  return steps.flatMap((step): readonly Set[] => {
    const {old: gone, new: come} = step
    const merged = gone && come ? mergedRow(gone, come, gaps) : null
    if (merged) return [merged]
    return [
      ...(gone ? [{...gone, row: changedRow(renamed(gone.row, ids), 'deleted')}] : []),
      ...(come ? [{...come, row: changedRow(come.row, 'inserted')}] : []),
    ]
  })
}

/** A deleted row must not bear the name of one that is there. */
function renamed(row: Row, ids: ReadonlySet<string>): Row {
  return ids.has(row.id) ? {...row, id: `${row.id}-was`} : row
}

/** @returns `null` where the two are not set alike: then one goes and the other comes. */
function mergedRow({row: old, part}: Set, {row, part: own}: Set, gaps: Both<string>): Set | null {
  const isSetAlike =
    old.kind === row.kind &&
    old.depth === row.depth &&
    (old.ordinal === null) === (row.ordinal === null) &&
    old.rank === row.rank &&
    part.arrangement === own.arrangement
  if (!isSetAlike) return null
  const cells = row.cells.map((cell, index) =>
    mergedCell(old.cells[index] ?? cell, cell, gaps[cell.language]),
  )
  return cells.every((cell) => cell !== null) ? {row: {...row, cells}, part: own} : null
}

function mergedCell(old: Cell, fresh: Cell, gap: string): Cell | null {
  if (old.gap && fresh.gap) return fresh
  if (old.gap || fresh.gap) {
    const content = filledGap((old.gap ? fresh : old).content, gap, old.gap)
    return content && {...fresh, content, gap: false}
  }
  const content = mergedContent(old.content, fresh.content)
  return content && {...fresh, content}
}

function changedRow(row: Row, change: Change): Row {
  return {...row, change, cells: row.cells.map((cell) => changedCell(cell, change))}
}

function changedCell(cell: Cell, change: Change): Cell {
  return {...cell, content: changedContent(cell.content, change)}
}

/** By id. A note that was deleted is still referred to, by what was deleted. */
function mergedNotes(old: readonly Note[], fresh: readonly Note[]): readonly Note[] {
  const before = new Map(old.map((note) => [note.id, note]))
  const merged = fresh.map((note) => {
    const was = before.get(note.id)
    before.delete(note.id)
    return {...note, cells: note.cells.map((cell) => mergedNoteCell(was, cell))}
  })
  const gone = [...before.values()].map((note) => ({
    ...note,
    cells: note.cells.map((cell) => changedCell(cell, 'deleted')),
  }))
  return [...merged, ...gone].map((note, index) => ({...note, number: index + 1}))
}

function mergedNoteCell(note: Note | undefined, cell: Cell): Cell {
  const old = note?.cells.find(({language}) => language === cell.language)
  if (!old) return changedCell(cell, 'inserted')
  const content = mergedContent(old.content, cell.content)
  return content
    ? {...cell, content}
    : {
        ...cell,
        content: [...changedContent(old.content, 'deleted'), ...changedContent(cell.content, 'inserted')],
      }
}
