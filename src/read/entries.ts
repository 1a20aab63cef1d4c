/**
 * A source as a flat run of entries in the order of the file: labels, headings, items and blocks. Everything
 * that CommonMark swallowed as a lazy continuation (`Summary:` behind the last bullet) gets its own entry at
 * its true place. What the entries mean is for `dialect.ts` and `drafts.ts` to say.
 */

import type {FootnoteDefinition, Heading, List, ListItem, Paragraph, RootContent} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import type {Content} from '../outline/types.ts'
import {saysLanguage} from './attributes.ts'
import type {Entries, Entry, ItemEntry, LabelEntry} from './entry.ts'
import {bulletOn, itemFrom, itemOf, joinAdjoining, withBox} from './items.ts'
import {isTyped, labelOn} from './label-lines.ts'
import {bareLabelOf, type Label, type LabelTable} from './labels.ts'
import {type Parted, partContainer, partTable} from './lazy.ts'
import {joinLines, type Line, lineAt, type SourceLines, splitLines} from './lines.ts'
import {positionOf, spanOf} from './place.ts'
import {switchesLanguage} from './switches-language.ts'

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
  for (const child of children) reader.read(child, outside)
  return {entries: reader.entries, footnotes: reader.footnotes}
}

class EntryReader {
  readonly entries: Entry[] = []
  readonly footnotes: FootnoteDefinition[] = []
  readonly #source: SourceLines
  readonly #labels: LabelTable
  /** Whether the text has begun: a label that is not known is then a sentence with a colon. */
  #begun = false

  constructor(source: SourceLines, labels: LabelTable) {
    this.#source = source
    this.#labels = labels
  }

  read(node: RootContent, frame: Frame): void {
    switch (node.type) {
      case 'heading':
        this.#readHeading(node)
        break
      case 'list':
        for (const item of node.children) this.#readItem(item, node)
        break
      case 'paragraph':
        this.#readLines(splitLines(node, this.#source), frame)
        break
      case 'footnoteDefinition': {
        const parted = partContainer(node, this.#source, {
          ends: this.#opens,
          marked: ({indent}) => indent > 0,
        })
        this.footnotes.push(parted?.kept ?? node)
        this.#readRest(parted)
        break
      }
      case 'blockquote': {
        const parted = partContainer(node, this.#source, {ends: this.#opens, marked: this.#isQuoted})
        this.#block(parted?.kept ?? node, frame)
        this.#readRest(parted)
        break
      }
      case 'table': {
        const parted = partTable(node, this.#source, this.#opens)
        this.#block(parted?.kept ?? node, frame)
        this.#readRest(parted)
        break
      }
      case 'code':
        this.#block(node, frame)
        break
      default:
      // Front matter is read apart, definitions were resolved, and a rule only parts two things.
    }
  }

  readonly #isQuoted = (line: Line): boolean => /^\s*>/.test(lineAt(this.#source, line.position.start.line))

  /** Whether a line opens something of its own, wherever it stands. */
  readonly #opens = (line: Line): boolean =>
    bulletOn(line, this.#source) !== null || this.#labelOf(line) !== null

  #readRest(parted: Parted<RootContent> | null): void {
    if (!parted) return
    this.#readLines(parted.lines, outside)
    if (parted.rest) this.read(parted.rest, outside)
  }

  #readHeading(node: Heading): void {
    const position = spanOf(node.children) ?? positionOf(node)
    const content: Content[] = [{type: 'paragraph', children: node.children, position}]
    const label = bareLabelOf(plainText(content), this.#labels)
    if (label && isTyped(label, position.start.line, this.#source))
      this.#label({type: 'label', label, content, position})
    else {
      this.entries.push({type: 'heading', level: node.depth, content, position})
      this.#begun ||= node.depth > 1
    }
  }

  #label(entry: LabelEntry): void {
    this.entries.push(entry)
    this.#begun ||= entry.label.role === 'summary' || entry.label.role === 'body'
  }

  #block(node: Content, frame: Frame): void {
    this.entries.push({type: 'block', indent: frame.indent, content: [node], position: positionOf(node)})
  }

  #readItem(item: ListItem, list: List): void {
    const entry = itemFrom(item, list, this.#source)
    this.#item(entry)
    const [first] = item.children
    const {line, column} = entry.position.start
    const start = first?.position?.start
    // A mark and the space behind it take two columns at least.
    const text = start?.line === line ? start.column - column : 2
    const frame = {indent: entry.indent + text, insideItem: true}
    for (const child of item.children) {
      if (child.type !== 'paragraph') this.read(child, frame)
      else
        this.#readLines(
          splitLines(child === first ? withBox(child, item, this.#source) : child, this.#source),
          frame,
        )
    }
  }

  #item(entry: ItemEntry): void {
    this.entries.push(entry)
    this.#begun = true
  }

  #readLines(lines: readonly Line[], frame: Frame): void {
    let open: Line[] = []
    let here = frame
    // A paragraph whose author says its language is not parted where the script changes.
    const isOne = saysLanguage(lines.at(-1)?.text ?? '')
    const close = (): void => {
      if (open.length > 0) this.#paragraph(joinLines(open), here)
      open = []
    }
    for (const [index, line] of lines.entries()) {
      const lazy = here.insideItem && index > 0 && line.indent < here.indent
      const bullet = index > 0 || !here.insideItem ? bulletOn(line, this.#source) : null
      const label = !bullet && (!here.insideItem || lazy) ? this.#labelOf(line) : null
      if (label) {
        close()
        here = outside
        this.#label({type: 'label', label, content: [joinLines([line])], position: line.position})
      } else if (bullet) {
        close()
        here = {indent: line.indent + 1, insideItem: true}
        this.#item(itemOf(line, bullet))
      } else {
        if (open.length > 0 && !isOne && switchesLanguage(open, line)) {
          close()
          if (lazy) here = outside
        }
        open.push(line)
      }
    }
    close()
  }

  #labelOf(line: Line): Label | null {
    const label = labelOn(line, this.#labels, this.#source)
    return label?.role === null && this.#begun ? null : label
  }

  /** Text goes to the open item where it stands in one, and is a block of its own where it does not. */
  #paragraph(paragraph: Paragraph, frame: Frame): void {
    const last = this.entries.at(-1)
    if (!frame.insideItem || last?.type !== 'item') {
      this.#block(paragraph, frame)
      return
    }
    const tail = last.content.at(-1)
    const joined = tail?.type === 'paragraph' ? joinAdjoining(tail, paragraph) : null
    if (joined) last.content[last.content.length - 1] = joined
    else last.content.push(paragraph)
  }
}
