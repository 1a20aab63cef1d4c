/**
 * How well the two languages of a damaged briefing are held together: precision and recall of the pairs, and of the
 * gaps that are reported, as Markdown tables. Run with `node bench/align.ts` (`RUNS=10` draws of each by
 * default; `--time` for the table of times alone).
 */

import {align} from '../src/align/align.ts'
import {alignableOf} from '../src/align/alignable.ts'
import type {Outline, OutlineNode} from '../src/outline/types.ts'
import {walk} from '../src/outline/walk.ts'
import {readBriefing} from '../src/read/read.ts'
import {
  chanceFrom,
  type Damage,
  type Damaged,
  damage,
  damages,
  longBriefing,
  type Pair,
  samples,
  withoutNumbers,
  written,
} from './damage.ts'

const shares = [0.01, 0.05, 0.1, 0.2]

export type Tally = {right: number; found: number; there: number}

/** Pairs and gaps that were found, that are there, and that are both. */
export type Result = {readonly pairs: Tally; readonly gaps: Tally}

/** Reads damaged briefings and counts. @param texts by name; what is inserted comes from the others. */
export function measure(
  texts: ReadonlyMap<string, readonly Pair[]>,
  kind: Damage,
  share: number,
  draws: number,
  foreign: (name: string) => readonly Pair[],
): Result {
  const result: Result = {pairs: {right: 0, found: 0, there: 0}, gaps: {right: 0, found: 0, there: 0}}
  for (const [name, pairs] of texts) {
    for (let run = 0; run < draws; run++) {
      compare(damage(pairs, kind, share, foreign(name), chanceFrom(run * 7919 + name.length)), result)
    }
  }
  return result
}

function compare(damaged: Damaged, {pairs, gaps}: Result): void {
  const {text, zhLine, enLine} = written(damaged)
  const {outline} = readBriefing(text)
  if (!outline) throw new Error('The damaged briefing was not read')
  count(pairs, linksIn(damaged), linksOf(outline, zhLine, enLine))
  count(gaps, gapsIn(damaged), gapsOf(outline, zhLine, enLine))
}

function count(tally: Tally, there: ReadonlySet<string>, found: ReadonlySet<string>): void {
  tally.there += there.size
  tally.found += found.size
  tally.right += [...found].filter((each) => there.has(each)).length
}

/** Lines that say the same. */
function linksIn({zh, en}: Damaged): ReadonlySet<string> {
  const places = new Map<number, number[]>()
  for (const [at, {pairs}] of en.entries())
    for (const pair of pairs) places.set(pair, [...(places.get(pair) ?? []), at])
  return new Set(
    zh.flatMap(({pairs}, at) =>
      pairs.flatMap((pair) => (places.get(pair) ?? []).map((other) => `${at} ${other}`)),
    ),
  )
}

/** Lines of which the other language has nothing. */
function gapsIn({zh, en}: Damaged): ReadonlySet<string> {
  const said = {zh: new Set(zh.flatMap(({pairs}) => pairs)), en: new Set(en.flatMap(({pairs}) => pairs))}
  const alone = (items: Damaged['zh'], other: 'zh' | 'en', tag: string): string[] =>
    items.flatMap(({pairs}, at) => (pairs.some((pair) => said[other].has(pair)) ? [] : [`${tag} ${at}`]))
  return new Set([...alone(zh, 'en', 'zh'), ...alone(en, 'zh', 'en')])
}

function linesOf(side: OutlineNode['zh'], first: number): readonly number[] {
  return (side?.content ?? []).map((block) => (block.position?.start.line ?? 0) - first)
}

function linksOf({children}: Outline, zhLine: number, enLine: number): ReadonlySet<string> {
  return new Set(
    [...walk(children)].flatMap(({zh, en}) =>
      linesOf(zh, zhLine).flatMap((at) => linesOf(en, enLine).map((other) => `${at} ${other}`)),
    ),
  )
}

