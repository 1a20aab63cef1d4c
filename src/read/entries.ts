/**
 * A source as a flat run of entries in the order of the file: labels, headings, items and blocks. Everything
 * that CommonMark swallowed as a lazy continuation (`Summary:` behind the last bullet) gets its own entry at
 * its true place. What the entries mean is for `dialect.ts` and `drafts.ts` to say.
 */

import type {
  Content as FootnoteContent,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  RootContent,
} from 'mdast'
import type {Position} from 'unist'
import {plainText} from '../outline/plain-text.ts'
import {countHan, countWords, languageOf} from '../outline/script.ts'
import type {Content} from '../outline/types.ts'
import {bulletOf} from './bullets.ts'
import {bareLabelOf, type Label, type LabelTable, labelOf} from './labels.ts'
import {dropStart, joinLines, type Line, lineAt, type SourceLines, splitLines} from './lines.ts'

export type LabelEntry = {
  readonly type: 'label'
  readonly label: Label
  /** The line as a paragraph, for a label that turns out to be text. */
  readonly content: readonly Content[]
  readonly position: Position
}

export type HeadingEntry = {
  readonly type: 'heading'
  readonly level: number
  readonly content: readonly Content[]
  readonly position: Position
}

export type ItemEntry = {
  readonly type: 'item'
  /** Column of the mark, 0-based. */
  readonly indent: number
  /** See `Bullet.rank`. */
  readonly rank: number
  readonly ordinal: number | null
  readonly content: Content[]
  readonly position: Position
}

export type BlockEntry = {
  readonly type: 'block'
  /** Column of the text; above 0 it belongs to the item before it. */
  readonly indent: number
  readonly content: readonly Content[]
  readonly position: Position
}

export type Entry = LabelEntry | HeadingEntry | ItemEntry | BlockEntry

export type Entries = {
  readonly entries: readonly Entry[]
  readonly footnotes: readonly FootnoteDefinition[]
}

/** How a run of lines is read. */
type Frame = {
  /** Column at which text of the open item stands; 0 outside of items. */
  readonly indent: number
  readonly insideItem: boolean
}

const outside: Frame = {indent: 0, insideItem: false}

/** Reads the children of a root whose references and raw HTML have been resolved. */
export function toEntries(
  children: readonly RootContent[],
  source: SourceLines,
  labels: LabelTable,
): Entries {
  const reader = new EntryReader(source, labels)
  reader.readAll(children, outside)
  return {entries: reader.entries, footnotes: reader.footnotes}
}

class EntryReader {
  readonly entries: Entry[] = []
  readonly footnotes: FootnoteDefinition[] = []
  readonly #source: SourceLines
  readonly #labels: LabelTable

  constructor(source: SourceLines, labels: LabelTable) {
    this.#source = source
    this.#labels = labels
  }

  readAll(children: readonly RootContent[], frame: Frame): void {
    for (const child of children) this.#read(child, frame)
  }

  #read(node: RootContent, frame: Frame): void {
    switch (node.type) {
      case 'heading': {
        const content: Content[] = [{type: 'paragraph', children: node.children, ...placed(node)}]
        const label = bareLabelOf(plainText(content), this.#labels)
        if (label) this.entries.push({type: 'label', label, content, position: positionOf(node)})
        else this.entries.push({type: 'heading', level: node.depth, content, position: positionOf(node)})
        return
      }
      case 'list':
        return this.#readList(node)
      case 'paragraph':
        return this.#readLines(splitLines(node, this.#source), frame)
      case 'footnoteDefinition':
        this.footnotes.push(this.#cutLazy(node))
        return this.#flushLazy(frame)
      case 'blockquote': {
        const quote = this.#cutLazy(node)
        if (quote.children.length > 0) this.#block(quote, frame)
        return this.#flushLazy(frame)
      }
      case 'table':
        return this.#readTable(node, frame)
      case 'yaml':
      case 'definition':
      case 'thematicBreak':
        // Front matter is read apart, definitions were resolved, and a rule only parts two things.
        return
      default:
        if (isContent(node)) this.#block(node, frame)
    }
  }

  #block(node: Content, frame: Frame): void {
    this.entries.push({type: 'block', indent: frame.indent, content: [node], position: positionOf(node)})
  }

