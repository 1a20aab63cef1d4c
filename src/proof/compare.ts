/** What was read, held against what must be said. */

import {scriptRuns} from '../outline/script.ts'
import type {Language} from '../outline/types.ts'
import {excerptLength, parting, type Said} from './excerpt.ts'
import type {ExpectedText} from './expected.ts'
import type {Expected} from './leaves.ts'
import {likest} from './likest.ts'
import {isLanguage, noteMark, type Stream} from './read-back.ts'
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

/**
 * Goes through what was read from its start to its end. Everything in it must be a text that is expected, in its order, or
 * one of the words that stand round them; and every text that is expected must be there.
 *
 * @param isSame whether a character may stand for another: a glyph of a PDF may stand for two.
 */
export function compare(
  stream: Stream,
  expected: ExpectedText,
  isSame: (found: string, expected: string) => boolean = (found, should) => found === should,
): Comparison {
  const state: State = {
    stream,
    walk: new Walk(stream, expected.words, isSame),
    body: expected.body,
    free: [...expected.matter],
    together: [],
    next: 0,
    texts: 0,
    letters: 0,
    differences: [],
  }
  const {walk, body, free, differences} = state
  while (walk.skip() && differences.length < mostDifferences)
    if (!takeNext(state) && !passWord(state) && !resume(state)) break
  if (differences.length === 0)
    for (const lost of [...state.together, ...body.slice(state.next), ...free.flat()])
      differ('text', lost, {expected: lost.text, found: ''}, state)
  const {texts, letters} = state
  return {texts, letters, differences: differences.slice(0, mostDifferences)}
}

type State = {
  readonly stream: Stream
  readonly walk: Walk
  readonly body: readonly Expected[]
  readonly free: (readonly Expected[])[]
  readonly differences: Difference[]
  /** What must follow, for what it belongs to stands before it. */
  together: readonly Expected[]
  /** In the body. */
  next: number
  texts: number
  letters: number
}

/** Takes what must stand here: what belongs to the text before it, the next of the body, or a piece of the head. */
function takeNext(state: State): boolean {
  const {walk, body, free} = state
  const [follows, ...later] = state.together
  const item = follows ?? body[state.next]
  const end = item ? walk.matchMarked(item) : null
  if (item && end !== null) {
    walk.passMarker(item)
    const from = walk.at
    walk.moveTo(end, item)
    state.texts += 1
    state.letters += item.text.length
    holdLanguage(from, item, item, state)
    if (follows) state.together = later
    else state.next += 1
    return true
  }
  if (follows) return false
  state.together = takeFree(free, walk)
  return state.together.length > 0
}

function passWord(state: State): boolean {
  const passed = state.walk.passWord()
  if (!passed) return false
  const {text, language} = passed.word
  if (language) holdLanguage(passed.from, null, {text, language, codes: []}, state)
  return true
}

/** Nothing fits: tells so, and goes on at the next text that does. @returns `false` where there is none. */
function resume(state: State): boolean {
  const {stream, walk, body, free, together, next} = state
  const found = walk.resume(body, next, free)
  const said = stream.text.slice(walk.at, found?.at ?? walk.at + excerptLength * 2)
  const block = walk.block()
  const [follows] = together
  const meant =
    follows ?? likest(block, [...body.slice(next, next + 1), ...free.flatMap(([first]) => first ?? [])])
  // What stands here is another's, and what should stand here comes later.
  const isMoved =
    [...body.slice(next), ...free.flat()].some(({text}) => text === block) && !!meant && walk.isAhead(meant)
  differ(isMoved ? 'order' : 'text', meant, {expected: meant?.text ?? '', found: said}, state)
  state.together = []
  if (!found) return false
  walk.jump(found.at)
  state.next = found.next
  return true
}

function differ(
  kind: Difference['kind'],
  item: Expected | null,
  said: Said,
  {walk, differences}: State,
): void {
  differences.push({
    kind,
    node: item?.node ?? null,
    language: item?.language ?? null,
    place: walk.place(),
    ...parting(said),
  })
}

function holdLanguage(from: number, item: Expected | null, spoken: Spoken, state: State): void {
  const found = wrongLanguage(state.stream, from, state.walk.at, spoken)
  if (found !== null)
    differ('language', item, {expected: `${spoken.text} (${spoken.language})`, found}, state)
}

/** The piece of the head that stands here, the one of which the most does; each stands there once. */
function takeFree(free: (readonly Expected[])[], walk: Walk): readonly Expected[] {
  let best: {readonly texts: readonly Expected[]; readonly letters: number} | null = null
  for (const texts of free) {
    const letters = walk.matchTogether(texts)
    if (letters > (best?.letters ?? 0)) best = {texts, letters}
  }
  if (!best) return []
  free.splice(free.indexOf(best.texts), 1)
  return best.texts
}

type Spoken = Pick<Expected, 'text' | 'language' | 'codes'>

/** What is in a language that it should not be in; `null` where all is right. */
function wrongLanguage(
  stream: Stream,
  from: number,
  to: number,
  item: Pick<Spoken, 'language' | 'codes'>,
): string | null {
  const found = stream.text.slice(from, to)
  const codes = item.codes.flatMap((code) => [...placesOf(code, found)])
  let at = from
  for (const run of scriptRuns(found, item.language)) {
    for (const char of run.text) {
      const tag = stream.runAt(at)?.language ?? null
      // What is right is told soonest, and is most of it.
      if (!isLanguage(tag, run.language) && /\p{L}/u.test(char) && char !== noteMark) {
        const isCode = codes.some(([start, end]) => at - from >= start && at - from < end)
        if (!isCode) return `${run.text} (${tag ?? 'no language'})`
      }
      at += char.length
    }
  }
  return null
}

function* placesOf(piece: string, text: string): Generator<readonly [start: number, end: number]> {
  if (piece === '') return
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) yield [at, at + piece.length]
}
