/** Phrasing content cut by the length of its plain text; positions stay true. */

import type {PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'
import {plainText} from '../outline/plain-text.ts'

/** Content without the first `length` characters of its text. A node that is left empty goes. */
export function dropText(content: readonly PhrasingContent[], length: number): PhrasingContent[] {
  let left = length
  return content.flatMap((node) => {
    if (left === 0) return [node]
    const size = textLength(node)
    const here = Math.min(left, size)
    left -= here
    return here === size ? [] : [cut(node, here, size)]
  })
}

/** The first `length` characters of content, with what has no text (a note's mark) right behind them. */
export function takeText(content: readonly PhrasingContent[], length: number): PhrasingContent[] {
  let left = length
  let open = true
  return content.flatMap((node) => {
    const size = textLength(node)
    open &&= left > 0 || size === 0
    if (!open) return []
    const here = Math.min(left, size)
    left -= here
    return [here === size ? node : cut(node, 0, here)]
  })
}

function cut(node: PhrasingContent, from: number, to: number): PhrasingContent {
  if (node.type === 'text') return cutText(node, from, to)
  if (!('children' in node)) return node
  // Phrasing content stays what it was; only its children are fewer.
  return {...node, children: dropText(takeText(node.children, to), from)} as PhrasingContent
}

/** Counts a character of the value as one of the file, which holds but for escapes. */
function cutText(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to)
  if (!node.position) return {type: 'text', value}
  const {start, end} = node.position
  const tail = to === node.value.length ? end : forward(start, to)
  return {type: 'text', value, position: {start: forward(start, from), end: tail}}
}

function forward({line, column, offset}: Point, length: number): Point {
  return {line, column: column + length, ...(offset === undefined ? {} : {offset: offset + length})}
}

function textLength(node: PhrasingContent): number {
  return plainText([node]).length
}
