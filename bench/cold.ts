/**
 * Cold start: a briefing into HTML, PDF and DOCX as a whole process, beside a bare Chromium print of one page in
 * the same run. Wall times in ms and peak memory in MB, as medians; the ratio is the figure to quote.
 *
 *   make bench
 *   BENCH_SOURCE=briefing.txt RUNS=15 node bench/cold.ts
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {spread} from './spread.ts'

const seed = '../shared/seeds/000_2ee8f0dfda4800f2.txt'
const source = process.env['BENCH_SOURCE'] ?? (existsSync(seed) ? seed : 'content/grid-storage.txt')
const runs = Number(process.env['RUNS'] ?? 11)
const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-bench-'))

type Sample = {readonly wall: number; readonly memory: number}

const press = ['dist/cli/main.js', 'build', source, '--out-dir', folder, '--quiet', '--no-cache']
const bare = ['bench/bare-chromium.ts', path.join(folder, 'bare.pdf')]

try {
  for (const args of [press, bare]) run(args) // unpacks the browser, fills the caches of the system
  const samples = Array.from({length: runs}, () => ({press: run(press), bare: run(bare)}))
  const ratios = samples.map((sample) => sample.press.wall / sample.bare.wall)
  console.log(
    `${path.basename(source)} into html, pdf and docx, cold, ${runs} runs in turn with a bare print`,
  )
  console.log(
    row(
      'zhenpress',
      samples.map((sample) => sample.press),
    ),
  )
  console.log(
    row(
      'bare Chromium',
      samples.map((sample) => sample.bare),
    ),
  )
  console.log(`ratio           ${spread(ratios, 2)} (goal: 2 at most)`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

/** One whole process, with the peak of its largest member where GNU time can tell. */
function run(args: readonly string[]): Sample {
  const report = path.join(folder, 'time')
  const time = existsSync('/usr/bin/time')
  const command = time ? ['/usr/bin/time', '-f', '%M', '-o', report, process.execPath] : [process.execPath]
  const start = performance.now()
  const {status, stderr} = spawnSync(command[0] ?? '', [...command.slice(1), ...args], {encoding: 'utf8'})
  const wall = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return {
    wall,
    memory: time ? Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) / 1024 : Number.NaN,
  }
}

function row(name: string, samples: readonly Sample[]): string {
  const memory = samples.map((sample) => sample.memory)
  const peak = Number.isNaN(memory[0] ?? Number.NaN)
    ? 'unknown (GNU time is not installed)'
    : `${spread(memory, 0)} MB`
  return `${name.padEnd(15)} ${spread(
    samples.map((sample) => sample.wall),
    0,
  )} ms, peak of the largest process ${peak}`
}
