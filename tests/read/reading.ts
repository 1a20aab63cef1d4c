/** What the property tests look at in an outline. */

import {VFile} from 'vfile'
import type {Outline, OutlineNode, Side} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {readBriefing} from '../../src/read/read.ts'
import type {Written} from './briefings.ts'

export function read(texts: Written): Outline | null {
  return readBriefing(filesOf(texts)).outline
}

export function filesOf([first, second]: Written): readonly [VFile] | readonly [VFile, VFile] {
  const file = new VFile({value: first, path: 'briefing.md'})
  return second === undefined ? [file] : [file, new VFile({value: second, path: 'briefing.en.md'})]
}

/** All that an outline says, each thing once: a side that serves both languages is one thing. */
export function wordsOf(outline: Outline | null): string {
  if (!outline) return ''
  const {title, authors, source, date, keywords, extra} = outline.meta
  const terms = [title, ...authors, source, ...keywords, ...extra].flatMap(({zh, en}) => [zh, en])
  const sides = [outline.summary, ...walk(outline.children)].flatMap(({zh, en}) =>
    zh && en && isSame(zh, en) ? [zh] : [zh, en],
  )
  return [...terms, date.written, ...extra.map(({label}) => label), ...sides.map((side) => side?.text)].join(
    ' ',
  )
}

/** Twins stand in two files, so a place alone does not tell; their texts differ. */
function isSame(zh: Side, en: Side): boolean {
  return zh.text === en.text && zh.position.start.offset === en.position.start.offset
}

export function sidesOf(outline: Outline | null, files: number): readonly (readonly [Side, number])[] {
  if (!outline) return []
  const nodes: readonly Pick<OutlineNode, 'zh' | 'en'>[] = [outline.summary, ...walk(outline.children)]
  return nodes.flatMap(({zh, en}) => [
    ...(zh ? [[zh, 0] as const] : []),
    ...(en ? [[en, files - 1] as const] : []),
  ])
}

export function sliceOf(text: string, {position}: Side): string {
  return text.slice(position.start.offset, position.end.offset)
}

export function idsOf(outline: Outline | null): readonly string[] {
  return outline ? [...walk(outline.children)].map(({id}) => id) : []
}

/** The letters and digits of a text, sorted, to compare what is said without its order. */
export function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('')
}
