/** Whether two outlines say the same. */

import type {Outline} from '../outline/types.ts'

/** What is of the file and not of the outline: places, the looseness of lists, names of footnotes, form of headings. */
const ofTheFile: ReadonlySet<string> = new Set(['position', 'data', 'label', 'spread'])

/** Whether two outlines are equal but for where things stand in their files. */
export function sameOutline(one: Outline, other: Outline): boolean {
  return essence(one) === essence(other)
}

/** An outline as JSON, without what is of the file. Text that lies in several nodes is one text; keys are in order. */
export function essence(outline: Outline): string {
  return JSON.stringify(outline, (key, value: unknown) => {
    if (ofTheFile.has(key)) return undefined
    return Array.isArray(value) ? joinTexts(value) : inOrder(value)
  })
}

function joinTexts(nodes: readonly unknown[]): unknown[] {
  const joined: unknown[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (isText(node) && isText(last))
      joined[joined.length - 1] = {type: 'text', value: last.value + node.value}
    else joined.push(isText(node) ? {type: 'text', value: node.value} : node)
  }
  return joined
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function isText(node: unknown): node is {readonly type: 'text'; readonly value: string} {
  return (
    typeof node === 'object' && node !== null && 'type' in node && node.type === 'text' && 'value' in node
  )
}
