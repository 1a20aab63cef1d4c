/** Comments in a source that silence rules: `<!-- zhenpress-disable typography/* -- reason -->`. */

import type {Position} from 'unist'
import {linesOf, positionAt, type TextLines} from '../check/text-lines.ts'

/** A rule, a group or `*`, as a comment names it. */
export type NamedRule = {readonly name: string; readonly position: Position}

export type Directive = {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line'
  /** Without names it means all rules: `*`, at the comment's own place. */
  readonly rules: readonly NamedRule[]
  /** Lines in which it holds, from 1; the last is infinite until something ends it. */
  readonly first: number
  readonly last: number
  readonly position: Position
}

const comment =
  /<!--(\s*zhenpress-(disable-next-line|disable-line|disable|enable)(?![\w-]))((?:(?!-->)[\s\S])*)-->/g

/**
 * Finds the comments of a source, in their order. What stands in front matter, in a code fence or in inline code is
 * no comment.
 *
 * @param text decoded, without a byte-order mark.
 */
export function directivesOf(text: string): readonly Directive[] {
  if (!text.includes('zhenpress-')) return []
  const lines = linesOf(text)
  const code = codeLines(text, lines)
  return [...text.matchAll(comment)].flatMap((match) => {
    const position = positionAt(lines, match.index, match.index + match[0].length)
    const before = text.slice(lines[position.start.line - 1], match.index)
    if (code.has(position.start.line) || (before.split('`').length - 1) % 2 === 1) return []
    const kind = match[2] as Directive['kind'] // the pattern has these four alone
    const from = match.index + '<!--'.length + (match[1]?.length ?? 0)
    const rules = namesIn(match[3] ?? '', from, lines)
    return [
      {
        kind,
        rules: rules.length > 0 ? rules : [{name: '*', position}],
        ...extentOf(kind, position, text, lines),
        position,
      },
    ]
  })
}

/** The names before ` -- reason`. */
function namesIn(words: string, from: number, lines: TextLines): NamedRule[] {
  const named = /(?:^|\s)--(?:\s|$)/.exec(words)
  return [...words.slice(0, named?.index ?? words.length).matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    position: positionAt(lines, from + match.index, from + match.index + match[0].length),
  }))
}

function extentOf(
  kind: Directive['kind'],
  {start, end}: Position,
  text: string,
  lines: TextLines,
): {first: number; last: number} {
  if (kind === 'disable-line') return {first: start.line, last: end.line}
  if (kind === 'disable-next-line') {
    // Markdown parts blocks by blank lines: the next line is the next that says something.
    const blank = /^\s*/.exec(text.slice(end.offset))?.[0].length ?? 0
    const line = positionAt(lines, (end.offset ?? 0) + blank, text.length).start.line
    return {first: line, last: line}
  }
  // What is said of a whole file stands at its first line, where front matter leaves no room for a comment.
  return {first: isAboveAll(text.slice(0, start.offset)) ? 1 : start.line, last: Number.POSITIVE_INFINITY}
}

/** A head of a file that is longer is none: it is not looked at. */
const longestHead = 10_000

function isAboveAll(before: string): boolean {
  if (before.length > longestHead) return false
  return (
    before
      .replace(frontMatter, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .trim() === ''
  )
}

const frontMatter = /^---[ \t]*(?:\r\n|\n|\r)[\s\S]*?(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/

/** Lines inside code fences and front matter. */
function codeLines(text: string, lines: TextLines): ReadonlySet<number> {
  const found = new Set<number>()
  const front = frontMatter.exec(text)?.[0].length ?? 0
  let fence = ''
  for (const [index, start] of lines.entries()) {
    const line = text.slice(start, lines[index + 1]).trimEnd()
    const mark = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line)
    if (start < front || fence !== '') found.add(index + 1)
    if (start < front || !mark?.[1]) continue
    if (fence === '') fence = mark[1]
    else if (mark[1].startsWith(fence) && mark[2] === '') fence = ''
  }
  return found
}
