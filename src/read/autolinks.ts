/**
 * Bare addresses in Chinese text. GFM lets one run on to the next space, and Chinese has none: in
 * `詳見https://example.org，以及` all would be address.
 */

import type {Link, PhrasingContent, Text} from 'mdast'
import type {Point} from 'unist'

/** CJK marks, full-width forms and Han: no address has them bare. */
const chinese = /[\u3000-\u303F\uFF00-\uFFEF\p{Script=Han}]/u

/** An address in ASCII. */
const address = /(?:https?:\/\/|www\.)[\u0021-\u007E]+/gi

/** What closes a sentence is no part of an address (GFM 6.9, "extended autolink path validation"). */
const trailing = /[?!.,:*_~'")\]]+$/

/** Parts a link that was typed as a bare address where Chinese begins; all other links stay as they are. */
export function partAutolink(link: Link): readonly PhrasingContent[] {
  const [text, more] = link.children
  const {start, end} = link.position ?? {}
  if (text?.type !== 'text' || more || !start || !end || !chinese.test(text.value)) return [link]
  if ((end.offset ?? 0) - (start.offset ?? 0) !== text.value.length) return [link]
  const parts: PhrasingContent[] = []
  let at = 0
  for (const match of text.value.matchAll(address)) {
    const found = match[0].replace(trailing, '')
    if (match.index > at) parts.push(textAt(text.value.slice(at, match.index), start, at))
    const url = /^www/i.test(found) ? `http://${found}` : found
    const child = textAt(found, start, match.index)
    parts.push({
      type: 'link',
      url,
      title: null,
      children: [child],
      ...(child.position ? {position: child.position} : {}),
    })
    at = match.index + found.length
  }
  if (at < text.value.length) parts.push(textAt(text.value.slice(at), start, at))
  return parts
}

/** A bare address stands on one line. */
function textAt(value: string, start: Point, index: number): Text {
  return {
    type: 'text',
    value,
    position: {start: moved(start, index), end: moved(start, index + value.length)},
  }
}

function moved({line, column, offset}: Point, by: number): Point {
  return {line, column: column + by, ...(offset === undefined ? {} : {offset: offset + by})}
}
