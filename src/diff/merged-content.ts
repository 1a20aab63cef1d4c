/** Two versions of a content as one, with what was deleted and inserted marked on the leaves. */

import type {Nodes, PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import type {Change, Content} from '../outline/types.ts'
import {hunksOf} from './edits.ts'
import {matchedRows} from './merged-rows.ts'
import {skeletonOf, type Token, tokensOf, type Wrap} from './tokens.ts'

/** @returns `null` where the blocks are not the same: nothing smaller than all of it can be marked then. */
export function mergedContent(old: readonly Content[], fresh: readonly Content[]): readonly Content[] | null {
  if (skeletonOf(old) !== skeletonOf(fresh)) return null
  return fresh.map((block, index) => mergedNode(old[index] ?? block, block))
}

/** @param old of the same shape. */
function mergedNode<Node extends Nodes>(old: Nodes, fresh: Node): Node {
  if (!('children' in fresh) || !('children' in old)) return fresh
  if (fresh.type === 'paragraph' || fresh.type === 'heading' || fresh.type === 'tableCell') {
    const before = tokensOf(phrasesIn(old.children), [])
    return {...fresh, children: mergedPhrases(before, tokensOf(fresh.children, []))}
  }
  if (fresh.type === 'table' && old.type === 'table') return {...fresh, children: mergedRows(old, fresh)}
  const children = fresh.children.map((child, index) => mergedNode(old.children[index] ?? child, child))
  return {...fresh, children}
}

function mergedRows(old: Table, fresh: Table): readonly TableRow[] {
  return matchedRows(old.children, fresh.children).flatMap((step): readonly TableRow[] => {
    if (step.old && step.new) {
      const cells = step.old.children
      const count = Math.max(cells.length, step.new.children.length)
      const children = Array.from({length: count}, (_, index) =>
        mergedNode(cells[index] ?? empty, step.new?.children[index] ?? empty),
      )
      return [{...step.new, children}]
    }
    return [
      ...(step.old ? [changed(step.old, 'deleted')] : []),
      ...(step.new ? [changed(step.new, 'inserted')] : []),
    ]
  })
}

/** What a row is short of. */
const empty: TableCell = {type: 'tableCell', children: []}

/** Children of a paragraph, a heading or a cell, as their type tells. */
function phrasesIn(children: readonly Nodes[]): readonly PhrasingContent[] {
  return children as readonly PhrasingContent[]
}

type Marked = {readonly token: Token; readonly change: Change | null}

function mergedPhrases(old: readonly Token[], fresh: readonly Token[]): PhrasingContent[] {
  const marked = hunksOf(old, fresh).flatMap((hunk): readonly Marked[] => {
    if (!hunk.same) return [...as('deleted', hunk.old), ...as('inserted', hunk.new)]
    return lookRuns(hunk.old, hunk.new)
  })
  return nested(marked, 0)
}

function as(change: Change | null, tokens: readonly Token[]): readonly Marked[] {
  return tokens.map((token) => ({token, change}))
}

/** What was only formatted anew goes and comes back; what stands together goes together. */
function lookRuns(old: readonly Token[], fresh: readonly Token[]): readonly Marked[] {
  const isSame = (index: number): boolean => nameOf(old[index]) === nameOf(fresh[index])
  const marked: Marked[] = []
  for (let from = 0; from < fresh.length; ) {
    let to = from + 1
    while (to < fresh.length && isSame(to) === isSame(from)) to++
    if (isSame(from)) marked.push(...as(null, fresh.slice(from, to)))
    else marked.push(...as('deleted', old.slice(from, to)), ...as('inserted', fresh.slice(from, to)))
    from = to
  }
  return marked
}

function nameOf(token: Token | undefined): string {
  return JSON.stringify([token?.look, token?.wraps])
}

/** Units back to nodes: what has the same node round it is in one. */
function nested(marked: readonly Marked[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let from = 0; from < marked.length; ) {
    const wrap = marked[from]?.token.wraps[depth]
    const key = JSON.stringify(wrap ?? null)
    let to = from + 1
    while (to < marked.length && JSON.stringify(marked[to]?.token.wraps[depth] ?? null) === key) to++
    const group = marked.slice(from, to)
    nodes.push(...(wrap ? [wrapped(wrap, nested(group, depth + 1))] : leaves(group)))
    from = to
  }
  return nodes
}

function wrapped({type, url, title}: Wrap, children: PhrasingContent[]): PhrasingContent {
  // No link stands in a link, and Markdown has none there either.
  if (type === 'link') return {type, url: url ?? '', title: title ?? null, children} as PhrasingContent
  return {type, children}
}

function leaves(group: readonly Marked[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const {token, change} of group) {
    const {node} = token
    const last = nodes.at(-1)
    const isMore = last && 'value' in last && 'value' in node && last.type === node.type
    if (isMore && (last.data?.change ?? null) === change)
      nodes[nodes.length - 1] = {...last, value: last.value + node.value}
    else nodes.push(change === null ? node : {...node, data: {...node.data, change}})
  }
  return nodes
}

/**
 * Content in the place of a gap, or the other way round.
 *
 * @param label what stands in the gap.
 * @returns `null` for content that is more than a paragraph.
 */
export function filledGap(
  content: readonly Content[],
  label: string,
  isFilled: boolean,
): readonly Content[] | null {
  const [only, second] = content
  if (only?.type !== 'paragraph' || second || skeletonOf(content) !== '["paragraph"]') return null
  const [words, mark] = isFilled ? (['inserted', 'deleted'] as const) : (['deleted', 'inserted'] as const)
  const gap: PhrasingContent = {type: 'text', value: label, data: {change: mark, gap: true}}
  const text = only.children.map((child) => changed(child, words))
  return [{...only, children: isFilled ? [gap, ...text] : [...text, gap]}]
}

/** Content, all of it deleted or inserted. */
export function changedContent(content: readonly Content[], change: Change): readonly Content[] {
  return content.map((block) => changed(block, change))
}

function changed<Node extends Nodes>(node: Node, change: Change): Node {
  const isWrap = ['strong', 'emphasis', 'delete', 'link', 'linkReference'].includes(node.type)
  const own = isWrap ? node : {...node, data: {...node.data, change}}
  if (!('children' in own)) return own
  return {...own, children: own.children.map((child) => changed(child, change))}
}
