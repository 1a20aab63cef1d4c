import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {check} from '../../src/check/check.ts'
import {languages} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {readBriefing} from '../../src/read/read.ts'
import type {Fault, Pair} from './faults.ts'

const content = join(import.meta.dirname, '../../content')

/** All points and paragraphs of the samples, each on one line. */
export function contentPairs(): readonly Pair[] {
  const names = readdirSync(content).filter((name) => /\.(?:txt|md)$/.test(name) && !name.includes('.en.'))
  return names.sort().flatMap((name) => {
    const paths = name.includes('.zh.') ? [name, name.replace('.zh.', '.en.')] : [name]
    const [first, second] = paths.map((path) => new VFile({path, value: readFileSync(join(content, path))}))
    if (!first) return []
    const {outline} = readBriefing(second ? [first, second] : [first])
    return [...walk(outline?.children ?? [])].flatMap(({kind, zh, en}) =>
      (kind === 'point' || kind === 'paragraph') && zh && en && zh.content[0]?.type === 'paragraph'
        ? [{zh: oneLine(zh.text), en: oneLine(en.text)}]
        : [],
    )
  })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** A briefing of points, each with its translation below it. */
function written(pairs: readonly Pair[]): string {
  const items = pairs.map(({zh, en}) => `- ${plain(zh)}\n\n  ${plain(en)}\n`)
  return `標題/Title: 樣本 / Sample\n\n${items.join('\n')}`
}

/** Marks of Markdown, escaped. */
function plain(text: string): string {
  return text.replace(/[*_`[\]<>#|~\\]/g, '\\$&')
}

/** The rules that speak of each pair, by the line of its Chinese or English. */
export function toldOf(pairs: readonly Pair[]): readonly ReadonlySet<string>[] {
  const file = new VFile({path: 'planted.md', value: written(pairs)})
  const {outline, pairings} = readBriefing(file)
  if (outline) check(outline, {fileOf: () => file, languages, pairings})
  const told = pairs.map(() => new Set<string>())
  for (const {line, ruleId} of file.messages) {
    // The first pair is on lines 3 and 5; each takes four.
    if (line !== undefined && ruleId) told[Math.floor((line - 3) / 4)]?.add(ruleId)
  }
  return told
}

export type Score = {
  readonly planted: number
  readonly found: number
  readonly elsewhere: number
  readonly missed: readonly Pair[]
}

/** Plants a fault in every so many pairs, and counts where it is told, and how many others are told of anything. */
export function score({rules, every, plant}: Fault, pairs: readonly Pair[], ours: RegExp): Score {
  const faulty = new Set<number>()
  const made = pairs.map((pair, index) => {
    const other = pairs[index - 7]
    const next = other && index % every === 0 ? plant(pair, other) : null
    if (next) faulty.add(index)
    return next ?? pair
  })
  const told = toldOf(made)
  const all = told.map((names, index) => ({index, names: [...names].filter((name) => ours.test(name))}))
  return {
    planted: faulty.size,
    found: all.filter(
      ({index, names}) => faulty.has(index) && names.some((name) => rules.some((rule) => rule === name)),
    ).length,
    missed: all.flatMap(({index, names}) => {
      const pair = made[index]
      return pair && faulty.has(index) && !names.some((name) => rules.some((rule) => rule === name))
        ? [pair]
        : []
    }),
    elsewhere: all.filter(({index, names}) => !faulty.has(index) && names.length > 0).length,
  }
}
