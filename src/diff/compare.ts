/** Two versions of a briefing → what changed, per language, and which side changed without the other. */

import type {Both, Language, Outline, OutlineNode} from '../outline/types.ts'
import {walk} from '../outline/walk.ts'
import {typeset} from '../typeset/typeset.ts'
import {type Entry, entryOf, type Where} from './entry.ts'
import {type Match, matchNodes} from './match.ts'
import {compareMeta} from './meta.ts'
import {matchNotes, withNoteIds} from './notes.ts'
import {interleaved} from './order.ts'
import {type Placed, placedNodes} from './placed.ts'
import {compareSides, type SideDiff, type Version} from './sides.ts'

export type BriefingDiff = {
  readonly old: Outline
  readonly new: Outline
  readonly matches: readonly Match[]
  /** New ids of notes, by the old ones. */
  readonly notes: ReadonlyMap<string, string>
  /** The particulars, the lead, the text, then the notes; what was deleted stands where it stood. */
  readonly entries: readonly Entry[]
}

/** Compares two outlines. Neither is changed. */
export function compareBriefings(given: Outline, fresh: Outline): BriefingDiff {
  const notes = matchNotes(given, fresh)
  const old = withNoteIds(given, notes)
  const [before, after] = [versionsOf(old), versionsOf(fresh)]
  const matches = matchNodes(placedNodes(old.children), placedNodes(fresh.children))
  const meta = compareMeta(
    {written: old.meta, set: before.outline.meta},
    {written: fresh.meta, set: after.outline.meta},
  ).map(({role, label, isAdded, isDeleted, sides, neutral}) => {
    const where = {id: `meta-${role}`, kind: role, depth: 0}
    return entryOf({
      old: isAdded ? null : where,
      new: isDeleted ? null : where,
      label,
      sides,
      neutral,
      moved: false,
    })
  })
  const entries = [
    ...meta,
    ...summaryEntry(before, after),
    ...nodeEntries({old, fresh, before, after, matches}),
    ...noteEntries({old, fresh, before, after}, notes),
  ]
  return {old, new: fresh, matches, notes, entries}
}

/** A version as it is printed, to be looked up by id. */
type Versions = {
  readonly outline: Outline
  readonly summary: Both<Version>
  readonly of: (node: OutlineNode, language: Language) => Version
}

function versionsOf(outline: Outline): Versions {
  const set = typeset(outline).outline
  const byId = new Map([...walk(set.children)].map((node) => [node.id, node]))
  const summary = (language: Language): Version => ({
    side: outline.summary[language],
    set: set.summary[language],
  })
  return {
    outline: set,
    summary: {zh: summary('zh'), en: summary('en')},
    of: (node, language) => ({side: node[language], set: byId.get(node.id)?.[language] ?? null}),
  }
}

const absent: Version = {side: null, set: null}

function summaryEntry(before: Versions, after: Versions): readonly Entry[] {
  const has = ({summary}: Versions): boolean => summary.zh.side !== null || summary.en.side !== null
  if (!has(before) && !has(after)) return []
  const where: Where = {id: 'summary', kind: 'summary', depth: 0}
  const side = (language: Language) => compareSides(before.summary[language], after.summary[language])
  return [
    entryOf({
      old: has(before) ? where : null,
      new: has(after) ? where : null,
      label: null,
      sides: {zh: side('zh'), en: side('en')},
      neutral: null,
      moved: false,
    }),
  ]
}

type Texts = {
  readonly old: Outline
  readonly fresh: Outline
  readonly before: Versions
  readonly after: Versions
}

function nodeEntries({
  old,
  fresh,
  before,
  after,
  matches,
}: Texts & {matches: readonly Match[]}): readonly Entry[] {
  const byNew = new Map(matches.map((match) => [match.new.node.id, match]))
  const matched = new Set(matches.map((match) => match.old.node.id))
  const gone = placedNodes(old.children)
  const steps = interleaved(gone, placedNodes(fresh.children), ({node}) => {
    const match = byNew.get(node.id)
    return match && !match.moved ? match.old.index : null
  })
  return steps.flatMap((step): Entry[] => {
    // What was moved is told where it stands now.
    if (step.new === null && step.old !== null && matched.has(step.old.node.id)) return []
    const match = step.new ? byNew.get(step.new.node.id) : undefined
    const from = match?.old ?? step.old
    return [nodeEntry(from, step.new, movedOf(match, byNew), before, after)]
  })
}

function movedOf(match: Match | undefined, byNew: ReadonlyMap<string, Match>): Entry['moved'] {
  if (!match?.moved) return false
  const parent = match.new.parent && byNew.get(match.new.parent.node.id)
  return parent?.moved && parent.old === match.old.parent ? 'with-parent' : true
}

function nodeEntry(
  old: Placed | null,
  fresh: Placed | null,
  moved: Entry['moved'],
  before: Versions,
  after: Versions,
): Entry {
  const side = (language: Language): SideDiff | null =>
    compareSides(
      old ? before.of(old.node, language) : absent,
      fresh ? after.of(fresh.node, language) : absent,
    )
  const where = (placed: Placed | null): Where | null =>
    placed && {id: placed.node.id, kind: placed.node.kind, depth: placed.depth}
  const sides = {zh: side('zh'), en: side('en')}
  return entryOf({old: where(old), new: where(fresh), label: null, sides, neutral: null, moved})
}

function noteEntries(
  {old, fresh, before, after}: Texts,
  notes: ReadonlyMap<string, string>,
): readonly Entry[] {
  const placed = (outline: Outline): readonly Placed[] =>
    outline.children
      .filter(({kind}) => kind === 'note')
      .map((node, index) => ({node, index, depth: 0, parent: null}))
  const gone = placed(old)
  const known = new Set(notes.values())
  const mateOf = ({node}: Placed): Placed | null =>
    known.has(node.id) ? (gone.find((each) => each.node.id === node.id) ?? null) : null
  const come = placed(fresh)
  const left = gone.filter(({node}) => !known.has(node.id))
  return [
    ...come.map((each) => nodeEntry(mateOf(each), each, false, before, after)),
    ...left.map((each) => nodeEntry(each, null, false, before, after)),
  ]
}
