/** Outline → canonical Markdown: interleaved, each text followed by its translation. */

import type {
  BlockContent,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Root,
  RootContent,
} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown as stringify} from 'mdast-util-to-markdown'
import type {Language, Outline, OutlineNode, Side} from '../outline/types.ts'
import {said} from './braced.ts'
import {braces, namesOf, needsLanguage, rolesOf, sidesOf} from './explicit.ts'
import {frontMatterOf} from './front-matter.ts'
import {heading as guardedHeading, paragraph as guardedParagraph, unsafe} from './guard.ts'

/** The heading under which a lead stands. */
const summaryHeading = '摘要 / Summary'

/** The heading that ends a lead where no section does. */
const bodyHeading = '正文 / Body'

const deepestHeading = 6

/** Comments of a source, by the id of the node that they stand before; `''` for those at the end. */
export type Comments = ReadonlyMap<string, readonly string[]>

/** What a source says beside its outline. */
export type Beside = {
  /** (default: none) */
  readonly comments?: Comments
  /** What it asks of the press: `edition`, `paper` … (default: nothing) */
  readonly settings?: Readonly<Record<string, string>>
}

type Writing = {
  /** Points that have to say that they are. */
  readonly roles: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly numbers: ReadonlyMap<string, string>
  readonly comments: Comments
}

/**
 * Writes an outline so that reading it gives the same outline, but for positions. What was inferred is explicit: sections
 * are headings, metadata is front matter, and braces say what neither order nor script would.
 */
export function toMarkdown(outline: Outline, {comments = new Map(), settings = {}}: Beside = {}): string {
  const notes = outline.children.filter((node) => node.kind === 'note')
  const numbers = new Map(notes.map((note, index) => [note.id, String(index + 1)]))
  const body = outline.children.filter((node) => node.kind !== 'note')
  const writing: Writing = {names: namesOf(outline), roles: rolesOf(outline), numbers, comments}
  const lead = sidesOf(outline.summary).flatMap(([language, side]) => said(side, language, null))
  const children: RootContent[] = [...commentsOf('summary', writing)]
  if (lead.length > 0) children.push(headingOf([text(summaryHeading)], 2, true), ...lead)
  if (body.length > 0 && body[0]?.kind !== 'section') children.push(bodyLabel())
  children.push(...rowOf(body, 2, writing), ...notes.map((note) => definitionOf(note, writing)))
  children.push(...commentsOf('', writing))
  const root: Root = {type: 'root', children: children.map((node) => renumber(node, numbers))}
  return `${frontMatterOf(outline.meta, settings)}\n${print(root)}`
}

/** Ends a lead, and what a section holds. */
function bodyLabel(): Heading {
  return headingOf([text(bodyHeading)], 2, true)
}

function print(root: Root): string {
  return stringify(root, {
    extensions: [gfmToMarkdown()],
    handlers: {heading: guardedHeading, paragraph: guardedParagraph},
    unsafe: [...unsafe],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    incrementListMarker: true,
  })
}

function text(value: string): {type: 'text'; value: string} {
  return {type: 'text', value}
}

function commentsOf(id: string, {comments}: Writing): Html[] {
  return (comments.get(id) ?? []).map((value) => ({type: 'html', value}))
}

/** What does not stand in a list. */
function blocksOf(node: OutlineNode, level: number, writing: Writing): RootContent[] {
  const name = writing.names.has(node.id) ? node.id : null
  const before = commentsOf(node.id, writing)
  if (node.kind === 'section') {
    const headings = sidesOf(node).map(([language, side]) => sectionHeading(side, language, name, level))
    return [...before, ...headings, ...rowOf(node.children, level + 1, writing)]
  }
  if (servesBoth(node)) return [...before, ...(node.zh?.content ?? [])]
  return [...before, ...sidesOf(node).flatMap(([language, side]) => said(side, language, name))]
}

/** Code that both languages share stands once: twice, it would be read as two blocks that each serve both. */
function servesBoth({zh, en}: OutlineNode): boolean {
  return zh?.content[0]?.type === 'code' && zh.text === en?.text
}

/** Nodes in a row; points that follow each other make one list. */
function rowOf(nodes: readonly OutlineNode[], level: number, writing: Writing): RootContent[] {
  const row: RootContent[] = []
  let points: OutlineNode[] = []
  let before: OutlineNode | null = null
  const flush = (): void => {
    if (points.length > 0) row.push(listOf(points, level, writing))
    points = []
  }
  for (const node of nodes) {
    const last = points.at(-1)
    if (last && (node.kind !== 'point' || !follows(ordinalOf(node), ordinalOf(last)))) flush()
    if (level === 2 && before && isCaught(node, before)) row.push(bodyLabel())
    before = node
    if (node.kind === 'point') points.push(node)
    else row.push(...blocksOf(node, level, writing))
  }
  flush()
  return row
}

/** Whether a node would be read as part of the one before it: all stands under a heading, and a bullet under a number. */
function isCaught(node: OutlineNode, before: OutlineNode): boolean {
  if (before.kind === 'section') return node.kind !== 'section'
  return (
    node.kind === 'point' && before.kind === 'point' && ordinalOf(node) === null && ordinalOf(before) !== null
  )
}

/** Whether two numbers count on in one list. */
function follows(ordinal: number | null, last: number | null): boolean {
  return last === null ? ordinal === null : ordinal === last + 1
}

function listOf(points: readonly OutlineNode[], level: number, writing: Writing): List {
  const start = points[0] ? ordinalOf(points[0]) : null
  const items = points.map((point) => itemOf(point, level, writing))
  return {type: 'list', ordered: start !== null, start, spread: true, children: items}
}

function itemOf(point: OutlineNode, level: number, writing: Writing): ListItem {
  const own = {
    name: writing.names.has(point.id) ? point.id : null,
    role: writing.roles.has(point.id) ? 'point' : null,
  } as const
  const named = sidesOf(point).flatMap(([language, side], index) =>
    said(side, language, null, index === 0 ? own : {}),
  )
  const children = [...commentsOf(point.id, writing), ...named, ...rowOf(point.children, level, writing)]
  return {type: 'listItem', spread: true, children: children as BlockContent[]} // flow content, as in any item
}

function ordinalOf(node: OutlineNode): number | null {
  return (node.zh ?? node.en)?.content[0]?.data?.ordinal ?? null
}

function sectionHeading(side: Side, language: Language, name: string | null, level: number): Heading {
  const [first] = side.content
  const children = first?.type === 'paragraph' ? first.children : []
  const own = braces(name, needsLanguage(side, language) ? language : null)
  return headingOf(own === '' ? children : [...children, {type: 'html', value: ` ${own}`}], level)
}

function headingOf(children: Heading['children'], level: number, ours = false): Heading {
  const depth = Math.min(level, deepestHeading) as Heading['depth'] // 2 to 6
  return {type: 'heading', depth, children, ...(ours ? {data: {ours}} : {})}
}

function definitionOf(note: OutlineNode, {numbers}: Writing): FootnoteDefinition {
  const blocks = sidesOf(note).flatMap(([, {content}]) => [...content])
  const identifier = numbers.get(note.id) ?? note.id
  const children = blocks as FootnoteDefinition['children'] // flow content
  return {type: 'footnoteDefinition', identifier, label: identifier, children}
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
