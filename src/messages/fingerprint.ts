import {createHash} from 'node:crypto'
import type {SaidPlace} from './said.ts'

/** A place shorter than this is known by what stands round it, too: there are many commas. */
const leastText = 12

/**
 * What a message speaks of, as a short hash: the rule, the text at its place and at those related to it. An edit
 * elsewhere does not change it.
 *
 * @param texts decoded texts by path.
 * @returns 16 hexadecimal digits.
 */
export function fingerprint(
  rule: string,
  places: readonly SaidPlace[],
  texts: ReadonlyMap<string, string>,
): string {
  const parts = [rule, ...places.map((place) => contextOf(place, texts.get(place.file)))]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

/** The text at a place; of a short one, with what stands beside it on its line. `''` where it is not known. */
export function contextOf({line, column, endLine, endColumn}: SaidPlace, text: string | undefined): string {
  if (text === undefined || line === null || column === null) return ''
  const lines = text.split(/\r\n|\n|\r/, endLine ?? line).slice(line - 1)
  const [first = ''] = lines
  if (lines.length > 1)
    return [
      first.slice(column - 1),
      ...lines.slice(1, -1),
      lines.at(-1)?.slice(0, (endColumn ?? 1) - 1),
    ].join('\n')
  const from = column - 1
  const to = endColumn === null ? from : endColumn - 1
  const spare = to - from < leastText ? leastText : 0
  return first.slice(Math.max(0, from - spare), to + spare)
}
