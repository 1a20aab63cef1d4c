/**
 * Entries → a tree of drafts: what will be nodes once both languages are paired. In halves a draft holds one
 * language; in an interleaved source it may hold both already.
 */

import type {Position} from 'unist'
import {plainText} from '../outline/plain-text.ts'
import {languageOf} from '../outline/script.ts'
import type {Content, Kind, Language} from '../outline/types.ts'
import type {Placed} from './dialect.ts'
import type {ItemEntry} from './entries.ts'

/** One language of a draft. `file` tells the twins apart. */
export type DraftSide = {
  readonly content: readonly Content[]
  readonly position: Position
  readonly file: number
}

export type Draft = {
  readonly kind: Exclude<Kind, 'note'>
  /** Level of a heading; 0 for all else. */
  readonly level: number
  zh: DraftSide | null
  en: DraftSide | null
  children: Draft[]
}

/** A place in the tree that can take children. */
type Open = {readonly draft: Draft; readonly entry: ItemEntry | null}

export type Tree = {
  /** Paragraphs of the lead, by language. */
  readonly summary: {readonly zh: DraftSide[]; readonly en: DraftSide[]}
  readonly children: Draft[]
}

/**
 * Builds the tree of a run of entries. Headings nest by level, items by indent and by the rank of their
 * numbering; text indented under an item belongs to it.
 *
 * @param file 0, or 1 for the second of twins.
 */
export function growTree(placed: readonly Placed[], file: number): Tree {
  const grower = new Grower(file)
  for (const each of placed) grower.add(each)
  return {summary: grower.summary, children: grower.root}
}

class Grower {
  readonly root: Draft[] = []
  readonly summary: {zh: DraftSide[]; en: DraftSide[]} = {zh: [], en: []}
  readonly #file: number
  #sections: Draft[] = []
  #items: Open[] = []
  /** Languages whose lead is still open. An interleaved source has one lead for both. */
  #leads = new Set<Language | null>(['zh', 'en', null])
  #half: Language | null = null

  constructor(file: number) {
    this.#file = file
  }

  add({entry, half}: Placed): void {
    if (half !== this.#half) {
      this.#half = half
      this.#sections = []
      this.#items = []
    }
    switch (entry.type) {
      case 'label':
        // Reads as a summary again from here: 摘要 may stand behind a heading.
        this.#sections = []
        this.#items = []
        if (entry.label.role === 'summary') this.#leads.add(half)
        return
      case 'heading':
        return this.#addHeading(entry.level, entry.content, half, entry.position)
      case 'item':
        return this.#addItem(entry, half)
      case 'block':
        for (const {content, language} of byLanguage(entry.content, half)) {
          this.#addBlock(content, language, half, entry.indent)
        }
    }
  }

  #addHeading(level: number, content: readonly Content[], half: Language | null, position: Position): void {
    this.#leads.delete(half)
    this.#items = []
    while ((this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop()
    const draft = this.#draft(
      'section',
      content,
      half ?? languageOf(plainText(content)) ?? 'zh',
      level,
      position,
    )
    mark(draft, {level})
    this.#append(draft)
    this.#sections.push(draft)
  }

  #addItem(entry: ItemEntry, half: Language | null): void {
    this.#leads.delete(half)
    while (this.#items.length > 0 && !isUnder(entry, this.#items.at(-1)?.entry ?? null)) this.#items.pop()
    const [first, ...rest] = byLanguage(entry.content, half)
    const draft = this.#draft(
      'point',
      first?.content ?? [],
      first?.language ?? half ?? 'zh',
      0,
      entry.position,
    )
    this.#append(draft)
    this.#items.push({draft, entry})
    for (const {content, language} of rest) {
      if (draft[language] === null) draft[language] = this.#side(content, entry.position)
      else draft.children.push(this.#draft(kindOf(content), content, language, 0, entry.position))
    }
    if (entry.ordinal !== null) mark(draft, {ordinal: entry.ordinal})
  }

