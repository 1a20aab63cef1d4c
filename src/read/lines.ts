/** A paragraph as the lines that were typed; positions stay true. */

import type {Paragraph, PhrasingContent, Text} from 'mdast'
import type {Point, Position} from 'unist'
import {plainText} from '../outline/plain-text.ts'
import {countHan, countWords, languageOf} from '../outline/script.ts'
import {dropText} from './inline.ts'

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
  const next = source.starts.findIndex((start) => start > offset)
  const line = next < 0 ? source.starts.length : next
  return {line, column: offset - (source.starts[line - 1] ?? 0) + 1, offset}
}

function pointAt(source: SourceLines, line: number, index: number): Point {
  return {line, column: index + 1, offset: (source.starts[line - 1] ?? 0) + index}
}

function textEnd(source: SourceLines, line: number): Point {
  return pointAt(source, line, lineAt(source, line).replace(/[ \t]+$/, '').length)
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
    child.value.split('\n').forEach((value, index) => {
      if (index > 0) rows.push({content: [], afterBreak: false})
      if (value !== '') rows.at(-1)?.content.push(textOn(value, index, child, source))
    })
  }
  // A tree of another's making may lack places; the paragraph's is the nearest then.
  return placeLines(rows, paragraph.position?.start.line ?? 1, source)
}

function textOn(value: string, index: number, node: Text, source: SourceLines): Text {
  const line = (node.position?.start.line ?? 1) + index
  const whole = node.value.split('\n').length - 1
  const start = index === 0 && node.position ? node.position.start : valueStart(source, line, value)
  const end = index === whole && node.position ? node.position.end : textEnd(source, line)
  return {type: 'text', value, position: {start, end}}
}

function placeLines(
  rows: readonly {content: PhrasingContent[]; afterBreak: boolean}[],
  first: number,
  source: SourceLines,
): readonly Line[] {
  const lines: Line[] = []
  for (const row of rows) {
    const content = stripStart(row.content)
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

/** Lines that tell which language a paragraph is in so far. */
const lookBack = 4

/** Whether a line is in another language than the lines before it, by more than a name or a term. */
export function switchesLanguage(open: readonly Line[], line: Line): boolean {
  const before = languageOf(
    open
      .slice(-lookBack)
      .map((each) => each.text)
      .join('\n'),
  )
  const now = languageOf(line.text)
  if (before === null || now === null || before === now) return false
  return now === 'zh' ? countHan(line.text) >= 2 : countHan(line.text) === 0 && countWords(line.text) >= 2
}
