/**
 * Lines that a quote, a footnote or a table took in although their author had left it: CommonMark lets a
 * paragraph inside a container go on without the container's mark ("Laziness"), and GFM takes any line behind a
 * table for a row.
 */

import type {
  AlignType,
  Blockquote,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Table,
  TableRow,
} from 'mdast'
import type {Position} from 'unist'
import {plainText} from '../outline/plain-text.ts'
import {joinLines, type Line, lineAt, type SourceLines, splitLines} from './lines.ts'
import {spanOf} from './place.ts'

type Container = Blockquote | FootnoteDefinition | List | ListItem

/** A container before and after the lines that stand outside of it; `null` where nothing is left of it. */
export type Parted<Node> = {
  readonly kept: Node | null
  readonly lines: readonly Line[]
  readonly rest: Node | null
}

/** Which lines end a container, and which are inside of it by a mark of their own. */
export type Edges = {
  readonly ends: (line: Line) => boolean
  readonly marked: (line: Line) => boolean
}

/** @returns `null` where all that stands in the container belongs there. */
export function partContainer<Node extends Container>(
  node: Node,
  source: SourceLines,
  edges: Edges,
): Parted<Node> | null {
  const children: readonly Nodes[] = node.children
  for (const [index, child] of children.entries()) {
    const inner = partChild(child, source, edges)
    if (!inner) continue
    return {
      kept: within(node, [...children.slice(0, index), inner.kept]),
      lines: inner.lines,
      rest: within(node, [inner.rest, ...children.slice(index + 1)]),
    }
  }
  return null
}

function partChild(child: Nodes, source: SourceLines, edges: Edges): Parted<Nodes> | null {
  if (child.type === 'paragraph') return partParagraph(child, source, edges)
  if (child.type === 'blockquote' || child.type === 'list' || child.type === 'listItem') {
    return partContainer(child, source, edges)
  }
  return null
}

function partParagraph(node: Paragraph, source: SourceLines, edges: Edges): Parted<Nodes> | null {
  const lines = splitLines(node, source)
  const start = lines.findIndex((line, index) => index > 0 && !edges.marked(line) && edges.ends(line))
  if (start < 0) return null
  const length = lines.slice(start).findIndex(edges.marked)
  const end = length < 0 ? lines.length : start + length
  return {
    kept: joinLines(lines.slice(0, start)),
    lines: lines.slice(start, end),
    rest: end < lines.length ? joinLines(lines.slice(end)) : null,
  }
}

function within<Node extends Container>(node: Node, children: readonly (Nodes | null)[]): Node | null {
  const present = children.filter((child) => child !== null)
  const position = placeOf(node, present)
  // The children are the container's own, some of them cut short.
  return present.length > 0 ? ({...node, children: present, ...(position ? {position} : {})} as Node) : null
}

/** The mark of a container counts as part of it, as long as its first child is still there. */
function placeOf(node: Container, children: readonly Nodes[]): Position | null {
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  if (!node.position || !first || !last) return null
  const whole = first.start.offset === node.children[0]?.position?.start.offset
  return {start: whole ? node.position.start : first.start, end: last.end}
}

/** Parts a table before the first row that has no bar and ends it; a table that follows again is the rest. */
export function partTable(
  node: Table,
  source: SourceLines,
  ends: (line: Line) => boolean,
): Parted<Table> | null {
  const barred = (row: TableRow): boolean => lineAt(source, row.position?.start.line ?? 0).includes('|')
  const rows = node.children
  for (const [index, row] of rows.entries()) {
    const [first] = index === 0 || barred(row) ? [] : linesOf([row], source)
    if (!first || !ends(first)) continue
    const length = rows.slice(index).findIndex(barred)
    const end = length < 0 ? rows.length : index + length
    return {
      kept: tableOf(rows.slice(0, index), node.align),
      lines: linesOf(rows.slice(index, end), source),
      rest: end < rows.length ? tableOf(rows.slice(end), node.align) : null,
    }
  }
  return null
}

/** A table of rows; a delimiter row among them says how the columns are aligned. */
function tableOf(rows: readonly TableRow[], align: Table['align']): Table {
  const position = spanOf(rows)
  const marks = rows[1]?.children.map((cell) => plainText([cell])) ?? []
  const delimits = marks.length > 0 && marks.every((mark) => /^:?-+:?$/.test(mark))
  return {
    type: 'table',
    align: delimits ? marks.map(alignOf) : (align ?? null),
    children: rows.filter((_, index) => !delimits || index !== 1),
    ...(position ? {position} : {}),
  }
}

function alignOf(mark: string): AlignType {
  if (mark.endsWith(':')) return mark.startsWith(':') ? 'center' : 'right'
  return mark.startsWith(':') ? 'left' : null
}

function linesOf(rows: readonly TableRow[], source: SourceLines): readonly Line[] {
  return rows.flatMap((row) => {
    const children = row.children.flatMap((cell) => cell.children)
    return splitLines(
      {type: 'paragraph', children, ...(row.position ? {position: row.position} : {})},
      source,
    )
  })
}
