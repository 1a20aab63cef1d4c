/** What was read, held against what must be said. */

import {scriptRuns} from '../outline/script.ts'
import type {Language} from '../outline/types.ts'
import {type Expected, type ExpectedText, lineBreak} from './expected.ts'
import {blockEnd, isLanguage, noteMark, type Stream} from './read-back.ts'
import {Walk} from './walk.ts'

export type Difference = {
  readonly kind: 'text' | 'order' | 'language'
  readonly node: string | null
  readonly language: Language | null
  readonly place: string
  readonly expected: string
  readonly found: string
}

export type Comparison = {
  readonly texts: number
  readonly letters: number
  readonly differences: readonly Difference[]
}

/** More than these say nothing new. */
const mostDifferences = 20

/** Characters of an excerpt. */
const excerptLength = 60

/**
 * Goes through what was read from its start to its end. Everything in it must be a text that is expected, in its order, or
 * one of the words that stand round them; and every text that is expected must be there.
 *
 * @param isSame whether a character may stand for another: a glyph of a PDF may stand for two.
 */
export function compare(
  stream: Stream,
  {groups, body, words}: ExpectedText,
  isSame: (found: string, expected: string) => boolean = (found, expected) => found === expected,
): Comparison {
  const walk = new Walk(stream, words, isSame)
  const free = groups.map((group) => ({items: [...group], seen: false}))
  let next = 0
  let letters = 0
  const differences: Difference[] = []
  const differ = (kind: Difference['kind'], item: Expected | null, expected: string, found: string): void => {
    differences.push({
      kind,
      node: item?.node ?? null,
      language: item?.language ?? null,
      place: walk.place(),
      ...parting(expected, found),
    })
  }
  const take = (item: Expected, end: number): void => {
    letters += item.text.length
    const wrong = wrongLanguage(stream, walk.at, end, item)
    if (wrong !== null) differ('language', item, `${item.text} (${item.language})`, wrong)
    walk.moveTo(end, item)
  }
  while (walk.skip() && differences.length < mostDifferences) {
    const item = body[next]
    const end = item ? walk.matchMarked(item) : null
    if (item && end !== null) {
      walk.passMarker(item)
      take(item, end)
      next += 1
      continue
    }
    if (takeFree(free, walk, take) || walk.passWord()) continue
    // Nothing fits: the next text that does is where it goes on.
    const resume = walk.resume(
      body,
      next,
      free.flatMap(({items}) => items),
    )
    const said = stream.text.slice(walk.at, resume?.at ?? walk.at + excerptLength * 2)
    const isLate = resume !== null && resume.next > next
    differ(
      isLate && body.slice(next, resume.next).some((each) => walk.isAhead(each)) ? 'order' : 'text',
      item ?? null,
      item?.text ?? '',
      said,
    )
    if (resume === null) break
    walk.jump(resume.at)
    next = resume.next
  }
  if (differences.length === 0) {
    for (const lost of body.slice(next)) differ('text', lost, lost.text, '')
    for (const {items, seen} of free) if (seen) for (const lost of items) differ('text', lost, lost.text, '')
  }
  const texts = next + groups.flat().length - free.flatMap(({items}) => items).length
  return {texts, letters, differences: differences.slice(0, mostDifferences)}
}

type Group = {readonly items: Expected[]; seen: boolean}

/** The longest text of the head that stands here; each stands there once. */
function takeFree(free: readonly Group[], walk: Walk, take: (item: Expected, end: number) => void): boolean {
  let best: {readonly group: Group; readonly item: Expected; readonly end: number} | null = null
  for (const group of free)
    for (const item of group.items) {
      const end = walk.match(item)
      if (end !== null && (!best || end > best.end)) best = {group, item, end}
    }
  if (!best) return false
  best.group.items.splice(best.group.items.indexOf(best.item), 1)
  best.group.seen = true
  take(best.item, best.end)
  return true
}

/** Excerpts from shortly before the two texts part. */
function parting(expected: string, found: string): {readonly expected: string; readonly found: string} {
  let same = 0
  while (same < expected.length && expected[same] === found[same]) same += 1
  const start = Math.max(0, same - excerptLength / 2)
  const mark = start > 0 ? '…' : ''
  return {expected: mark + excerpt(expected.slice(start)), found: mark + excerpt(found.slice(start))}
}

function excerpt(text: string): string {
  const shown = text.replaceAll(noteMark, '').replaceAll(lineBreak, ' ').replaceAll(blockEnd, ' ⏎ ')
  return shown.length > excerptLength ? `${shown.slice(0, excerptLength)}…` : shown
}

/** What is in a language that it should not be in; `null` where all is right. */
function wrongLanguage(stream: Stream, from: number, to: number, item: Expected): string | null {
  const found = stream.text.slice(from, to)
  const codes = item.codes.flatMap((code) => [...placesOf(code, found)])
  let at = from
  for (const run of scriptRuns(found, item.language)) {
    for (const char of run.text) {
      const tag = stream.runAt(at)?.language ?? null
      const isCode = codes.some(([start, end]) => at - from >= start && at - from < end)
      if (/\p{L}/u.test(char) && char !== noteMark && !isCode && !isLanguage(tag, run.language))
        return `${run.text} (${tag ?? 'no language'})`
      at += char.length
    }
  }
  return null
}

function* placesOf(piece: string, text: string): Generator<readonly [start: number, end: number]> {
  if (piece === '') return
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) yield [at, at + piece.length]
}
