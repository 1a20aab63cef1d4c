/** Footnotes: which Chinese note goes with which English one, and which note a reference means. */

import type {FootnoteDefinition, FootnoteReference, Nodes} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {languageOf} from '../outline/script.ts'
import {type Both, type Content, type Language, languages} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import type {DraftSide} from './draft.ts'
import {spanOf} from './place.ts'

/** A footnote before it has an id. */
export type NoteDraft = {zh: DraftSide | null; en: DraftSide | null}

/** Where a definition is looked up: by file (0, or 1 for the second of twins) and identifier. */
export type Definitions = ReadonlyMap<
  string,
  {readonly definition: FootnoteDefinition; readonly file: number}
>

export function definitionsOf(files: readonly (readonly FootnoteDefinition[])[]): Definitions {
  const found = new Map<string, {definition: FootnoteDefinition; file: number}>()
  for (const [file, definitions] of files.entries()) {
    for (const definition of definitions) {
      const key = keyOf(file, definition.identifier)
      // References mean the first of several; no other is lost.
      found.set(found.has(key) ? `${key} ${found.size}` : key, {definition, file})
    }
  }
  return found
}

function keyOf(file: number, identifier: string): string {
  return `${file}:${identifier.toLowerCase()}`
}

/** Notes in the order of their first reference, and the note of each definition. */
export type NoteBook = {
  readonly notes: readonly NoteDraft[]
  readonly byKey: ReadonlyMap<string, NoteDraft>
}

/**
 * Pairs footnotes by the pairs that refer to them: the first reference of a Chinese side belongs with the
 * first one of its English side. A definition that both sides refer to is one note; where it holds a
 * paragraph in each language, each side gets its own. Definitions that nothing refers to are kept at the end.
 */
export function pairNotes(pairs: readonly Both<DraftSide | null>[], definitions: Definitions): NoteBook {
  const notes: NoteDraft[] = []
  const byKey = new Map<string, NoteDraft>()
  const visit = (zhKeys: readonly string[], enKeys: readonly string[]): void => {
    // Notes that refer to notes make chains of any length: a stack of our own holds them.
    const open = [{zhKeys, enKeys, index: 0}]
    for (let top = open.at(-1); top; top = open.at(-1)) {
      if (top.index >= Math.max(top.zhKeys.length, top.enKeys.length)) {
        open.pop()
        continue
      }
      const fresh = addPair(top.zhKeys[top.index], top.enKeys[top.index])
      top.index++
      if (fresh) open.push({zhKeys: referencesOf(fresh.zh), enKeys: referencesOf(fresh.en), index: 0})
    }
  }
  const addPair = (zh: string | undefined, en: string | undefined): NoteDraft | null => {
    const [left, right] = [zh !== undefined && byKey.get(zh), en !== undefined && byKey.get(en)]
    if (left || right) {
      // Known by one side: the other joins it only where that place is still free.
      const known = left || right
      const [key, language]: [string | undefined, Language] = left ? [en, 'en'] : [zh, 'zh']
      if (!known || key === undefined || byKey.has(key)) return null
      if (known[language] === null) known[language] = sideOf(key, definitions)
      else return language === 'zh' ? addPair(key, undefined) : addPair(undefined, key)
      byKey.set(key, known)
      return null
    }
    const note = makeNote(zh, en, definitions)
    if (!note) return null
    notes.push(note)
    for (const key of [zh, en]) if (key !== undefined) byKey.set(key, note)
    return note
  }
  for (const {zh, en} of pairs) visit(referencesOf(zh), referencesOf(en))
  for (const key of definitions.keys()) {
    if (!byKey.has(key)) addPair(key, undefined)
  }
  return {notes, byKey}
}

function makeNote(
  zh: string | undefined,
  en: string | undefined,
  definitions: Definitions,
): NoteDraft | null {
  if (zh !== undefined && en !== undefined && zh !== en) {
    return {zh: sideOf(zh, definitions), en: sideOf(en, definitions)}
  }
  const shared = definitions.get(zh ?? en ?? '')
  if (!shared) return null
  return byLanguage(shared.definition, shared.file, zh === en ? null : zh === undefined ? 'en' : 'zh')
}

function sideOf(key: string, definitions: Definitions): DraftSide | null {
  const found = definitions.get(key)
  return found ? sideFrom(contentOf(found.definition), found.definition, found.file) : null
}

/** A definition that stands for both sides is parted by language where it holds both. */
function byLanguage(definition: FootnoteDefinition, file: number, referrer: Language | null): NoteDraft {
  const content = contentOf(definition)
  const tagged = content.map((block) => ({block, language: languageOf(plainText([block]))}))
  const parted = languages.every((language) => tagged.some((each) => each.language === language))
  if (parted) {
    const pick = (language: Language): Content[] =>
      tagged.filter((each) => (each.language ?? 'zh') === language).map((each) => each.block)
    return {zh: sideFrom(pick('zh'), definition, file), en: sideFrom(pick('en'), definition, file)}
  }
  const language = referrer ?? languageOf(plainText(content)) ?? 'zh'
  const side = sideFrom(content, definition, file)
  return {zh: language === 'zh' ? side : null, en: language === 'en' ? side : null}
}

function contentOf(definition: FootnoteDefinition): Content[] {
  return definition.children as Content[] // headings and lists do not occur in the notes of a briefing; they print as they are
}

function sideFrom(content: readonly Content[], definition: FootnoteDefinition, file: number): DraftSide {
  const position = spanOf(content) ??
    definition.position ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return {content, position, file}
}

/** Keys of the references in a side, in order. */
function referencesOf(side: DraftSide | null): readonly string[] {
  return [...walkContent(side?.content ?? [])].flatMap((node) =>
    side && node.type === 'footnoteReference' ? [keyOf(side.file, node.identifier)] : [],
  )
}

/** A copy of `content` in which each reference names the id of its note. */
export function linkReferences(
  side: DraftSide,
  idOf: (key: string) => string | undefined,
): readonly Content[] {
  return side.content.map((block) => withoutLanguage(relink(block, side.file, idOf)))
}

/** The sides say which language it is. */
function withoutLanguage(block: Content): Content {
  if (!block.data?.language) return block
  const {language: _, ...data} = block.data
  const {data: __, ...rest} = block
  return (Object.keys(data).length > 0 ? {...block, data} : rest) as Content // the same block
}

function relink<Node extends Nodes>(
  node: Node,
  file: number,
  idOf: (key: string) => string | undefined,
): Node {
  if (node.type === 'footnoteReference') {
    const identifier = idOf(keyOf(file, node.identifier))
    const linked: FootnoteReference = {...node, ...(identifier ? {identifier} : {})}
    return linked as Node // the same kind of node
  }
  if (!('children' in node)) return node
  return {...node, children: node.children.map((child) => relink(child, file, idOf))}
}