function gapsOf({children}: Outline, zhLine: number, enLine: number): ReadonlySet<string> {
  return new Set(
    [...walk(children)].flatMap(({zh, en}) => [
      ...(en ? [] : linesOf(zh, zhLine).map((at) => `zh ${at}`)),
      ...(zh ? [] : linesOf(en, enLine).map((at) => `en ${at}`)),
    ]),
  )
}

/** Precision, recall and their harmonic mean; `null` where nothing is there to be found. */
export function scoreOf({right, found, there}: Tally): {p: number; r: number; f1: number} | null {
  if (there === 0) return null
  const [p, r] = [found === 0 ? 1 : right / found, right / there]
  return {p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r)}
}

function cells(tally: Tally): string {
  const score = scoreOf(tally)
  if (!score) return `— | — | ${tally.found === 0 ? 'none, rightly' : `${tally.found} false`}`
  return [score.p, score.r, score.f1].map((value) => value.toFixed(4)).join(' | ')
}

function table(
  title: string,
  texts: ReadonlyMap<string, readonly Pair[]>,
  draws: number,
  foreign: (name: string) => readonly Pair[],
): void {
  const sizes = [...texts.values()].map(({length}) => length)
  console.log(`\n### ${title}\n`)
  console.log(
    `${texts.size} briefings of ${Math.min(...sizes)} to ${Math.max(...sizes)} pairs, ${draws} draws each.\n`,
  )
  console.log('| damage | of the items | figures | pairs P | R | F1 | gaps P | R | F1 |')
  console.log('|---|---|---|---|---|---|---|---|---|')
  for (const numbers of [true, false]) {
    const given = numbers ? texts : new Map([...texts].map(([name, pairs]) => [name, withoutNumbers(pairs)]))
    const strangers = (name: string): readonly Pair[] =>
      numbers ? foreign(name) : withoutNumbers(foreign(name))
    for (const kind of damages) {
      for (const share of shares) {
        const {pairs, gaps} = measure(given, kind, share, draws, strangers)
        console.log(
          `| ${kind} | ${share * 100} % | ${numbers ? 'with' : 'without'} | ${cells(pairs)} | ${cells(gaps)} |`,
        )
      }
    }
  }
}

function speed(texts: ReadonlyMap<string, readonly Pair[]>): void {
  console.log('\n### Time\n\nAlignment alone, 5 % of the items dropped; the best of three.\n')
  console.log('| items a side | reading what they say (ms) | aligning (ms) | a thousand items (ms) |')
  console.log('|---|---|---|---|')
  for (const size of [500, 1000, 2000, 5000, 10_000]) {
    const {zh, en} = damage(longBriefing(texts, size), 'drop', 0.05, [], chanceFrom(1))
    const times = [0, 1, 2].map(() => {
      const start = performance.now()
      const [left, right] = [
        zh.map(({text, depth}) => alignableOf(text, 'zh', {depth})),
        en.map(({text, depth}) => alignableOf(text, 'en', {depth})),
      ]
      const middle = performance.now()
      align(left, right)
      return [middle - start, performance.now() - middle] as const
    })
    const [read, aligned] = [
      Math.min(...times.map(([each]) => each)),
      Math.min(...times.map(([, each]) => each)),
    ]
    console.log(
      `| ${size} | ${read.toFixed(0)} | ${aligned.toFixed(0)} | ${((aligned / size) * 1000).toFixed(0)} |`,
    )
  }
}

if (import.meta.main) {
  const runs = Number(process.env['RUNS'] ?? 10)
  const texts = samples()
  const others = (name: string): readonly Pair[] =>
    [...texts].filter(([each]) => each !== name).flatMap(([, pairs]) => pairs)
  const short = new Map([...texts].filter(([, {length}]) => length < 50))
  const long = new Map([...texts].filter(([, {length}]) => length >= 50))
  if (process.argv.includes('--time')) {
    speed(texts)
    process.exit()
  }
  table('Short briefings', short, runs, others)
  table('A long briefing', long, runs, others)
  const book = new Map([['book', longBriefing(texts, 2000)]])
  table('A book', book, 1, () => [])
  speed(texts)
}
