/** A paragraph as the lines that were typed; positions stay true. */

import type {Paragraph, PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {plainText} from '../outline/plain-text.ts'
import {dropText, takeText} from './inline.ts'

export type Line = {
  readonly content: readonly PhrasingContent[]
  readonly text: string
  readonly position: Position
  /** Column of the first character, 0-based; a tab or an ideographic space counts two. */
  readonly indent: number
  /** Whether a hard break (two spaces or a backslash) ends the line before it. */
  readonly afterBreak: boolean
}

/** The file's lines, to find the columns that CommonMark strips. */
export type SourceLines = {
  readonly text: string
  /** Offset of the start of each line. */
  readonly starts: readonly number[]
}

export function sourceLines(text: string): SourceLines {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return {text, starts}
}

const widest = /^[ \t\u00A0\u3000>]*/
const narrow = /^[ \t>]*/
const trailingSpace = /[ \t\u00A0\u3000]{1,40}$/
const leadingSpace = /^[ \t\u00A0\u3000]+/

/** Width of white space in columns: an ideographic space or a tab is two wide. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += char === '\t' || char === '\u3000' ? 2 : 1
  return width
}

/** The text of line `line` (1-based), without its end. */
export function lineAt(source: SourceLines, line: number): string {
  const start = source.starts[line - 1] ?? source.text.length
  const end = source.starts[line] ?? source.text.length
  return source.text.slice(start, end).replace(/[\r\n]+$/, '')
}

/** Where the text of a line starts after its indent and its block quote marks. */
function textStart(source: SourceLines, line: number): Point & {readonly indent: number} {
  const index = widest.exec(lineAt(source, line))?.[0].length ?? 0
  return {...pointAt(source, line, index), indent: widthOf(lineAt(source, line).slice(0, index))}
}

/** Where a line's value starts: CommonMark takes neither ideographic nor no-break spaces for an indent, nor HTML any. */
function valueStart(source: SourceLines, line: number, value: string): Point {
  const text = lineAt(source, line)
  const most = narrow.exec(text)?.[0].length ?? 0
  const index = text.indexOf(value)
  return pointAt(source, line, index >= 0 && index < most ? index : most)
}

/** The place of an offset. */
export function pointOf(source: SourceLines, offset: number): Point {
  let [line, next] = [1, source.starts.length + 1]
  // The last line that starts at or before it, by halving.
  while (next - line > 1) {
    const middle = Math.floor((line + next) / 2)
    ;[line, next] = (source.starts[middle - 1] ?? 0) > offset ? [line, middle] : [middle, next]
  }
  return {line, column: offset - (source.starts[line - 1] ?? 0) + 1, offset}
}

function pointAt(source: SourceLines, line: number, index: number): Point {
  return {line, column: index + 1, offset: (source.starts[line - 1] ?? 0) + index}
}

function textEnd(source: SourceLines, line: number): Point {
  const text = lineAt(source, line)
  let end = text.length
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--
  return pointAt(source, line, end)
}

/** Parts a paragraph at its line ends. */
export function splitLines(paragraph: Paragraph, source: SourceLines): readonly Line[] {
  const rows: {content: PhrasingContent[]; afterBreak: boolean}[] = [{content: [], afterBreak: false}]
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      rows.push({content: [], afterBreak: true})
      continue
    }
    if (child.type !== 'text' || !child.value.includes('\n')) {
      rows.at(-1)?.content.push(child)
      continue
    }
    const values = child.value.split('\n')
    for (const [index, value] of values.entries()) {
      if (index > 0) rows.push({content: [], afterBreak: false})
      const isLast = index === values.length - 1
      if (value !== '') rows.at(-1)?.content.push(textOn(value, {index, isLast}, child, source))
    }
  }
  // A tree of another's making may lack places; the paragraph's is the nearest then.
  return placeLines(rows, paragraph.position?.start.line ?? 1, source)
}

function textOn(
  value: string,
  {index, isLast}: {readonly index: number; readonly isLast: boolean},
  node: Text,
  source: SourceLines,
): Text {
  const line = (node.position?.start.line ?? 1) + index
  const start = index === 0 && node.position ? node.position.start : valueStart(source, line, value)
  const end = isLast && node.position ? node.position.end : textEnd(source, line)
  return {type: 'text', value, position: {start, end}}
}

function placeLines(
  rows: readonly {content: PhrasingContent[]; afterBreak: boolean}[],
  first: number,
  source: SourceLines,
): readonly Line[] {
  const lines: Line[] = []
  for (const row of rows) {
    const content = stripEnd(stripStart(row.content))
    if (content.length === 0) continue
    const line = content[0]?.position?.start.line ?? first
    const {indent, ...start} = textStart(source, line)
    const end = content.at(-1)?.position?.end ?? textEnd(source, line)
    const opening = content[0]?.position?.start ?? start
    lines.push({
      content,
      text: plainText([{type: 'paragraph', children: content}]),
      position: {start: opening, end},
      // A line that does not open with this content stands after a list marker or the like.
      indent:
        opening.offset === start.offset ? indent : widthOf(lineAt(source, line).slice(0, opening.column - 1)),
      afterBreak: row.afterBreak,
    })
  }
  return lines
}

/** Takes the ideographic and no-break spaces of an indent away, which CommonMark leaves. */
function stripStart(content: PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = content
  if (first?.type !== 'text') return content
  const length = leadingSpace.exec(first.value)?.[0].length ?? 0
  if (length === 0) return content
  return length === first.value.length ? stripStart(rest) : dropText(content, length)
}

/** No line ends in a space of any kind: none can be seen, and none is kept where the text is written down again. */
function stripEnd(content: PhrasingContent[]): PhrasingContent[] {
  const last = content.at(-1)
  if (last?.type !== 'text') return content
  const kept = last.value.replace(trailingSpace, '').length
  if (kept === last.value.length) return content
  const rest = content.slice(0, -1)
  return kept === 0 ? stripEnd(rest) : [...rest, ...takeText([last], kept)]
}

/** Lines back into one paragraph: the reverse of `splitLines`. */
export function joinLines(lines: readonly Line[]): Paragraph {
  const children: PhrasingContent[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.afterBreak) children.push({type: 'break'})
    else if (index > 0) children.push({type: 'text', value: '\n'})
    children.push(...line.content)
  }
  const start = lines[0]?.position.start
  const end = lines.at(-1)?.position.end
  return {
    type: 'paragraph',
    children: mergeTexts(children),
    ...(start && end ? {position: {start, end}} : {}),
  }
}

function mergeTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type !== 'text' || last?.type !== 'text') {
      merged.push(child)
      continue
    }
    const start = last.position?.start ?? child.position?.start
    const end = child.position?.end ?? last.position?.end
    merged[merged.length - 1] = {
      type: 'text',
      value: last.value + child.value,
      ...(start && end ? {position: {start, end}} : {}),
    }
  }
  return merged
}
