/** The comparison for other programs: docs/diff.md describes it, `schema.ts` is its contract. */

import type {Position} from 'unist'
import type {Both, Language} from '../outline/types.ts'
import type {BriefingDiff} from './compare.ts'
import type {Entry} from './entry.ts'
import {otherThan} from './one-sided.ts'
import type {SideDiff} from './sides.ts'

/** Paths of each version, by language: twins have two. */
export type VersionPaths = {readonly old: Both<string>; readonly new: Both<string>}

export type Counts = Readonly<Record<'same' | 'changed' | 'added' | 'deleted' | 'moved' | 'oneSided', number>>

/** How many texts and particulars are what; one that was moved is counted by its status as well. */
export function countsOf({entries}: BriefingDiff): Counts {
  const of = (status: Entry['status']): number => entries.filter((entry) => entry.status === status).length
  return {
    same: of('same'),
    changed: of('changed'),
    added: of('added'),
    deleted: of('deleted'),
    moved: entries.filter(({moved}) => moved === true).length,
    oneSided: entries.filter(({oneSided}) => oneSided !== null).length,
  }
}

/** What there is to tell: all but what stayed as and where it was. */
export function toldEntries({entries}: BriefingDiff): readonly Entry[] {
  return entries.filter(({status, moved}) => status !== 'same' || moved !== false)
}

export function toJson(diff: BriefingDiff, paths: VersionPaths): string {
  const told = toldEntries(diff)
  const object = {
    format: 'zhenpress-diff',
    version: 1,
    old: {id: diff.old.id, files: filesOf(paths.old)},
    new: {id: diff.new.id, files: filesOf(paths.new)},
    counts: countsOf(diff),
    oneSided: told.flatMap((entry, index) =>
      entry.oneSided === null
        ? []
        : [
            {
              ruleId: 'parity/one-sided-edit',
              entry: index,
              changed: entry.oneSided,
              unchanged: otherThan(entry.oneSided),
            },
          ],
    ),
    entries: told.map((entry) => entryJson(entry, paths)),
  }
  return `${JSON.stringify(object, null, 2)}\n`
}

function filesOf({zh, en}: Both<string>): readonly string[] {
  return zh === en ? [zh] : [zh, en]
}

function entryJson(entry: Entry, paths: VersionPaths): unknown {
  const {status, moved, oneSided, label, old, new: fresh, zh, en, neutral} = entry
  const side = (diff: SideDiff | null, language: Language) => diff && sideJson(diff, language, paths)
  return {
    status,
    moved: moved === false ? 'no' : moved === true ? 'yes' : 'with-parent',
    oneSided,
    label,
    old,
    new: fresh,
    zh: side(zh, 'zh'),
    en: side(en, 'en'),
    neutral: side(neutral, 'zh'),
  }
}

function sideJson(
  {change, pieces, position, oldPosition}: SideDiff,
  language: Language,
  paths: VersionPaths,
) {
  return {
    change,
    pieces,
    oldPlace: placeOf(oldPosition, paths.old[language]),
    newPlace: placeOf(position, paths.new[language]),
  }
}

function placeOf(position: Position | null, file: string) {
  if (!position) return null
  const {start, end} = position
  return {file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}
