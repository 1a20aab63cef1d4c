/** Comments of a source, which an outline does not hold, so that none is lost when the source is written anew. */

import {type Both, languages, type Outline, type OutlineNode, type Side} from '../outline/types.ts'
import {walk, walkContent} from '../outline/walk.ts'
import {parse} from '../read/processor.ts'
import type {Comments} from './canonical.ts'

const comment = /<!--[\s\S]*?-->/g

/** Where the text of each side starts, by file. */
type Start = {readonly offset: number; readonly end: number; readonly id: string}

/**
 * Finds the comments and the nodes before which they stand.
 *
 * @param texts the decoded text of each file; the second is the English one of twins.
 */
export function commentsIn(texts: readonly string[], outline: Outline): Comments {
  const found = new Map<string, string[]>()
  for (const [file, text] of texts.entries()) {
    const starts = startsOf(outline, texts.length === 2 ? file : null)
    for (const {value, offset} of commentsOf(text)) {
      const inside = starts.find((start) => start.offset <= offset && offset <= lineEnd(text, start.end))
      const next = inside ?? starts.find((start) => start.offset > offset)
      const id = next?.id ?? ''
      // What spoke of its own line speaks of the next one once it stands above it.
      const moved = inside ? value.replace('zhenpress-disable-line', 'zhenpress-disable-next-line') : value
      found.set(id, [...(found.get(id) ?? []), moved])
    }
  }
  return found
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** In the order of the file. @param file of twins; `null` where one file has both languages. */
function startsOf({summary, children}: Outline, file: number | null): readonly Start[] {
  const sides: readonly (Both<Side | null> & {readonly id: string})[] = [
    {id: 'summary', ...summary},
    ...[...walk(children)].map(({id, zh, en}: OutlineNode) => ({id, zh, en})),
  ]
  return sides
    .flatMap(({id, ...both}) =>
      languages.flatMap((language, index) => {
        const position = both[language]?.position
        if (!position || (file !== null && file !== index)) return []
        return [{offset: position.start.offset ?? 0, end: position.end.offset ?? 0, id}]
      }),
    )
    .toSorted((one, other) => one.offset - other.offset)
}

function commentsOf(text: string): readonly {value: string; offset: number}[] {
  if (!text.includes('<!--')) return []
  return [...walkContent(parse(text).children)].flatMap((node) => {
    const start = node.position?.start.offset
    if (node.type !== 'html' || start === undefined) return []
    return [...node.value.matchAll(comment)].map((match) => ({value: match[0], offset: start + match.index}))
  })
}
