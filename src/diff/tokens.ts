/** Content as a run of small units that can be told apart: words of English, single Han, marks, pictures, notes. */

import type {Nodes, PhrasingContent} from 'mdast'
import {oneLine} from '../office/one-line.ts'
import type {Content} from '../outline/types.ts'

/** What stands round a text: `strong`, `emphasis`, `delete`, or `link` with its address. */
export type Wrap = {
  readonly type: 'strong' | 'emphasis' | 'delete' | 'link'
  readonly url?: string
  readonly title?: string | null
}

export type Token = {
  /** Units with the same key say the same. */
  readonly key: string
  /** As it is shown. */
  readonly text: string
  /** Outermost first. */
  readonly wraps: readonly Wrap[]
  /** How it looks: units with the same key and another look were formatted anew. */
  readonly look: string
  /** The node that it came from; of a text, one with this unit alone. */
  readonly node: PhrasingContent
}

/** The texts of a side that hold no other blocks, each with what parts it from the one before. */
export type Leaf = {
  /** `''` for the first, a blank line between blocks, a tab between the cells of a table. */
  readonly before: string
  readonly tokens: readonly Token[]
}

const units =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’-](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*|\p{N}+(?:[.,:]\p{N}+)*|\s+|./gsu

/** A text in units; together they are the text. */
export function unitsOf(text: string): readonly string[] {
  return text.match(units) ?? []
}

export function leavesOf(content: readonly Content[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: Nodes, before: string): void => {
    const lead = leaves.length === 0 ? '' : before
    if (node.type === 'paragraph' || node.type === 'heading')
      leaves.push({before: lead, tokens: tokensOf(node.children, [])})
    else if (node.type === 'tableCell') leaves.push({before: lead, tokens: tokensOf(node.children, [])})
    else if (node.type === 'code' || node.type === 'html')
      leaves.push({before: lead, tokens: textTokens(node.value, 'code', [], codeOf)})
    else if (node.type === 'tableRow')
      for (const [index, cell] of node.children.entries()) visit(cell, index === 0 ? before : '\t')
    else if ('children' in node)
      for (const [index, child] of node.children.entries())
        visit(child, index === 0 ? before : node.type === 'table' ? '\n' : '\n\n')
  }
  for (const block of content) visit(block, '\n\n')
  return leaves
}

/** The structure of content: blocks and their kinds, without what they say. */
export function skeletonOf(content: readonly Content[]): string {
  return JSON.stringify(content.map(shapeOf))
}

function shapeOf(node: Nodes): unknown {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      // A picture on a line of its own is set with its caption.
      return node.children.every(isPictureOrSpace) ? ['figure', ...picturesIn(node.children)] : node.type
    case 'table':
      // Rows that came or went are marked as such.
      return ['table', node.align ?? [], node.children[0]?.children.length ?? 0]
    case 'code':
    case 'html':
      return [node.type, node.value]
    case 'list':
      return ['list', node.ordered ?? false, node.start ?? null, ...node.children.map(shapeOf)]
    case 'listItem':
      return ['item', node.checked ?? null, ...node.children.map(shapeOf)]
    default:
      return 'children' in node ? [node.type, ...node.children.map(shapeOf)] : node.type
  }
}

function isPictureOrSpace(node: PhrasingContent): boolean {
  return node.type === 'image' || (node.type === 'text' && node.value.trim() === '')
}

function picturesIn(nodes: readonly PhrasingContent[]): readonly unknown[] {
  return nodes.flatMap((node) => (node.type === 'image' ? [[node.url, node.alt, node.title]] : []))
}

export function tokensOf(nodes: readonly PhrasingContent[], wraps: readonly Wrap[]): readonly Token[] {
  return nodes.flatMap((node): readonly Token[] => {
    switch (node.type) {
      case 'text':
        return textTokens(oneLine(node.value), '', wraps, (value) => ({type: 'text', value}))
      case 'strong':
      case 'emphasis':
      case 'delete':
        return tokensOf(node.children, [...wraps, {type: node.type}])
      case 'link':
        return tokensOf(node.children, [...wraps, {type: 'link', url: node.url, title: node.title ?? null}])
      case 'linkReference':
        return tokensOf(node.children, wraps)
      case 'inlineCode':
        return textTokens(oneLine(node.value), 'code', wraps, codeOf)
      case 'html':
        return textTokens(oneLine(node.value), 'html', wraps, (value) => ({type: 'html', value}))
      default:
        return [token(shownOf(node), keyOf(node), '', wraps, node)]
    }
  })
}

function codeOf(value: string): PhrasingContent {
  return {type: 'inlineCode', value}
}

function textTokens(
  text: string,
  face: string,
  wraps: readonly Wrap[],
  nodeOf: (value: string) => PhrasingContent,
): readonly Token[] {
  return unitsOf(text).map((unit) => token(unit, /^\s+$/.test(unit) ? ' ' : unit, face, wraps, nodeOf(unit)))
}

function token(
  text: string,
  key: string,
  face: string,
  wraps: readonly Wrap[],
  node: PhrasingContent,
): Token {
  const look = [...(face === '' ? [] : [face]), ...wraps.map(nameOf)].sort().join('; ')
  return {key, text, wraps, look, node}
}

function nameOf({type, url}: Wrap): string {
  return url === undefined ? type : `${type} to ${url}`
}

function keyOf(node: PhrasingContent): string {
  if (node.type === 'image') return `\u0000image ${node.url} ${node.alt ?? ''} ${node.title ?? ''}`
  if (node.type === 'footnoteReference') return `\u0000note ${node.identifier}`
  return `\u0000${node.type}`
}

function shownOf(node: PhrasingContent): string {
  if (node.type === 'image') return `![${node.alt ?? ''}](${node.url})`
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`
  return node.type === 'break' ? '\n' : ''
}