  #readList(list: List): void {
    for (const [index, item] of list.children.entries()) this.#readItem(item, list, index)
  }

  #readItem(item: ListItem, list: List, index: number): void {
    const position = positionOf(item)
    const indent = position.start.column - 1
    const [first, ...rest] = item.children
    const frame: Frame = {indent: contentColumn(first, indent), insideItem: true}
    const mark = list.ordered ? `${(list.start ?? 1) + index}.` : '-'
    const bullet = bulletOf(`${mark} `)
    const entry: ItemEntry = {
      type: 'item',
      indent,
      rank: bullet?.rank ?? 5,
      ordinal: list.ordered ? (list.start ?? 1) + index : null,
      content: [],
      position,
    }
    this.entries.push(entry)
    const checkbox = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : ''
    for (const child of first ? [first, ...rest] : []) {
      if (child.type === 'paragraph')
        this.#readLines(splitLines(withStart(child, child === first ? checkbox : ''), this.#source), frame)
      else this.#read(child, frame)
    }
  }

  #readLines(lines: readonly Line[], frame: Frame): void {
    let open: Line[] = []
    let here = frame
    const close = (): void => {
      if (open.length > 0) this.#paragraph(joinLines(open), here)
      open = []
    }
    for (const [index, line] of lines.entries()) {
      const lazy = here.insideItem && index > 0 && line.indent < here.indent
      const bullet = index > 0 || !here.insideItem ? bulletOf(line.text) : null
      const label = !bullet && (!here.insideItem || lazy) ? this.#labelOf(line) : null
      if (label) {
        close()
        here = outside
        this.entries.push({type: 'label', label, content: [joinLines([line])], position: line.position})
      } else if (bullet) {
        close()
        here = {indent: line.indent + 1, insideItem: true}
        this.#item(line, bullet)
      } else {
        if (open.length > 0 && switchesLanguage(open, line)) {
          close()
          if (lazy) here = outside
        }
        open.push(line)
      }
    }
    close()
  }

  /** A label that is not known is a label only at the head of a file: below, it is a sentence with a colon. */
  #labelOf(line: Line): Label | null {
    const label = labelOf(line.text, this.#labels) ?? bareLabelOf(line.text, this.#labels)
    const below = this.entries.some(
      (entry) =>
        entry.type === 'item' ||
        entry.type === 'heading' ||
        (entry.type === 'label' && isOpening(entry.label)),
    )
    return label?.role === null && below ? null : label
  }

  #item(line: Line, bullet: {length: number; rank: number; ordinal: number | null}): void {
    const content = dropMark(line, bullet.length)
    this.entries.push({
      type: 'item',
      indent: line.indent,
      rank: bullet.rank,
      ordinal: bullet.ordinal,
      content: content.content.length > 0 ? [joinLines([content])] : [],
      position: line.position,
    })
  }

  /** Text goes to the open item where it stands in one, and is a block of its own where it does not. */
  #paragraph(paragraph: Paragraph, frame: Frame): void {
    const last = this.entries.at(-1)
    if (!frame.insideItem || last?.type !== 'item') {
      this.#block(paragraph, frame)
      return
    }
    const tail = last.content.at(-1)
    const first = paragraph.children[0]
    const adjoins =
      tail?.type === 'paragraph' &&
      tail.position?.end.line === (first?.position?.start.line ?? 0) - 1 &&
      languageOf(plainText([tail])) === languageOf(plainText([paragraph]))
    if (adjoins && tail) {
      const joined: Paragraph = {
        type: 'paragraph',
        children: [...tail.children, {type: 'text', value: '\n'}, ...paragraph.children],
        ...(tail.position && paragraph.position
          ? {position: {start: tail.position.start, end: paragraph.position.end}}
          : {}),
      }
      last.content[last.content.length - 1] = joined
    } else last.content.push(paragraph)
  }

  /** A line without a bar that follows a table is a row to GFM; a label there ends the table. */
  #readTable(table: Extract<RootContent, {type: 'table'}>, frame: Frame): void {
    const end = table.children.findIndex((row, index) => {
      const line = lineAt(this.#source, row.position?.start.line ?? 0)
      return (
        index > 0 &&
        !line.includes('|') &&
        (labelOf(line, this.#labels) ?? bareLabelOf(line, this.#labels)) !== null
      )
    })
    if (end < 0) return this.#block(table, frame)
    this.#block({...table, children: table.children.slice(0, end)}, frame)
    const rest = table.children.slice(end).flatMap((row): Line[] => {
      const children = row.children[0]?.children ?? []
      const paragraph: Paragraph = {type: 'paragraph', children, ...placed(row)}
      return [...splitLines(paragraph, this.#source)]
    })
    this.#readLines(rest, outside)
  }

  #lazy: Line[] = []

  /**
   * Cuts what a quote or a footnote swallowed lazily: from the first label on that stands without the mark of
   * its container.
   */
  #cutLazy<Node extends {children: FootnoteContent[]; position?: Position | undefined; type: string}>(
    node: Node,
  ): Node {
    const last = node.children.at(-1)
    if (last?.type !== 'paragraph') return node
    const lines = splitLines(last, this.#source)
    const cut = lines.findIndex((line, index) => {
      const typed = lineAt(this.#source, line.position.start.line)
      return index > 0 && line.indent === 0 && !typed.startsWith('>') && this.#labelOf(line) !== null
    })
    if (cut < 0) return node
    this.#lazy = lines.slice(cut)
    return {...node, children: [...node.children.slice(0, -1), joinLines(lines.slice(0, cut))]}
  }

  #flushLazy(frame: Frame): void {
    const lines = this.#lazy
    this.#lazy = []
    if (lines.length > 0) this.#readLines(lines, {...frame, ...outside})
  }
}

function isOpening(label: Label): boolean {
  return label.role === 'summary' || label.role === 'body'
}

function positionOf(node: {position?: Position | undefined}): Position {
  return node.position ?? {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
}

function placed(node: {position?: Position | undefined}): {position?: Position} {
  return node.position ? {position: node.position} : {}
}

function isContent(node: RootContent): node is Content {
  return (
    node.type === 'code' ||
    node.type === 'paragraph' ||
    node.type === 'blockquote' ||
    node.type === 'table' ||
    node.type === 'html'
  )
}

/** Column (0-based) at which the text of an item stands. */
function contentColumn(first: {position?: Position | undefined} | undefined, indent: number): number {
  return first?.position ? first.position.start.column - 1 : indent + 2
}

function withStart(paragraph: Paragraph, text: string): Paragraph {
  return text === ''
    ? paragraph
    : {...paragraph, children: [{type: 'text', value: text}, ...paragraph.children]}
}

function dropMark(line: Line, length: number): Line {
  const [first, ...rest] = line.content
  if (first?.type !== 'text') return line
  const kept = dropStart(first, length)
  return {...line, content: kept ? [kept, ...rest] : rest}
}

/** Whether a line is in another language than the lines before it, by more than a name or a term. */
function switchesLanguage(open: readonly Line[], line: Line): boolean {
  const before = languageOf(open.map((each) => each.text).join('\n'))
  const now = languageOf(line.text)
  if (before === null || now === null || before === now) return false
  return now === 'zh' ? countHan(line.text) >= 2 : countHan(line.text) === 0 && countWords(line.text) >= 2
}
