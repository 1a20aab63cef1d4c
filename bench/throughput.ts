/**
 * Many briefings, and long ones, beside the peers that are installed: the same texts, in the same faces, in the same run. The ratios
 * are the figures to quote; docs/performance.md has the table.
 *
 *   make bench
 *   BRIEFINGS=1000 ROUNDS=1 node bench/throughput.ts
 *   PEERS= node bench/throughput.ts          # Zhenpress alone
 */

import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {readBriefing} from '../src/read/read.ts'
import {typeset} from '../src/typeset/typeset.ts'
import {briefing, writeBriefings} from './briefings.ts'
import {npmPeer} from './peers/folder.ts'
import {typstSource} from './peers/typst-source.ts'
import {type Measured, measure, warmRate} from './processes.ts'
import {spread} from './spread.ts'

const count = Number(process.env['BRIEFINGS'] ?? 100)
const rounds = Number(process.env['ROUNDS'] ?? 3)
const pages = Number(process.env['PAGES'] ?? 2)
const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-bench-'))
const sources = path.join(folder, 'in')
const typstSources = path.join(folder, 'typst')

const typst = process.env['PEERS'] === '' ? null : npmPeer('@myriaddreamin/typst-ts-node-compiler')

/** A program that makes PDFs of all the sources, and says so. */
type Runner = {readonly name: string; readonly command: readonly string[]}

const press = (...flags: string[]): readonly string[] => [
  process.execPath,
  'dist/cli/main.js',
  'build',
  `${sources}/*.md`,
  '--to',
  'pdf',
  '--out-dir',
  path.join(folder, 'out'),
  '--no-cache',
  '--json',
  '--quiet',
  ...flags,
]

const typstRun = (standard?: string): readonly string[] => [
  process.execPath,
  'bench/peers/typst.ts',
  typst ?? '',
  typstSources,
  path.join(folder, 'typst-out'),
  ...(standard ? [standard] : []),
]

const runners: readonly Runner[] = [
  {name: 'Zhenpress, printed only', command: press('--pdf-standard', 'none')},
  {name: 'Zhenpress, PDF/A-3a, checked and proven', command: press()},
  {
    name: 'Chromium alone, of the same pages',
    command: [process.execPath, 'bench/chromium-alone.ts', sources],
  },
  ...(typst
    ? [
        {name: 'Typst, one process, tagged', command: typstRun()},
        {name: 'Typst, one process, PDF/A-3a', command: typstRun('a-3a')},
      ]
    : []),
]

try {
  writeBriefings(sources, count, pages)
  mkdirSync(typstSources)
  for (let index = 0; index < count; index++) {
    const {outline} = readBriefing(briefing(index, pages), {slug: `b${index}`})
    if (!outline) throw new Error('The briefing gave no outline')
    writeFileSync(
      path.join(typstSources, `b${String(index).padStart(5, '0')}.typ`),
      typstSource(typeset(outline).outline),
    )
  }
  console.log(
    `${count} briefings of ${pages} pages, ${rounds} rounds in turn; ${readdirSync(sources).length} sources`,
  )
  const results = new Map<string, Measured[]>()
  for (let round = 0; round < rounds; round++)
    for (const {name, command} of runners) {
      const measured = await measure(command)
      if (measured.done.length !== count) throw new Error(`${name} made ${measured.done.length} of ${count}`)
      results.set(name, [...(results.get(name) ?? []), measured])
    }
  for (const [name, all] of results) console.log(row(name, all))
  if (typst) {
    ratio('printed only', 'Zhenpress, printed only', 'Typst, one process, tagged', 1.2)
    ratio('archived and proven', 'Zhenpress, PDF/A-3a, checked and proven', 'Typst, one process, PDF/A-3a', 1)
    ratio('Chromium alone', 'Chromium alone, of the same pages', 'Typst, one process, tagged')
  }

  function ratio(what: string, ours: string, theirs: string, goal?: number): void {
    const pairs = (results.get(ours) ?? []).map((each: Measured, round: number) => {
      const other = results.get(theirs)?.[round]
      return other ? warmRate(each) / warmRate(other) : Number.NaN
    })
    const aim = goal === undefined ? 'the most that Chromium allows' : `goal: ${goal}`
    console.log(`${what}, warm, of Typst's rate: ${spread(pairs, 2)} (${aim})`)
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function row(name: string, all: readonly Measured[]): string {
  const of = (read: (each: Measured) => number, digits = 1): string => spread(all.map(read), digits)
  return `${name.padEnd(42)} warm ${of(warmRate)}/s; whole run ${of(({wall}) => wall)} s, CPU ${of(({cpu}) => cpu)} s, peak ${of(({memory}) => memory, 0)} MB, ${of(({bytes}) => bytes / 1024 / count, 0)} KB each`
}
