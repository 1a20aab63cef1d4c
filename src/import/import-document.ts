/** An edited document → an outline. */

import {languagesOf} from '../edition/handout.ts'
import {createIds} from '../outline/ids.ts'
import {
  type Both,
  type Language,
  languages,
  languageTags,
  type Meta,
  type Outline,
  type OutlineNode,
  type Side,
} from '../outline/types.ts'
import {walk, walkContent} from '../outline/walk.ts'
import {type Baseline, baselineOf} from './baseline.ts'
import type {ContentSetting} from './content.ts'
import type {Document} from './document.ts'
import {metaOf} from './meta.ts'
import {inNotes, isNoteStem, type NoteBook, notesIn} from './notes.ts'
import {type Rows, rowsIn} from './rows.ts'
import {settleRows} from './settle-rows.ts'
import {settleSide, sideOf} from './sides.ts'
import {treeOf} from './tree.ts'

export type Imported = {
  readonly outline: Outline
  /** Names of pictures that the source does not have. */
  readonly pictures: readonly string[]
  /** What the document was printed from; `null` where its record is gone. */
  readonly baseline: Baseline | null
}

/** Reads a document that was printed by us, whatever became of it. */
export function importPrinted(document: Document, slug: string): Imported {
  const baseline = document.record && baselineOf(document.record)
  const rows = rowsIn(document, (stem) => isNoteStem(stem, baseline))
  return completeOutline(document, {rows, baseline, slug, meta: metaOf(document, baseline)})
}

type Parts = {
  readonly rows: Rows
  readonly baseline: Baseline | null
  readonly slug: string
  readonly meta: Meta
}

/** The outline that rows make. */
export function completeOutline(document: Document, {rows, baseline, slug, meta}: Parts): Imported {
  const book = notesIn(document, rows, baseline)
  const pictures = new Set<string>()
  const content = {noteOf: book.noteOf, urlOf: pictureFinder(baseline, pictures)}
  const order = baseline ? languagesOf[baseline.record.edition] : languages
  const {summary, rows: placed} = settleRows(rows.rows, {baseline, languages: order, content})
  const tree = treeOf(placed)
  const lead: Both<Side | null> = {zh: sideOf(summary.zh), en: sideOf(summary.en)}
  const notes = noteNodes(book, baseline, content).filter(
    (note) => book.uncited.has(note.id) || isCited(note.id, lead, tree),
  )
  const outline: Outline = {
    format: 'zhenpress-outline',
    version: 1,
    id: baseline?.outline.id ?? slug,
    languages: languageTags,
    meta,
    summary: lead,
    children: [...tree, ...notes],
  }
  return {outline: withIds(outline, baseline), pictures: [...pictures], baseline}
}

/** Pictures by name, then by words. What is not found is new. */
function pictureFinder(baseline: Baseline | null, fresh: Set<string>): ContentSetting['urlOf'] {
  const images = baseline
    ? [...walk([...baseline.outline.children])].flatMap(({zh, en}) =>
        [...walkContent([...(zh?.content ?? []), ...(en?.content ?? [])])].filter(
          (node) => node.type === 'image',
        ),
      )
    : []
  return (name, alt) => {
    const found =
      images.find(({url}) => url.split('/').at(-1) === name) ??
      images.find((image) => alt !== '' && image.alt === alt)
    if (!found) fresh.add(name || alt)
    return found?.url ?? null
  }
}

/** The notes of the source in their order, then the new ones. */
function noteNodes(
  {notes}: NoteBook,
  baseline: Baseline | null,
  content: Omit<ContentSetting, 'flat'>,
): readonly OutlineNode[] {
  const known = [...(baseline?.notes.keys() ?? [])].filter((id) => notes.has(id))
  const fresh = [...notes.keys()].filter((id) => !known.includes(id))
  return [...known, ...fresh].map((id) => {
    const own = baseline?.notes.get(id)
    const sided = (language: Language): Side | null => {
      const blocks = notes.get(id)?.[language]
      // What is not printed in a language was not asked for there.
      if (!blocks) return own?.raw[language] ?? null
      const before = own
        ? {raw: own.raw[language], set: own.set[language], alternatives: [], printing: inNotes}
        : null
      return sideOf(settleSide(blocks, language, before, {...content, flat: false}).content)
    }
    return {kind: 'note', id, zh: sided('zh'), en: sided('en'), children: []}
  })
}

function isCited(id: string, lead: Both<Side | null>, tree: readonly OutlineNode[]): boolean {
  return [lead, ...walk(tree)].some(({zh, en}) =>
    [...walkContent([...(zh?.content ?? []), ...(en?.content ?? [])])].some(
      (node) => node.type === 'footnoteReference' && node.identifier === id,
    ),
  )
}

/** Ids as reading gives them: by what a node says, but for those that an author gave. */
function withIds(outline: Outline, baseline: Baseline | null): Outline {
  const given = baseline?.given ?? new Set()
  const nextId = createIds(given)
  const notes = new Map<string, string>()
  for (const {kind, id, zh, en} of outline.children)
    if (kind === 'note') notes.set(id, nextId('note', zh, en))
  const relinked = (side: Side | null): Side | null =>
    side && {...side, content: side.content.map((block) => relink(block, notes))}
  const named = (node: OutlineNode): OutlineNode => {
    const {kind, id, zh, en} = node
    const own = kind === 'note' ? (notes.get(id) ?? id) : nextId(kind, zh, en, given.has(id) ? id : null)
    return {kind, id: own, zh: relinked(zh), en: relinked(en), children: node.children.map(named)}
  }
  const summary = {zh: relinked(outline.summary.zh), en: relinked(outline.summary.en)}
  return {...outline, summary, children: outline.children.map(named)}
}

function relink<Node extends {readonly type: string}>(node: Node, notes: ReadonlyMap<string, string>): Node {
  if (node.type === 'footnoteReference' && 'identifier' in node) {
    const identifier = notes.get(String(node.identifier)) ?? String(node.identifier)
    return {...node, identifier, label: identifier}
  }
  if (!('children' in node) || !Array.isArray(node.children)) return node
  return {...node, children: node.children.map((each) => relink(each, notes))}
}
