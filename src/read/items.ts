/** What stands in an item: the text behind its mark, and the lines that go on with it. */

import type {List, ListItem, Paragraph, Text} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {languageOf} from '../outline/script.ts'
import {type Bullet, bulletOf} from './bullets.ts'
import type {ItemEntry} from './entry.ts'
import {dropText} from './inline.ts'
import {type Line, lineAt, pointOf, type SourceLines, widthOf} from './lines.ts'
import {positionOf} from './place.ts'

/** CommonMark numbers items with nine digits at most. */
const mostDigits = 9

/** Two paragraphs of one language on adjoining lines are one. */
export function joinAdjoining(tail: Paragraph, paragraph: Paragraph): Paragraph | null {
  if (!tail.position || !paragraph.position) return null
  if (tail.position.end.line !== paragraph.position.start.line - 1) return null
  if (languageOf(plainText([tail])) !== languageOf(plainText([paragraph]))) return null
  return {
    type: 'paragraph',
    children: [...tail.children, {type: 'text', value: '\n'}, ...paragraph.children],
    position: {start: tail.position.start, end: paragraph.position.end},
  }
}

/**
 * The box of a task, which GFM takes out of its text, is text again. Where the box stands alone on its line,
 * GFM takes the line end for the space behind it.
 */
export function withBox(paragraph: Paragraph, item: ListItem, source: SourceLines): Paragraph {
  const [first, ...others] = paragraph.children
  const offset = source.text.indexOf('[', item.position?.start.offset ?? 0)
  if (typeof item.checked !== 'boolean' || offset < 0) return paragraph
  const box = item.checked ? '[x]' : '[ ]'
  const start = pointOf(source, offset)
  const alone =
    lineAt(source, start.line)
      .slice(start.column - 1 + box.length)
      .trim() === ''
  const end = pointOf(source, offset + box.length)
  if (first?.type !== 'text' || !first.position) {
    const text: Text = {type: 'text', value: alone ? `${box}\n` : `${box} `, position: {start, end}}
    return {...paragraph, children: [text, ...paragraph.children]}
  }
  const value = alone ? `${box}\n${first.value.trimStart()}` : `${box} ${first.value}`
  return {...paragraph, children: [{...first, value, position: {start, end: first.position.end}}, ...others]}
}

/** An item of Markdown, without its text. */
export function itemFrom(item: ListItem, list: List, source: SourceLines): ItemEntry {
  const position = positionOf(item)
  const {line, column, offset = 0} = position.start
  // A list that goes on behind text that was swallowed keeps counting: the number is what was typed.
  const typed = /^\d+/.exec(source.text.slice(offset, offset + mostDigits))?.[0]
  const ordinal = list.ordered && typed !== undefined ? Number(typed) : null
  const rank = bulletOf(ordinal === null ? '- ' : '1. ')?.rank ?? 0
  return {
    type: 'item',
    indent: widthOf(lineAt(source, line).slice(0, column - 1)),
    rank,
    ordinal,
    content: [],
    position,
  }
}

/** The bullet that a line opens with, be it in bold. A mark that its author escaped is text. */
export function bulletOn(line: Line, source: SourceLines): Bullet | null {
  const bullet = bulletOf(line.text)
  if (!bullet) return null
  const mark = line.text.slice(0, bullet.length).trimEnd()
  const {line: row, column} = line.position.start
  const typed = lineAt(source, row).slice(column - 1)
  return typed.startsWith(mark) || typed.replace(/^[*_~]+/, '').startsWith(mark) ? bullet : null
}

/** The item that a line opens, with what the line says behind its mark. */
export function itemOf(line: Line, bullet: Bullet): ItemEntry {
  const children = dropText(line.content, bullet.length)
  const start = children[0]?.position?.start
  const position = start ? {start, end: line.position.end} : line.position
  return {
    type: 'item',
    indent: line.indent,
    rank: bullet.rank,
    ordinal: bullet.ordinal,
    content: children.length > 0 ? [{type: 'paragraph', children, position}] : [],
    position: line.position,
  }
}
