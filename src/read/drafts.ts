/**
 * Entries → a tree of drafts: what will be nodes once both languages are paired. In halves a draft holds one
 * language; in an interleaved source it may hold both already.
 */

import type {Position} from 'unist'
import type {Content, Language} from '../outline/types.ts'
import {byLanguage, kindOf, type Run} from './blocks.ts'
import {partBoth} from './both.ts'
import type {Placed} from './dialect.ts'
import type {Draft, DraftSide, Tree} from './draft.ts'
import {empty, isUnder, mark, withoutBlank} from './draft-forms.ts'
import type {BlockEntry, HeadingEntry, ItemEntry} from './entry.ts'
import {spanOf} from './place.ts'

type Open = {readonly draft: Draft; readonly entry: ItemEntry}

/**
 * Builds the tree of a run of entries. Headings nest by level, items by indent and by the rank of their
 * numbering; text indented under an item belongs to it.
 *
 * @param file 0, or 1 for the second of twins.
 */
export function growTree(placed: readonly Placed[], file: number): Tree {
  const grower = new Grower(file)
  for (const each of placed) grower.add(each)
  return {summary: grower.summary, children: withoutBlank(grower.root), isRanked: grower.isRanked}
}

class Grower {
  readonly root: Draft[] = []
  isRanked = false
  readonly summary: {zh: DraftSide[]; en: DraftSide[]} = {zh: [], en: []}
  readonly #file: number
  #sections: Draft[] = []
  #items: Open[] = []
  /** Languages whose lead is still open. An interleaved source has one lead for both. */
  #leads = new Set<Language | null>(['zh', 'en', null])
  #half: Language | null = null
  /** The block before this one, for a block that is in neither language. */
  #before: {
    readonly language: Language
    readonly neutral: boolean
    readonly type: string | undefined
  } | null = null

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
        else if (half === null) this.#leads.delete(half)
        return
      case 'heading':
        this.#addHeading(entry, half)
        return
      case 'item':
        this.#addItem(entry, half)
        return
      case 'block':
        for (const run of byLanguage(entry.content, half)) this.#addBlock(run, half, entry)
    }
  }

  #addHeading({level, content, position, name = null}: HeadingEntry, half: Language | null): void {
    this.#leads.delete(half)
    this.#items = []
    while ((this.#sections.at(-1)?.level ?? 0) >= level) this.#sections.pop()
    const both = half === null ? partBoth(content) : null
    const [first] = byLanguage(content, half)
    const draft: Draft = both
      ? {
          ...empty('section', level),
          zh: this.#side(both.zh, position),
          en: this.#side(both.en, position),
          name,
        }
      : {...this.#draft('section', {content, language: first?.language ?? null}, position, level), name}
    mark(draft, {level})
    this.#append(draft)
    this.#sections.push(draft)
  }

  #addItem(entry: ItemEntry, half: Language | null): void {
    this.#leads.delete(half)
    for (let open = this.#items.at(-1); open && !isUnder(entry, open.entry); open = this.#items.at(-1)) {
      this.#items.pop()
    }
    this.isRanked ||= this.#items.at(-1)?.entry.indent === entry.indent
    const runs = byLanguage(entry.content, half)
    const [first, ...rest] = runs
    const {name = null, role = null} = entry
    const draft = {
      ...this.#draft('point', first ?? {content: [], language: half}, entry.position),
      name,
      role,
    }
    this.#append(draft)
    this.#items.push({draft, entry})
    this.#follow(runs.at(-1) ?? {content: [], language: half})
    for (const run of rest) {
      const language = run.language ?? 'zh'
      if (draft[language] === null) draft[language] = this.#side(run.content, entry.position)
      else draft.children.push(this.#draft(kindOf(run.content), run, entry.position))
    }
    if (entry.ordinal !== null) mark(draft, {ordinal: entry.ordinal})
  }

  #addBlock(run: Run, half: Language | null, {indent, position, name = null}: BlockEntry): void {
    const kind = kindOf(run.content)
    const language = this.#languageOf(run)
    if (
      kind === 'paragraph' &&
      run.content[0]?.type === 'paragraph' &&
      this.#leads.has(half) &&
      indent === 0 &&
      name === null
    ) {
      this.summary[language].push(this.#side(run.content, position))
      return
    }
    this.#leads.delete(half)
    if (indent === 0) this.#items = []
    while (this.#items.length > 0 && indent <= (this.#items.at(-1)?.entry.indent ?? 0)) this.#items.pop()
    const open = this.#items.at(-1)?.draft
    if (open && name === null && this.#belongsTo(open, run, language)) {
      const content = [...(open[language]?.content ?? []), ...run.content]
      open[language] = this.#side(content, position)
      return
    }
    const siblings = this.#siblings()
    const before = siblings.at(-1)
    const own = before?.[language]
    if (name !== null && before?.name === name && before.kind === kind && own) {
      // One id for several paragraphs says that they are one.
      before[language] = this.#side([...own.content, ...run.content], position)
    } else siblings.push({...this.#draft(kind, {...run, language}, position, 0, run.language === null), name})
  }

  /**
   * A block that an item holds is part of what the item says, as long as nothing nested came between. What is
   * in neither language stands under an item that has both, unless the other language has its like.
   */
  #belongsTo(item: Draft, run: Run, language: Language): boolean {
    if (item.children.length > 0) return false
    const other = item[language === 'zh' ? 'en' : 'zh']
    return run.language !== null || other === null || other.content.at(-1)?.type === run.content[0]?.type
  }

  /** A block in neither language goes with the one before it; behind its like in Chinese it is the English. */
  #languageOf({content, language}: Run): Language {
    const type = content[0]?.type
    const before = this.#before
    const follows =
      before?.type === type && !before?.neutral && before?.language === 'zh' ? 'en' : before?.language
    const resolved = language ?? follows ?? 'zh'
    this.#before = {language: resolved, neutral: language === null, type}
    return resolved
  }

  /** What an item says in its own lines stands before the blocks in it. */
  #follow({content, language}: Run): void {
    this.#before = {language: language ?? 'zh', neutral: language === null, type: content.at(-1)?.type}
  }

  #append(draft: Draft): void {
    this.#siblings().push(draft)
  }

  /** What the next draft stands among. */
  #siblings(): Draft[] {
    return (this.#items.at(-1)?.draft ?? this.#sections.at(-1))?.children ?? this.root
  }

  #side(content: readonly Content[], fallback: Position): DraftSide {
    return {content, position: spanOf(content) ?? fallback, file: this.#file}
  }

  #draft(
    kind: Draft['kind'],
    run: {readonly content: readonly Content[]; readonly language: Language | null},
    fallback: Position,
    level = 0,
    neutral = false,
  ): Draft {
    if (run.content.length === 0) return {...empty(kind, level), neutral}
    return {...empty(kind, level), neutral, [run.language ?? 'zh']: this.#side(run.content, fallback)}
  }
}
