/** Lines that would be read as a label or as an item, and are none, kept from it. */

import type {Handle} from 'mdast-util-to-markdown'
import {defaultHandlers, type Unsafe} from 'mdast-util-to-markdown'
import {plainText} from '../outline/plain-text.ts'
import {bulletOf} from '../read/bullets.ts'
import {bareLabelOf, knownLabels, labelOf} from '../read/labels.ts'

/** Braces at the end of a text are ours; typed ones are escaped. */
export const unsafe: readonly Unsafe[] = [{character: '{', inConstruct: 'phrasing'}]

/** A paragraph, its lines guarded. */
export const paragraph: Handle = (node, parent, state, info) => {
  const lines = plainText([node]).split('\n')
  return defaultHandlers
    .paragraph(node, parent, state, info)
    .split('\n')
    .map((line, index) => guarded(line, lines[index] ?? ''))
    .join('\n')
}

/** A heading that is none of our own labels. */
export const heading: Handle = (node, parent, state, info) => {
  const text = plainText([node])
  const written = defaultHandlers.heading(node, parent, state, info)
  const isOurs = node.data?.ours === true
  return isOurs ? written : guarded(written, text)
}

/** The first character of a line as a reference, where the line would say something else than it does. */
function guarded(written: string, plain: string): string {
  const said = plain.trim()
  const isMark = bulletOf(said) !== null
  const isLabel = labelOf(said, knownLabels) !== null || bareLabelOf(said, knownLabels) !== null
  if (!isMark && !isLabel) return written
  const [first = ''] = said
  const at = written.indexOf(first)
  // What is escaped already says so to the reader.
  if (at < 0 || written[at - 1] === '\\') return written
  const code = first.codePointAt(0) ?? 0
  return `${written.slice(0, at)}&#x${code.toString(16).toUpperCase()};${written.slice(at + first.length)}`
}

declare module 'mdast' {
  interface HeadingData {
    /** A heading that canonical Markdown adds: it is a label, and shall be read as one. */
    ours?: boolean | undefined
  }
}
