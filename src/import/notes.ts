/** Notes of an edited document: which note of the source each is, and what has become of it. */

import {type Language, languages, type Side} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import type {Baseline} from './baseline.ts'
import type {Block, Document} from './document.ts'
import {observedLines} from './lines.ts'
import {nameOf} from './names.ts'
import {printedLines} from './printed.ts'
import type {DocumentRow, Sides} from './row.ts'
import type {Rows} from './rows.ts'

/** What the document says of a note; its blocks by language. */
export type NoteBook = {
  /** The note that a reference of the document means, by an id that may be a new one. */
  readonly noteOf: (key: string) => string
  /** By id. A note that stands in the source and not in the document is not in it. */
  readonly notes: ReadonlyMap<string, Sides>
  /** Notes that stand at the end, where nothing refers to them. */
  readonly uncited: ReadonlySet<string>
}

export function notesIn(
  document: Document,
  {rows, notes: uncited}: Rows,
  baseline: Baseline | null,
): NoteBook {
  const ids = new Map<string, string>()
  const notes = new Map<string, Sides>()
  const idOf = (stem: string): string => baseline?.ids.get(stem) ?? stem
  const keep: Naming['keep'] = (id, language, blocks) => {
    notes.set(id, {...(language ? {[language]: blocks} : {}), ...notes.get(id)})
  }
  for (const [stem, sides] of uncited) {
    for (const language of languages) if (sides[language]) keep(idOf(stem), language, sides[language])
  }
  for (const [key, blocks] of document.notes) {
    const name = noteName(blocks, (stem) => isNoteStem(stem, baseline))
    if (!name) continue
    ids.set(key, idOf(name.stem))
    keep(idOf(name.stem), name.language, blocks)
  }
  nameOthers({rows, document, baseline, ids, keep})
  return {noteOf: (key) => ids.get(key) ?? key, notes, uncited: new Set([...uncited.keys()].map(idOf))}
}

/** Whether a stem is that of a note. Without a record, ids tell by their initial. */
export function isNoteStem(stem: string, baseline: Baseline | null): boolean {
  return baseline ? baseline.notes.has(baseline.ids.get(stem) ?? stem) : stem.startsWith('n-')
}

function noteName(
  blocks: readonly Block[],
  isNote: (stem: string) => boolean,
): {readonly stem: string; readonly language: Language} | null {
  for (const block of blocks) {
    for (const each of block.names) {
      const name = nameOf(each)
      if (name && isNote(name.stem)) return name
    }
  }
  return null
}

type Naming = {
  readonly rows: readonly DocumentRow[]
  readonly document: Document
  readonly baseline: Baseline | null
  readonly ids: Map<string, string>
  /** @param language `null` where it says what it said. */
  readonly keep: (id: string, language: Language | null, blocks: readonly Block[]) => void
}

/**
 * A note that is referred to again is printed again, without a bookmark: it is told by what it says. One that says
 * something else is the one that stood at its place, or the one at the same place of the other language, or new.
 */
function nameOthers({rows, document, baseline, ids, keep}: Naming): void {
  const known = baseline ? saidByNotes(baseline) : new Map<string, string>()
  let count = 0
  for (const {stem, sides} of rows) {
    const keys = {zh: keysIn(sides.zh ?? []), en: keysIn(sides.en ?? [])}
    for (const language of languages) {
      for (const key of keys[language]) {
        const id = known.get(linesIn(document.notes.get(key) ?? []))
        if (id === undefined || ids.has(key)) continue
        ids.set(key, id)
        keep(id, null, [])
      }
    }
    const node = stem === null ? undefined : baseline?.nodes.get(baseline.ids.get(stem) ?? '')
    for (const language of languages) {
      const before = referencesIn(node?.raw[language] ?? null)
      const own = keys[language]
      for (const [index, key] of own.entries()) {
        if (ids.has(key)) continue
        const blocks = document.notes.get(key) ?? []
        const beside = ids.get(keys[language === 'zh' ? 'en' : 'zh'][index] ?? '')
        const place = before.length === own.length ? before[index] : undefined
        const taken = new Set(own.map((each) => ids.get(each)))
        const id = [place, beside].find((each) => each !== undefined && !taken.has(each)) ?? `new ${++count}`
        ids.set(key, id)
        known.set(linesIn(blocks), id)
        keep(id, language, blocks)
      }
    }
  }
}

function referencesIn(side: Side | null): readonly string[] {
  return [...walkContent(side?.content ?? [])].flatMap((node) =>
    node.type === 'footnoteReference' ? [node.identifier] : [],
  )
}

function keysIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] =>
    block.type === 'table'
      ? block.rows.flatMap(({cells}) => cells.flatMap((cell) => keysIn(cell.blocks)))
      : block.inlines.flatMap((inline) => (inline.type === 'note' ? [inline.key] : [])),
  )
}

function linesIn(blocks: readonly Block[]): string {
  const lines = observedLines(blocks, {noteOf: (key) => key, ownItem: false})
  return JSON.stringify(lines.map(({line}) => line))
}

/** What notes are printed as, and their ids; the first of those that say the same. */
function saidByNotes({notes}: Baseline): Map<string, string> {
  const said = new Map<string, string>()
  for (const [id, {raw, set}] of notes) {
    for (const language of languages) {
      for (const side of [set[language], raw[language]]) {
        const lines = side && noteLines(side, language)
        if (lines && !said.has(lines)) said.set(lines, id)
      }
    }
  }
  return said
}

function noteLines({content}: Side, language: Language): string {
  return JSON.stringify(printedLines(content, {...inNotes, language}))
}

/** How notes are printed. */
export const inNotes = {
  quotes: false,
  isQuote: false,
  pictures: true,
  isNote: true,
  isHeading: false,
} as const
