/** Outline → canonical Markdown: interleaved, each text followed by its translation. */

import type {FootnoteDefinition, Heading, List, ListItem, Nodes, Root, RootContent} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown as stringify} from 'mdast-util-to-markdown'
import {stringify as toYaml} from 'yaml'
import {
  type Content,
  languages,
  type Meta,
  type Outline,
  type OutlineNode,
  type Side,
  type Term,
} from './types.ts'

/** The heading under which a lead stands. */
const summaryHeading = '摘要 / Summary'

/** The heading that ends a lead where no section does. */
const bodyHeading = '正文 / Body'

const deepestHeading = 6

/** Writes an outline so that reading it gives the same outline, but for positions. */
export function toMarkdown(outline: Outline): string {
  const notes = outline.children.filter((node) => node.kind === 'note')
  const numbers = new Map(notes.map((note, index) => [note.id, String(index + 1)]))
  const body = outline.children.filter((node) => node.kind !== 'note')
  const {zh, en} = outline.summary
  const children: RootContent[] = []
  if (zh || en) children.push(heading(2, summaryHeading), ...(zh?.content ?? []), ...(en?.content ?? []))
  if (body.length > 0 && body[0]?.kind !== 'section') children.push(heading(2, bodyHeading))
  children.push(...rowOf(body, 2), ...notes.map((note) => definitionOf(note, numbers)))
  const root: Root = {type: 'root', children: children.map((node) => renumber(node, numbers))}
  const text = stringify(root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    incrementListMarker: true,
  })
  return `---\n${toYaml(frontMatter(outline.meta), {lineWidth: 0})}---\n\n${text}`
}

/** Nodes in a row; points that follow each other make one list. */
function blocksOf(node: OutlineNode, level: number): RootContent[] {
  switch (node.kind) {
    case 'section':
      return [
        ...languages.flatMap((language) => (node[language] ? [headingOf(node[language], level)] : [])),
        ...rowOf(node.children, level + 1),
      ]
    case 'point':
      return [listOf([node], level)]
    default:
      return servesBoth(node)
        ? [...(node.zh?.content ?? [])]
        : languages.flatMap((language) => [...(node[language]?.content ?? [])])
  }
}

/** Code that both languages share stands once: twice, it would be read as two blocks that each serve both. */
function servesBoth({zh, en}: OutlineNode): boolean {
  return zh?.content[0]?.type === 'code' && zh.text === en?.text
}

function rowOf(nodes: readonly OutlineNode[], level: number): RootContent[] {
  const row: RootContent[] = []
  let points: OutlineNode[] = []
  const flush = (): void => {
    if (points.length > 0) row.push(listOf(points, level))
    points = []
  }
  for (const node of nodes) {
    const [last] = points
    if (node.kind === 'point' && (!last || (ordinalOf(last) === null) === (ordinalOf(node) === null)))
      points.push(node)
    else {
      flush()
      if (node.kind === 'point') points.push(node)
      else row.push(...blocksOf(node, level))
    }
  }
  flush()
  return row
}

function listOf(points: readonly OutlineNode[], level: number): List {
  const start = points[0] ? ordinalOf(points[0]) : null
  const items = points.map((point): ListItem => {
    const blocks = languages.flatMap((language) => [...(point[language]?.content ?? [])])
    const children = [...blocks, ...rowOf(point.children, level)] as ListItem['children'] // flow content, as in any item
    return {type: 'listItem', spread: true, children}
  })
  return {type: 'list', ordered: start !== null, start, spread: true, children: items}
}

function ordinalOf(node: OutlineNode): number | null {
  return (node.zh ?? node.en)?.content[0]?.data?.ordinal ?? null
}

function headingOf(side: Side, level: number): Heading {
  const [first] = side.content
  const children = first?.type === 'paragraph' ? first.children : []
  return {type: 'heading', depth: depthOf(level), children}
}

function heading(level: number, value: string): Heading {
  return {type: 'heading', depth: depthOf(level), children: [{type: 'text', value}]}
}

function depthOf(level: number): Heading['depth'] {
  return Math.min(level, deepestHeading) as Heading['depth'] // 2 to 6
}

function definitionOf(note: OutlineNode, numbers: ReadonlyMap<string, string>): FootnoteDefinition {
  const blocks: Content[] = languages.flatMap((language) => [...(note[language]?.content ?? [])])
  const identifier = numbers.get(note.id) ?? note.id
  return {
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: blocks as FootnoteDefinition['children'],
  } // flow content
}

/** Footnotes are numbered in the order of the text. */
function renumber<Node extends Nodes>(node: Node, numbers: ReadonlyMap<string, string>): Node {
  if (node.type === 'footnoteReference') {
    const identifier = numbers.get(node.identifier) ?? node.identifier
    return {...node, identifier, label: identifier}
  }
  if (!('children' in node)) return node
  return {...node, children: node.children.map((child) => renumber(child, numbers))}
}

function frontMatter(meta: Meta): Record<string, unknown> {
  const term = (each: Term): unknown =>
    each.zh === null ? each.en : each.en === null ? each.zh : {zh: each.zh, en: each.en}
  const sided = (each: Term): Record<string, string> =>
    Object.fromEntries(
      languages.flatMap((language) => (each[language] === null ? [] : [[language, each[language]]])),
    )
  const source = {...sided(meta.source), ...(meta.source.url === null ? {} : {url: meta.source.url})}
  return {
    ...(meta.title.zh === null && meta.title.en === null ? {} : {title: sided(meta.title)}),
    ...(meta.authors.length > 0 ? {author: meta.authors.map(term)} : {}),
    ...(Object.keys(source).length > 0 ? {source} : {}),
    ...(meta.date.written === null ? {} : {date: meta.date.written}),
    ...(meta.keywords.length > 0 ? {keywords: meta.keywords.map(term)} : {}),
    ...Object.fromEntries(meta.extra.map(({label, ...each}) => [label, term(each)])),
  }
}
