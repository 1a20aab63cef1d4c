/** Inlines of a document → phrasing content of mdast. */

import type {Image, PhrasingContent} from 'mdast'
import {safeAddress} from '../office/address.ts'
import type {Inline, Mark} from './document.ts'
import type {NoteOf} from './lines.ts'

export type PhraseSetting = {
  readonly noteOf: NoteOf
  /** The address of a picture that the source has; `null` for a new one. */
  readonly urlOf: (name: string, alt: string) => string | null
}

/** Inlines as phrasing content: marks inside of links, and code innermost. */
export function phrasesOf(inlines: readonly Inline[], setting: PhraseSetting): PhrasingContent[] {
  const leaves = trimmed(merged(inlines).flatMap(withBareEdges)).map((inline) => leafOf(inline, setting))
  return nest(leaves, 0)
}

type Leaf = {readonly node: PhrasingContent; readonly wraps: readonly string[]}

const wrapOrder: readonly Mark[] = ['strong', 'emphasis', 'delete']

function leafOf(inline: Inline, {noteOf, urlOf}: PhraseSetting): Leaf {
  switch (inline.type) {
    case 'break':
      return {node: {type: 'break'}, wraps: []}
    case 'note': {
      const identifier = noteOf(inline.key)
      return {node: {type: 'footnoteReference', identifier, label: identifier}, wraps: []}
    }
    case 'picture':
      return {node: imageOf(inline.alt, urlOf(inline.name, inline.alt)), wraps: []}
    case 'text': {
      const url = inline.url === null ? null : safeAddress(inline.url)
      const marks = wrapOrder.filter((mark) => inline.marks.includes(mark))
      const isCode = inline.marks.includes('code')
      return {
        node: {type: isCode ? 'inlineCode' : 'text', value: inline.value},
        wraps: [...(url === null ? [] : [`link ${url}`]), ...marks],
      }
    }
  }
}

function imageOf(alt: string, url: string | null): Image {
  return {type: 'image', url: url ?? '', alt, title: null}
}

/** Markdown has no marks at spaces: those at the edges of a marked text stand outside of it. */
function withBareEdges(inline: Inline): readonly Inline[] {
  if (inline.type !== 'text' || inline.marks.length === 0) return [inline]
  const {value} = inline
  const core = value.trim()
  const start = value.length - value.trimStart().length
  const [before, after] = [value.slice(0, start), value.slice(start + core.length)]
  const bare = (space: string): readonly Inline[] =>
    space === '' ? [] : [{...inline, value: space, marks: []}]
  return core === '' ? bare(value) : [...bare(before), {...inline, value: core}, ...bare(after)]
}

/** Programs part a text wherever they like. */
function merged(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    const isSame =
      last?.type === 'text' &&
      inline.type === 'text' &&
      last.url === inline.url &&
      last.marks.join() === inline.marks.join()
    if (isSame) result[result.length - 1] = {...last, value: last.value + inline.value}
    else result.push(inline)
  }
  return result
}

/** A paragraph starts and ends with a word. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const isBlank = (inline: Inline): boolean =>
    inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '')
  const from = inlines.findIndex((inline) => !isBlank(inline))
  const to = inlines.findLastIndex((inline) => !isBlank(inline))
  if (from < 0) return []
  return inlines.slice(from, to + 1).map((inline, index, all) => {
    if (inline.type !== 'text') return inline
    const start = index === 0 ? inline.value.trimStart() : inline.value
    return {...inline, value: index === all.length - 1 ? start.trimEnd() : start}
  })
}

function nest(leaves: readonly Leaf[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let index = 0; index < leaves.length; ) {
    const wrap = leaves[index]?.wraps[depth]
    let end = index + 1
    while (end < leaves.length && leaves[end]?.wraps[depth] === wrap) end++
    const held = leaves.slice(index, end)
    if (wrap === undefined) nodes.push(...joined(held.map(({node}) => node)))
    else nodes.push(wrapped(wrap, nest(held, depth + 1)))
    index = end
  }
  return nodes
}

function wrapped(wrap: string, children: PhrasingContent[]): PhrasingContent {
  if (wrap.startsWith('link ')) return {type: 'link', url: wrap.slice(5), title: null, children}
  return {type: wrap as 'strong' | 'emphasis' | 'delete', children} // one of `wrapOrder`
}

/** Text nodes that touch are one. */
function joined(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    const isText = node.type === 'text' || node.type === 'inlineCode'
    if (isText && last?.type === node.type)
      result[result.length - 1] = {...last, value: last.value + node.value}
    else result.push(node)
  }
  return result
}
