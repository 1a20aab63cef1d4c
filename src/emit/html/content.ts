/** mdast content of a cell → hast: sanitised, with a `lang` on every run, with pictures inside. */

import type {Element, ElementContent, Root, RootContent, Text} from 'hast'
import {h} from 'hastscript'
import type {Image, RootContent as MdastContent} from 'mdast'
import rehypeSanitize, {defaultSchema} from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Cell} from '../../edition/handout.ts'
import type {Language} from '../../outline/types.ts'
import type {Asset} from '../emitter.ts'
import {hasKeptEnd, keepEnd, keepReferences, languageRuns, textRuns} from './kept.ts'
import {numberClass} from './numbers.ts'
import {renderTable} from './table.ts'

export type ContentContext = {
  readonly assets: ReadonlyMap<string, Asset>
  /** Of the number that the text bears; lists in it are numbered from the next rank on. 0 where it bears none. */
  readonly rank: number
  /** The element that refers to a footnote. */
  readonly reference: (noteId: string, language: Language) => Element
}

/** What GitHub allows, less what a handout has no use for; a footnote's mark is let through to be replaced. */
const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure', 'figcaption'],
  attributes: {...defaultSchema.attributes, sup: ['dataNote']},
  protocols: {...defaultSchema.protocols, href: ['http', 'https', 'mailto']},
}

const processor = unified()
  .use(remarkRehype, {
    handlers: {
      footnoteReference: (_state: unknown, node: {identifier: string}): Element => ({
        type: 'element',
        tagName: 'sup',
        properties: {dataNote: node.identifier},
        children: [],
      }),
      // The address as its author wrote it: the assets are named by it.
      image: (_state: unknown, {url, alt}: Image): Element => ({
        type: 'element',
        tagName: 'img',
        properties: {src: url, alt: alt ?? ''},
        children: [],
      }),
    },
  })
  .use(rehypeSanitize, schema)

/** The content of a cell as hast, ready to be placed in a page. */
export function toHast(cell: Pick<Cell, 'content' | 'language'>, context: ContentContext): ElementContent[] {
  const children = cell.content as MdastContent[] // remark-rehype does not change what it is given
  const tree = processor.runSync({type: 'root', children}) as Root // what rehype-sanitize gives for a root
  return tree.children.flatMap((node) => finish(node, cell.language, context))
}

function finish(node: RootContent, language: Language, context: ContentContext): ElementContent[] {
  if (node.type === 'text') return isBlank(node) ? [] : inline(node, language, context)
  return node.type === 'element' ? inline(node, language, context) : []
}

/** The line ends that remark-rehype puts between blocks. */
function isBlank(node: Text): boolean {
  return node.value.trim() === '' && node.value.includes('\n')
}

function inline(node: Text | Element, language: Language, context: ContentContext): ElementContent[] {
  if (node.type === 'text') return textRuns(joinLines(node.value), language)
  switch (node.tagName) {
    case 'sup':
      if (typeof node.properties['dataNote'] === 'string')
        return [context.reference(node.properties['dataNote'], language)]
      break
    case 'a':
      return [anchor(node, language, context)]
    case 'img':
      return [picture(node, language, context.assets)]
    case 'pre':
    case 'code':
      return [{...node, properties: {lang: 'en', translate: 'no'}, children: node.children.flatMap(codeRuns)}]
    case 'table':
      return [renderTable(node, language, (cell) => keepEnd(each(cell, language, context), language))]
    case 'p':
      return [paragraph(node, keepEnd(each(node, language, context), language))]
    case 'ol':
      return [orderedList(node, language, {...context, rank: context.rank + 1})]
    default:
  }
  return [{...node, properties: node.properties, children: each(node, language, context)}]
}

/** One whose end is held together need not be wrapped with care for it: that would tear the line before. */
function paragraph(node: Element, children: ElementContent[]): Element {
  return {...node, properties: hasKeptEnd(children) ? {className: ['kept']} : {}, children}
}

function orderedList(node: Element, language: Language, context: ContentContext): Element {
  const className = [numberClass(context.rank, language)]
  return {...node, properties: {...node.properties, className}, children: each(node, language, context)}
}

/** Code is in no language; its Han get their face all the same. */
function codeRuns(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return languageRuns(node.value, 'en')
  return node.type === 'element' ? [{...node, properties: {}, children: node.children.flatMap(codeRuns)}] : []
}

function each(node: Element, language: Language, context: ContentContext): ElementContent[] {
  return keepReferences(eachChild(node, language, context))
}

function eachChild(node: Element, language: Language, context: ContentContext): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text' && child.type !== 'element') return []
    if (child.type === 'text' && isBlank(child) && node.tagName !== 'p') return []
    return inline(child, language, context)
  })
}

/** A line that was wrapped in the source is one line: Han join closely, words with a space. */
function joinLines(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])\n(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/gu,
      '',
    )
    .replace(/[ \t]*\n[ \t]*/g, ' ')
}

/** An address that is shown as such may break anywhere: justified Chinese would gape before it otherwise. */
function anchor(node: Element, language: Language, context: ContentContext): Element {
  const [first] = node.children
  const bare = first?.type === 'text' && /^(?:https?:|www\.)/i.test(first.value)
  const properties = bare ? {...node.properties, className: ['address']} : node.properties
  return {...node, properties, children: each(node, language, context)}
}

function picture(node: Element, language: Language, assets: ReadonlyMap<string, Asset>): Element {
  const alt = String(node.properties['alt'] ?? '')
  const asset = assets.get(String(node.properties['src'] ?? ''))
  // A picture that cannot be shown has been reported; its words stand in its place.
  if (!asset) return h('span', {class: 'lost-picture'}, languageRuns(`[${alt}]`, language))
  return h('img', {src: dataUri(asset), alt, width: asset.width, height: asset.height})
}

function dataUri({mediaType, bytes}: Asset): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
