/**
 * How deep things may be nested. CommonMark sets no limit, but its parsers need time by the cube of the depth, and all
 * that walks a tree needs stack. A briefing has ten levels at most; what is deeper is read as text, with no letter lost.
 */

import type {Nodes, Parents, Root} from 'mdast'
import {hide} from './hidden.ts'

/** Levels of quotes and lists, of the outline, and of emphasis and links in a text. */
export const deepestLevel = 100

/** One mark at the head of a line that opens a level, with the indent before it. */
const mark = /(?<indent>[ \t]*)(?<mark>>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y

/** A line's head that may be too deep: each level takes a mark or two columns. */
const deepHead = new RegExp(`^[ \\t>*+.)\\d-]{${deepestLevel},}`, 'gm')

/** A tab is four columns at most, and a level takes two at least. */
const levelsOf = {space: 0.5, tab: 2} as const

/** The text with the marks of lists and quotes hidden that open a level below the deepest; as long as before. */
export function hideDeepMarks(text: string): string {
  return text.replace(deepHead, hideIn)
}

function hideIn(head: string): string {
  let depth = 0
  let at = 0
  let kept = ''
  mark.lastIndex = 0
  // Its last mark may have the space behind it that the head ends before.
  const line = `${head} `
  for (let match = mark.exec(line); match; match = mark.exec(line)) {
    const {indent = '', mark: found = ''} = match.groups ?? {}
    const spaces = [...indent].map((space) => (space === '\t' ? levelsOf.tab : levelsOf.space))
    depth += 1 + spaces.slice(at === 0 ? 0 : 1).reduce<number>((sum, levels) => sum + levels, 0)
    const isDeep = depth > deepestLevel
    kept += indent + (isDeep && found === '>' ? hide(found) : found)
    at = mark.lastIndex
    // A list's mark is none without the space behind it.
    if (isDeep && found !== '>' && at < head.length) {
      kept += hide(' ')
      mark.lastIndex = ++at
    }
  }
  return kept + head.slice(at)
}

/** Takes emphasis and links below the deepest level away, and keeps what they hold. Changes `root` in place. */
export function flattenPhrasing(root: Root): void {
  const open: {readonly node: Parents; readonly depth: number}[] = [{node: root, depth: 0}]
  for (let next = open.pop(); next; next = open.pop()) {
    const {node, depth} = next
    // Its leaves are phrasing content, as all below phrasing content is.
    if (depth > deepestLevel) (node as {children: Nodes[]}).children = leavesOf(node)
    else {
      for (const child of node.children) {
        if ('children' in child) open.push({node: child, depth: isPhrasing(child) ? depth + 1 : depth})
      }
    }
  }
}

function isPhrasing({type}: Nodes): boolean {
  return (
    type === 'emphasis' ||
    type === 'strong' ||
    type === 'delete' ||
    type === 'link' ||
    type === 'linkReference'
  )
}

function leavesOf(node: Parents): Nodes[] {
  const leaves: Nodes[] = []
  const open: Nodes[] = node.children.toReversed()
  for (let next = open.pop(); next; next = open.pop()) {
    if ('children' in next) open.push(...next.children.toReversed())
    else leaves.push(next)
  }
  return leaves
}
