/** Which face draws which character of a page, and the `@font-face` rules for just these. */

import type {Element, Nodes} from 'hast'
import {type Face, familyName, type Style, styles} from '../../fonts/catalogue.ts'
import type {FontBook, FontFormat} from '../../fonts/font-book.ts'
import type {Tokens} from '../../template/template.ts'
import type {FaceText} from '../emitter.ts'
import {classesOf} from './elements.ts'

/** What the style sheet makes of an element. */
export type Setting = {
  readonly role: 'text' | 'heading' | 'code'
  readonly style: Style
  readonly language: 'zh' | 'en'
}

/** Each face once. */
export type FaceUse = readonly FaceText[]

/** Elements that the style sheets set in the heading face; the test of the PDF's fonts holds them to it. */
const headingClasses = new Set(['facts', 'caption', 'contents', 'shown'])
const boldClasses = new Set(['lead-label', 'kind'])
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'th', 'caption'])

/**
 * Collects the characters of a page by face. Where a face lacks a character, the face of the other language
 * is asked for it, as the font stacks of the style sheet do. One that no face has was reported before.
 */
export async function collectFaces(
  root: Nodes,
  tokens: Tokens,
  fonts: FontBook,
  extra: readonly {readonly text: string; readonly setting: Setting}[],
): Promise<FaceUse> {
  const wanted = new Map<string, {setting: Setting; characters: Set<string>}>()
  const add = (text: string, setting: Setting): void => {
    const key = `${setting.role} ${setting.style} ${setting.language}`
    const entry = wanted.get(key) ?? {setting, characters: new Set()}
    for (const char of text) entry.characters.add(char)
    wanted.set(key, entry)
  }
  walk(root, {role: 'text', style: 'regular', language: 'zh'}, add)
  for (const {text, setting} of extra) add(text, setting)
  const use = new Map<string, {face: Face; characters: Set<string>}>()
  for (const {setting, characters} of wanted.values()) {
    const stack = stackOf(setting, tokens)
    const covers = await Promise.all(stack.map((face) => fonts.coverage(face)))
    for (const char of characters) {
      const code = char.codePointAt(0) ?? 0
      if (isInvisible(code)) continue
      const face = stack[covers.findIndex((covered) => covered(code))]
      if (!face) continue
      const key = `${face.family} ${face.style}`
      const entry = use.get(key) ?? {face, characters: new Set()}
      entry.characters.add(char)
      use.set(key, entry)
    }
  }
  return [...use.values()]
}

/** Line ends, tabs, joiners, variation selectors and other characters that draw nothing. */
function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0x2060
  )
}

function walk(node: Nodes, setting: Setting, add: (text: string, setting: Setting) => void): void {
  if (node.type === 'text') add(node.value, setting)
  if (!('children' in node)) return
  const inner = node.type === 'element' ? settingOf(node, setting) : setting
  if (inner) for (const child of node.children) walk(child, inner, add)
}

function settingOf(element: Element, outer: Setting): Setting | null {
  const {lang} = element.properties
  const classes = classesOf(element)
  if (element.tagName === 'style' || element.tagName === 'title') return null
  const language = typeof lang === 'string' ? (lang.startsWith('zh') ? 'zh' : 'en') : outer.language
  if (element.tagName === 'code' || element.tagName === 'pre')
    return {role: 'code', style: 'regular', language: 'en'}
  if (headingTags.has(element.tagName) || classes.some((name) => boldClasses.has(name)))
    return {role: 'heading', style: 'bold', language}
  if (classes.some((name) => headingClasses.has(name))) return {role: 'heading', style: outer.style, language}
  if (element.tagName === 'strong' || element.tagName === 'dt')
    return {...outer, language, style: bolder(outer.style)}
  // Chinese has no italic: what is emphasised is set in the upright heading face.
  if (element.tagName === 'em' && language === 'zh') return {...outer, language, role: 'heading'}
  if (element.tagName === 'em') return {...outer, language, style: slanted(outer.style)}
  return {...outer, language}
}

function bolder(style: Style): Style {
  return style === 'italic' || style === 'boldItalic' ? 'boldItalic' : 'bold'
}

function slanted(style: Style): Style {
  return style === 'bold' || style === 'boldItalic' ? 'boldItalic' : 'italic'
}

/** The faces that the style sheet names for a setting, in its order. Chinese faces have no italic. */
function stackOf({role, style, language}: Setting, tokens: Tokens): readonly Face[] {
  const other = language === 'zh' ? 'en' : 'zh'
  const upright: Style = style === 'boldItalic' ? 'bold' : style === 'italic' ? 'regular' : style
  const faceIn = (each: 'zh' | 'en', family: string): Face => ({
    family,
    style: each === 'zh' ? upright : style,
  })
  const pair = tokens.faces[role === 'heading' ? 'heading' : 'text']
  const stack = [faceIn(language, pair[language]), faceIn(other, pair[other])]
  return role === 'code' ? [{family: tokens.faces.code, style: 'regular'}, ...stack.reverse()] : stack
}

const mediaTypes: Readonly<Record<FontFormat, string>> = {truetype: 'font/ttf', woff2: 'font/woff2'}

/** The rules for a page's faces, each with its subset inside. */
export async function fontFaceRules(use: FaceUse, fonts: FontBook, format: FontFormat): Promise<string> {
  const rules = await Promise.all(
    use.map(async ({face, characters}) => {
      const bytes = await fonts.subset(face, [...characters].join(''), format)
      const data = Buffer.from(bytes).toString('base64')
      return faceRule(face, `data:${mediaTypes[format]};base64,${data}`, format)
    }),
  )
  return rules.sort().join('\n')
}

export function faceRule(face: Face, address: string, format: FontFormat): string {
  const {weight, slant} = styles[face.style]
  return `@font-face{font-family:"${familyName(face.family)}";font-weight:${weight};font-style:${slant};src:url(${address}) format("${format}")}`
}
