/**
 * What an author says of a text in braces at its end, above all that is inferred: `{#meters}` gives it an id, which
 * holds it together with the text of that id in the other language; `{.section}` and `{.point}` say what it is, and
 * `{lang=en}` which language it is in. The form is pandoc's.
 */

import type {Paragraph} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {type Content, type Language, languages} from '../outline/types.ts'
import type {Entry, Said} from './entry.ts'
import {takeText} from './inline.ts'
import type {SourceLines} from './lines.ts'

type Attributes = {
  readonly name: string | null
  readonly role: 'section' | 'point' | null
  readonly language: Language | null
}

const noAttributes: Attributes = {name: null, role: null, language: null}

const braces = /^\{(?<inside>[^{}\n]+)\}[ \t]*$/
const nameToken = /^#(?<name>[\p{L}\p{N}][\p{L}\p{N}_.:-]*)$/u

declare module 'mdast' {
  interface Data {
    /** What the author said of a block's language; it is gone once both languages are paired. */
    language?: Language | undefined
  }
}

/** Takes the braces out of all entries. Braces on a line of their own speak of what stands before them. */
export function takeAttributes(entries: readonly Entry[], source: SourceLines): readonly Entry[] {
  const taken: Entry[] = []
  for (const entry of entries) {
    const before = taken.at(-1)
    if (entry.type === 'label') {
      taken.push(entry)
      continue
    }
    const {content, said} = partOf(entry.content, source)
    const speaksOfBefore = entry.type === 'block' && content.length === 0 && before && before.type !== 'label'
    if (!speaksOfBefore) taken.push({...entry, content: [...content], ...attributesOf(said)})
    else {
      const language = said.language
      const last = before.content.at(-1)
      if (last && language) last.data = {...last.data, language}
      taken[taken.length - 1] = {...before, ...attributesOf(together(before, said))}
    }
  }
  return taken
}

type Parted = {
  readonly content: readonly Content[]
  readonly said: Said & {readonly language: Language | null}
}

function partOf(blocks: readonly Content[], source: SourceLines): Parted {
  const content: Content[] = []
  let said: Said = {}
  let language: Language | null = null
  for (const each of blocks) {
    const {block, attributes} = takeFrom(each, source)
    said = together(said, attributes)
    const last = content.at(-1)
    if (block) content.push(block)
    else if (last && attributes.language) last.data = {...last.data, language: attributes.language}
    else language = attributes.language
  }
  return {content, said: {...said, language}}
}

function attributesOf({name = null, role = null}: Said): Said {
  return {name, role}
}

/** The first that is said counts. */
function together(one: Said, other: Said): Said {
  return {name: one.name ?? other.name ?? null, role: one.role ?? other.role ?? null}
}

type Found = {readonly block: Content | null; readonly attributes: Attributes}

function takeFrom(block: Content, source: SourceLines): Found {
  if (block.type !== 'paragraph') return {block, attributes: noAttributes}
  const text = plainText([block])
  const start = text.lastIndexOf('{')
  const match = start < 0 ? null : braces.exec(text.slice(start))
  const attributes = match ? attributesIn(match.groups?.['inside'] ?? '') : null
  if (!match || !attributes || !isTyped(block, match[0].trim(), source))
    return {block, attributes: noAttributes}
  const children = takeText(
    block.children,
    text.slice(0, start).replace(/[ \t\n\u00A0\u3000]{1,40}$/, '').length,
  )
  const end = children.at(-1)?.position?.end
  const {position} = block
  const rest: Paragraph = {
    ...block,
    children,
    ...(position && end ? {position: {start: position.start, end}} : {}),
    ...(attributes.language ? {data: {...block.data, language: attributes.language}} : {}),
  }
  return {block: children.length > 0 ? rest : null, attributes}
}

/** Whether a line ends in braces that say its language. */
export function saysLanguage(line: string): boolean {
  const inside = braces.exec(line.slice(Math.max(0, line.lastIndexOf('{'))))?.groups?.['inside']
  return inside !== undefined && attributesIn(inside)?.language != null
}

/** `null` where any part is none of ours: the braces are text then. */
function attributesIn(inside: string): Attributes | null {
  let found: Attributes = noAttributes
  for (const token of inside.trim().split(/\s+/)) {
    const name = nameToken.exec(token)?.groups?.['name']
    const language = languages.find((each) => token === `lang=${each}`)
    if (name !== undefined) found = {...found, name}
    else if (token === '.section' || token === '.point')
      found = {...found, role: token === '.section' ? 'section' : 'point'}
    else if (language) found = {...found, language}
    else return null
  }
  return found
}

/** Whether the braces stand so in the source: escaped ones are text, and so are those of code. */
function isTyped({children}: Paragraph, typed: string, source: SourceLines): boolean {
  const last = children.at(-1)
  const end = last?.position?.end.offset
  if (last?.type !== 'text' || end === undefined) return false
  const before = source.text.slice(last.position?.start.offset ?? 0, end).trimEnd()
  return before.endsWith(typed) && !before.slice(0, -typed.length).endsWith('\\')
}