  #addBlock(content: readonly Content[], language: Language, half: Language | null, indent: number): void {
    const kind = kindOf(content)
    if (kind === 'paragraph' && content[0]?.type === 'paragraph' && this.#leads.has(half) && indent === 0) {
      this.summary[language].push(this.#side(content))
      return
    }
    this.#leads.delete(half)
    if (indent === 0) this.#items = []
    while (this.#items.length > 0 && indent <= (this.#items.at(-1)?.entry?.indent ?? 0)) this.#items.pop()
    const open = this.#items.at(-1)
    // A block that an item holds is part of what the item says, as long as nothing nested came between.
    if (open && open.draft[language] !== null && open.draft.children.length === 0) {
      const side = open.draft[language]
      open.draft[language] = {
        ...side,
        content: [...side.content, ...content],
        position: spanOf([...side.content, ...content]) ?? side.position,
      }
      return
    }
    if (open && open.draft[language] === null && open.draft.children.length === 0) {
      open.draft[language] = this.#side(content)
      return
    }
    this.#append(this.#draft(kind, content, language, 0))
  }

  #append(draft: Draft): void {
    const parent = this.#items.at(-1)?.draft ?? this.#sections.at(-1)
    if (parent) parent.children.push(draft)
    else this.root.push(draft)
  }

  #side(content: readonly Content[], fallback?: Position): DraftSide {
    const position = spanOf(content) ?? fallback ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
    return {content, position, file: this.#file}
  }

  #draft(
    kind: Draft['kind'],
    content: readonly Content[],
    language: Language,
    level: number,
    fallback?: Position,
  ): Draft {
    const side = this.#side(content, fallback)
    return {
      kind,
      level,
      zh: language === 'zh' ? side : null,
      en: language === 'en' ? side : null,
      children: [],
    }
  }
}

function isUnder(entry: ItemEntry, open: ItemEntry | null): boolean {
  if (open === null) return true
  return entry.indent > open.indent || (entry.indent === open.indent && entry.rank > open.rank)
}

/** Parts blocks where the language changes; a block without letters goes with the one before it. */
function byLanguage(
  content: readonly Content[],
  half: Language | null,
): readonly {content: readonly Content[]; language: Language}[] {
  if (half) return content.length > 0 ? [{content, language: half}] : []
  const runs: {content: Content[]; language: Language}[] = []
  for (const block of content.flatMap(partQuote)) {
    const last = runs.at(-1)
    const language = languageOf(plainText([block])) ?? last?.language ?? 'zh'
    if (last && (last.language === language || block.type === 'code')) last.content.push(block)
    else runs.push({content: [block], language})
  }
  return runs
}

/** One quote that holds both languages is two quotes. */
function partQuote(block: Content): readonly Content[] {
  if (block.type !== 'blockquote') return [block]
  const runs = byLanguage(
    block.children as readonly Content[] /* flow content but for headings and lists */,
    null,
  )
  if (runs.length < 2) return [block]
  return runs.map(({content}) => {
    const position = spanOf(content)
    return {type: 'blockquote', children: [...content], ...(position ? {position} : {})}
  })
}

/** The kind of node that blocks on their own become. */
function kindOf(content: readonly Content[]): Exclude<Draft['kind'], 'section' | 'point'> {
  const [first] = content
  switch (first?.type) {
    case 'blockquote':
      return 'quote'
    case 'table':
      return 'table'
    case 'paragraph':
      return isPicture(first.children) ? 'figure' : 'paragraph'
    default:
      return 'paragraph'
  }
}

function isPicture(children: readonly {type: string; value?: string}[]): boolean {
  const solid = children.filter((child) => child.type !== 'text' || child.value?.trim() !== '')
  return solid.length === 1 && solid[0]?.type === 'image'
}

/** What an author said of a node by its form is kept on the first block of each side. */
function mark(draft: Draft, data: {readonly ordinal?: number; readonly level?: number}): void {
  for (const side of [draft.zh, draft.en]) {
    const first = side?.content[0]
    if (first) first.data = {...first.data, ...data}
  }
}

export function spanOf(content: readonly Content[]): Position | null {
  const start = content[0]?.position?.start
  const end = content.at(-1)?.position?.end
  return start && end ? {start, end} : null
}
