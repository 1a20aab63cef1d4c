/** A paragraph, a heading or a cell as one text over its text nodes: a change may go over several of them. */

import type {Link, Nodes} from 'mdast'
import type {Change, Finder} from './change.ts'
import {protectedUnits} from './protected-units.ts'

/** A text node, or the words of a picture, by its number in the content of its side. */
export type Leaf = {readonly index: number; value: string}

/** `leaf` is `null` for what is no text: code, breaks, pictures; `value` is then what stands there. */
type Piece = {readonly leaf: Leaf | null; readonly value: string; readonly kept: boolean}

/** One text node's part in a change. */
export type Edit = {
  readonly leaf: number
  /** UTF-16 units of the leaf's text as the changes before this one left it. */
  readonly offset: number
  readonly before: string
  readonly after: string
}

export type Paragraph = readonly Piece[]

/**
 * @param leavesIn the leaf of a text node.
 * @param kept whether all of it is left alone.
 */
export function paragraphOf(
  nodes: readonly Nodes[],
  leavesIn: (node: Nodes) => {readonly value?: Leaf},
  kept = false,
): Paragraph {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'text':
        return [{leaf: leavesIn(node).value ?? null, value: '', kept}]
      case 'inlineCode':
        return [{leaf: null, value: node.value, kept: true}]
      case 'break':
        return [{leaf: null, value: '\n', kept: false}]
      case 'image':
      case 'html':
        // Something stands here, in neither language.
        return [{leaf: null, value: '\uFFFC', kept: true}]
      default:
        if (!('children' in node)) return []
        return [...paragraphOf(node.children, leavesIn, kept || (node.type === 'link' && isAddress(node)))]
    }
  })
}

/** Whether a link shows its own address. */
function isAddress({url, children}: Link): boolean {
  const [text, more] = children
  return (
    text?.type === 'text' &&
    !more &&
    [text.value, `mailto:${text.value}`, `http://${text.value}`].includes(url)
  )
}

/** A text that stands alone. */
export function captionOf(leaf: Leaf): Paragraph {
  return [{leaf, value: '', kept: false}]
}

/** Does what a finder finds, in the leaves. */
export function change(paragraph: Paragraph, find: Finder): readonly Edit[] {
  const pieces = paragraph.map(({leaf, value, kept}) => ({leaf, value: leaf ? leaf.value : value, kept}))
  const text = pieces.map(({value}) => value).join('')
  const units = protectedUnits(text)
  let start = 0
  for (const {value, kept} of pieces) {
    if (kept) for (let index = start; index < start + value.length; index++) units.add(index)
    start += value.length
  }
  const changes = find(text, (index) => units.has(index)).toSorted((one, other) => one.from - other.from)
  return changes.length === 0 ? [] : spread(pieces, changes)
}

/** What stands instead goes into the first leaf of a place; what stood in the others of it goes. */
function spread(pieces: Paragraph, changes: readonly Change[]): readonly Edit[] {
  const edits: Edit[] = []
  const drafts = new Map(pieces.flatMap(({leaf}) => (leaf ? [[leaf, new Draft(leaf.value)]] : [])))
  let [at, start] = [0, 0]
  for (const {from, to, after} of changes) {
    for (let piece = pieces[at]; piece && start + piece.value.length <= from; piece = pieces[++at]) {
      start += piece.value.length
    }
    let [begin, left] = [start, after]
    for (let index = at; index < pieces.length && begin < to; index++) {
      const {leaf = null, value = ''} = pieces[index] ?? {}
      const [low, high] = [Math.max(from - begin, 0), Math.min(to - begin, value.length)]
      const draft = leaf && drafts.get(leaf)
      if (draft && low < high) {
        edits.push({leaf: leaf.index, ...draft.replace(low, high, left)})
        left = ''
      }
      begin += value.length
    }
  }
  for (const [leaf, draft] of drafts) leaf.value = draft.text()
  return edits
}

/** A text that is changed from its start to its end. */
class Draft {
  readonly #written: string
  readonly #done: string[] = []
  #at = 0
  #shift = 0

  constructor(written: string) {
    this.#written = written
  }

  replace(from: number, to: number, after: string): Omit<Edit, 'leaf'> {
    const edit = {offset: from + this.#shift, before: this.#written.slice(from, to), after}
    this.#done.push(this.#written.slice(this.#at, from), after)
    this.#at = to
    this.#shift += after.length - edit.before.length
    return edit
  }

  text(): string {
    return this.#done.join('') + this.#written.slice(this.#at)
  }
}

/** @throws where a text does not say at an offset what it should: it is not the one that was changed. */
export function replaced(text: string, offset: number, before: string, after: string): string {
  if (!text.startsWith(before, offset))
    throw new Error(`“${before}” does not stand at ${offset} of “${text}”`)
  return text.slice(0, offset) + after + text.slice(offset + before.length)
}
