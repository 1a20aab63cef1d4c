/** Blocks of a cell as texts: each paragraph, each cell of a table, each line of code. */

import type {Nodes} from 'mdast'
import type {Run} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'
import {noteMark} from './read-back.ts'

/** Stands where the author broke a line: some formats have a space there, and some none. */
export const lineBreak = '\u2028'

export type Expected = {
  /** The node of the outline, `meta` or `summary`; `null` for words of the press. */
  readonly node: string | null
  readonly language: Language
  readonly text: string
  /** Whether a block ends after it; a heading may go on in the other language. */
  readonly closed: boolean
  /** What may stand before it: its number, as it is printed; `bullet`; `null`. */
  readonly marker: string | null
  /** Pieces of code in it, which are in no language. */
  readonly codes: readonly string[]
}

/** What is found on the way. */
export type Found = {
  /** Addresses of the pictures that can be shown. */
  readonly assets: ReadonlySet<string>
  readonly links: string[]
  readonly pictures: {url: string; alt: string; node: string}[]
  /** References to notes, in the order of the text, each with the language that it stands in. */
  readonly references: {id: string; language: Language}[]
  /** In an office program there are no notes to notes: the reference is shown as it was written. */
  readonly noteInOffice: boolean
  /** For an office program, where the words of a picture that is not there stand without brackets. */
  readonly office: boolean
}

export function plain(node: string | null, {language, text}: Run): Expected {
  return {node, language, text: oneLine(text), closed: false, marker: null, codes: []}
}

type Leaf = {readonly node: string; readonly language: Language; readonly marker: string | null}

/** The texts of blocks, in their order. Their links and pictures are added to `found`. */
export function leaves(content: readonly Nodes[], leaf: Leaf, found: Found): readonly Expected[] {
  return content.flatMap((node, index): readonly Expected[] => {
    const own = index === 0 ? leaf : {...leaf, marker: null}
    switch (node.type) {
      case 'table':
        return node.children.flatMap((row) => row.children.flatMap((cell) => textOf(cell, own, found)))
      case 'list':
        return node.children.flatMap((item, at) =>
          leaves(
            item.children,
            {...leaf, marker: node.ordered ? `#${(node.start ?? 1) + at}` : 'bullet'},
            found,
          ),
        )
      case 'blockquote':
      case 'listItem':
      case 'footnoteDefinition':
        return leaves(node.children, own, found)
      case 'code':
        return node.value
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => ({
            ...plain(leaf.node, {language: leaf.language, text: line}),
            codes: [oneLine(line)],
          }))
      case 'thematicBreak':
      case 'definition':
        return []
      default:
        return textOf(node, own, found)
    }
  })
}

function textOf(node: Nodes, {node: id, language, marker}: Leaf, found: Found): readonly Expected[] {
  const text = oneLine(inline(node, {node: id, language}, found)).trim()
  return text === '' ? [] : [{node: id, language, text, closed: true, marker, codes: codesIn(node)}]
}

function codesIn(node: Nodes): readonly string[] {
  if (node.type === 'inlineCode') return [oneLine(node.value)]
  return 'children' in node ? node.children.flatMap(codesIn) : []
}

function inline(node: Nodes, leaf: Pick<Leaf, 'node' | 'language'>, found: Found): string {
  switch (node.type) {
    case 'break':
      return lineBreak
    case 'footnoteReference':
      if (found.noteInOffice) return `[^${node.label ?? node.identifier}]`
      found.references.push({id: node.identifier, language: leaf.language})
      return noteMark
    case 'image':
      if (!found.assets.has(node.url)) return lostWords(node.alt ?? '', found)
      found.pictures.push({url: node.url, alt: node.alt ?? '', node: leaf.node})
      return ''
    case 'link':
      found.links.push(node.url)
      return node.children.map((child) => inline(child, leaf, found)).join('')
    default:
      if ('children' in node) return node.children.map((child) => inline(child, leaf, found)).join('')
      return 'value' in node ? node.value : ''
  }
}

/** What stands in the place of a picture that cannot be shown, which was reported. */
export function lostWords(alt: string, {office}: Pick<Found, 'office'>): string {
  return office ? alt : `[${alt}]`
}

const cjk = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]'
const lineInHan = new RegExp(`(?<=${cjk})\\n(?=${cjk})`, 'gu')

/** The end of a line of the source is none of the text: Han join closely, words with a space. */
export function oneLine(text: string): string {
  return text
    .replace(lineInHan, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\u00a0]+/g, ' ')
    .trim()
}
