import {createHash} from 'node:crypto'
import type {Kind, Side} from './types.ts'

const initials: Readonly<Record<Kind, string>> = {
  section: 's',
  point: 'p',
  paragraph: 't',
  quote: 'q',
  table: 'b',
  figure: 'f',
  note: 'n',
}

/**
 * Gives out the ids of one outline. An id is made from a node's own kind and text only, so that an edit
 * elsewhere does not change it. Nodes that are alike to the letter are told apart by a running number,
 * in document order.
 *
 * @param names ids that authors gave: no other node gets one of these (default: none)
 * @returns a function from kind and sides to an id such as `p-3f9a2c1b` or `p-3f9a2c1b-2`; a name that an author gave
 * is the id itself.
 */
export function createIds(
  names: ReadonlySet<string> = new Set(),
): (kind: Kind, zh: Side | null, en: Side | null, name?: string | null) => string {
  const given = new Set<string>()
  const counts = new Map<string, number>()
  return (kind, zh, en, name = null) => {
    const text = JSON.stringify([kind, zh?.text ?? null, en?.text ?? null])
    const stem = name ?? `${initials[kind]}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
    let count = counts.get(stem) ?? 0
    let id = stem
    do {
      count++
      id = count === 1 ? stem : `${stem}-${count}`
    } while (given.has(id) || (names.has(id) && id !== name))
    counts.set(stem, count)
    given.add(id)
    return id
  }
}
