import type {Pairing, Pairings} from './pairing.ts'
import {type Both, languages, type Outline, type OutlineNode, type Side} from './types.ts'

/** Columns of a text that are shown; a Han takes two. */
const shown = 64

/**
 * The outline as a tree for people: one line a side, a gap as a dash; beside a node's id, how surely its sides belong
 * together, and why.
 */
export function toTree(outline: Outline, pairings: Pairings = new Map()): string {
  const {meta, summary} = outline
  const lines = [outline.id]
  for (const language of languages) lines.push(`  title ${language}  ${meta.title[language] ?? '—'}`)
  lines.push(`  date      ${meta.date.iso ?? meta.date.written ?? '—'}`)
  if (summary.zh || summary.en) lines.push(...nodeLines('summary', 'summary', summary, 1, pairings))
  for (const node of outline.children) lines.push(...treeLines(node, 1, pairings))
  return `${lines.join('\n')}\n`
}

function treeLines(node: OutlineNode, depth: number, pairings: Pairings): string[] {
  return [
    ...nodeLines(node.kind, node.id, node, depth, pairings),
    ...node.children.flatMap((child) => treeLines(child, depth + 1, pairings)),
  ]
}

function nodeLines(
  kind: string,
  id: string,
  sides: Both<Side | null>,
  depth: number,
  pairings: Pairings,
): string[] {
  const indent = '  '.repeat(depth)
  const name = kind === id ? kind : `${kind} ${id}`
  const pairing = pairings.get(id)
  return [
    `${indent}${name}${pairing ? `  ${told(pairing)}` : ''}`,
    ...languages.map((language) => `${indent}  ${language}  ${excerpt(sides[language])}`),
  ]
}

/** `98 % (2 quantity, 5 concept, length)` */
function told({confidence, why, moved}: Pairing): string {
  const reasons = why.map(({reason, count}) => (count === 1 ? reason : `${count} ${reason}`))
  return `${Math.round(confidence * 100)} % (${[...reasons, ...(moved ? ['moved'] : [])].join(', ')})`
}

function excerpt(side: Side | null): string {
  if (!side) return '—'
  const chars = [...side.text.replace(/\s+/g, ' ')]
  let width = 0
  const end = chars.findIndex((char) => {
    width += wide.test(char) ? 2 : 1
    return width > shown
  })
  const text = end < 0 ? chars.join('') : `${chars.slice(0, end - 1).join('')}…`
  return `${text}  (${side.position.start.line}:${side.position.start.column})`
}

const wide = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60]/u
