import {languages, type Outline, type OutlineNode, type Side} from './types.ts'

/** Characters of a text that are shown. */
const shown = 44

/** The outline as a tree for people: one line a side, a gap as a dash. */
export function toTree(outline: Outline): string {
  const {meta, summary} = outline
  const lines = [outline.id]
  for (const language of languages) lines.push(`  title ${language}  ${meta.title[language] ?? '—'}`)
  lines.push(`  date      ${meta.date.iso ?? meta.date.written ?? '—'}`)
  if (summary.zh || summary.en) lines.push(...nodeLines('summary', 'summary', summary, 1))
  for (const node of outline.children) lines.push(...treeLines(node, 1))
  return `${lines.join('\n')}\n`
}

function treeLines(node: OutlineNode, depth: number): string[] {
  return [
    ...nodeLines(node.kind, node.id, node, depth),
    ...node.children.flatMap((child) => treeLines(child, depth + 1)),
  ]
}

function nodeLines(
  kind: string,
  id: string,
  sides: {zh: Side | null; en: Side | null},
  depth: number,
): string[] {
  const indent = '  '.repeat(depth)
  const name = kind === id ? kind : `${kind} ${id}`
  return [
    `${indent}${name}`,
    ...languages.map((language) => `${indent}  ${language}  ${excerpt(sides[language])}`),
  ]
}

function excerpt(side: Side | null): string {
  if (!side) return '—'
  const chars = [...side.text.replace(/\s+/g, ' ')]
  const text = chars.length > shown ? `${chars.slice(0, shown - 1).join('')}…` : chars.join('')
  return `${text}  (${side.position.start.line}:${side.position.start.column})`
}
