/** What holds for any document at all. */

import {VFile} from 'vfile'
import {expect} from 'vitest'
import {check} from '../../src/check/check.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {sameOutline} from '../../src/fmt/same.ts'
import {languages} from '../../src/outline/types.ts'
import {walkContent} from '../../src/outline/walk.ts'
import {parse} from '../../src/read/processor.ts'
import {readBriefing} from '../../src/read/read.ts'
import {idsOf, sidesOf, sliceOf} from '../read/reading.ts'
import {gained, lost, lostLabels, unread} from './letters.ts'

/** The text of a file as the reader takes it. */
function decoded(text: string): string {
  return text.replace(/^\uFEFF/, '').toWellFormed()
}

/** Every letter of the file is in the outline, and no other; a source without an outline is reported. */
export function keepsLetters(document: string): void {
  const text = decoded(document)
  const {outline, files} = readBriefing(text, {slug: 'x'})
  expect(unread(text, parse(text))).toBe('')
  if (outline) {
    expect(lost(text, outline)).toBe('')
    expect(gained(text, outline)).toBe('')
    expect(lostLabels(text, outline)).toEqual([])
  } else expect(files[0]?.messages).not.toEqual([])
}

/** Places are inside the file and point at the text; ids are unique; the same source gives the same. */
export function holdsTogether(document: string): void {
  const text = decoded(document)
  const {outline} = readBriefing(text, {slug: 'x'})
  expect(readBriefing(text, {slug: 'x'}).outline).toEqual(outline)
  const ids = idsOf(outline)
  expect(new Set(ids).size).toBe(ids.length)
  const isPlaced = [...walkContent(parse(text).children)].every(({position}) => position)
  // An address that remark finds behind an open bracket has no place of its own, nor has the text beside it.
  if (!isPlaced) return
  for (const [side] of sidesOf(outline, 1)) {
    const {start, end} = side.position
    expect(start.offset).toBeLessThanOrEqual(end.offset ?? 0)
    expect(end.offset).toBeLessThanOrEqual(text.length)
    const letter = /[\p{L}\p{N}]/u.exec(side.text)?.[0] ?? ''
    // A reference stands for its letter, and what remark makes a link of behind the parser has no place of its own.
    if (!/&|https?:/.test(text)) expect(sliceOf(text, side)).toContain(letter)
  }
  const file = new VFile({value: text})
  if (outline) check(outline, {fileOf: () => file, languages})
}

/** Whether `fmt` can write a document; what it wrote it leaves as it is. */
export function isWritable(document: string): boolean {
  const {outline} = readBriefing(decoded(document), {slug: 'x'})
  if (!outline) return true
  const written = toMarkdown(outline)
  const again = readBriefing(written, {slug: 'x'}).outline
  if (!again || !sameOutline(outline, again)) return false
  expect(toMarkdown(again)).toBe(written)
  return true
}
