/** Drafts → the nodes of the outline. */

import type {TermFinder} from '../align/alignable.ts'
import {createIds} from '../outline/ids.ts'
import type {Pairing, Pairings} from '../outline/pairing.ts'
import {plainText} from '../outline/plain-text.ts'
import type {Both, OutlineNode, Side} from '../outline/types.ts'
import type {Draft, DraftSide} from './draft.ts'
import {type Definitions, linkReferences, type NoteDraft, pairNotes} from './notes.ts'
import {leadDraft, pairingsOf} from './pairings.ts'

export type Finished = {
  readonly summary: Both<Side | null>
  readonly children: readonly OutlineNode[]
  readonly pairings: Pairings
}

/** The id under which the pairing of the lead stands. */
const leadId = 'summary'

/** Gives every draft its id and text, and puts the notes behind all else. */
export function finish(
  summary: Both<DraftSide | null>,
  drafts: readonly Draft[],
  definitions: Definitions,
  termsIn?: TermFinder,
): Finished {
  const lead = leadDraft(summary)
  const judged = pairingsOf([lead, ...drafts], termsIn)
  const pairings = new Map<string, Pairing>()
  const keep = (id: string, draft: Draft): void => {
    const pairing = judged.get(draft)
    if (pairing) pairings.set(id, pairing)
  }
  keep(leadId, lead)
  const pairs = [summary, ...flatten(drafts)]
  const book = pairNotes(pairs, definitions)
  const names = flatten(drafts).flatMap(({name}) => name ?? [])
  const nextId = createIds(new Set(names))
  const noteIds = new Map<NoteDraft, string>()
  for (const note of book.notes) noteIds.set(note, nextId('note', plainSide(note.zh), plainSide(note.en)))
  const idOf = (key: string): string | undefined => {
    const note = book.byKey.get(key)
    return note && noteIds.get(note)
  }
  const sideOf = (side: DraftSide | null): Side | null => {
    if (!side) return null
    const content = linkReferences(side, idOf)
    return {text: plainText(content), content, position: side.position}
  }
  const nodeOf = (draft: Draft): OutlineNode => {
    const [zh, en] = [sideOf(draft.zh), sideOf(draft.en)]
    const id = nextId(draft.kind, zh, en, draft.name)
    keep(id, draft)
    return {kind: draft.kind, id, zh, en, children: draft.children.map(nodeOf)}
  }
  return {
    pairings,
    summary: {zh: sideOf(summary.zh), en: sideOf(summary.en)},
    children: [
      ...drafts.map(nodeOf),
      ...book.notes.map((note): OutlineNode => {
        const id = noteIds.get(note) ?? ''
        return {kind: 'note', id, zh: sideOf(note.zh), en: sideOf(note.en), children: []}
      }),
    ],
  }
}

function flatten(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft) => [draft, ...flatten(draft.children)])
}

function plainSide(side: DraftSide | null): Side | null {
  return side && {text: plainText(side.content), content: side.content, position: side.position}
}
