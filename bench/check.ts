/**
 * How many briefings are checked in a second, in one process, beside remark-lint's recommended preset on the same files
 * in the same run. Run with `node bench/check.ts` (`COUNT=1000` briefings, `RUNS=3` rounds by default).
 */

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-lint'
import remarkParse from 'remark-parse'
import remarkPresetLintRecommended from 'remark-preset-lint-recommended'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {checkBriefings} from '../src/press/build.ts'
import {readBriefing} from '../src/read/read.ts'
import {chanceFrom, type Pair, samples, written} from './damage.ts'

const count = Number(process.env['COUNT'] ?? 1000)
const rounds = Number(process.env['RUNS'] ?? 3)

/** Briefings of 8 to 40 pairs, drawn from the samples. */
function makeBriefings(folder: string): readonly string[] {
  const pool = [...samples().values()].flat()
  const chance = chanceFrom(1)
  return Array.from({length: count}, (_, index) => {
    const size = 8 + Math.floor(chance() * 33)
    const pairs = Array.from({length: size}, (): Pair => {
      const drawn = pool[Math.floor(chance() * pool.length)]
      if (!drawn) throw new Error('There are no samples')
      return {...drawn, depth: 0}
    })
    const items = (language: 'zh' | 'en') =>
      pairs.map((pair, at) => ({text: pair[language], depth: 0, pairs: [at]}))
    const file = path.join(folder, `b${String(index).padStart(5, '0')}.md`)
    writeFileSync(file, written({zh: items('zh'), en: items('en')}).text)
    return file
  })
}

async function ours(folder: string): Promise<number> {
  const compiled = await checkBriefings({files: [`${folder}/**`]})
  return compiled.flatMap(({files}) => files).flatMap(({messages}) => messages).length
}

async function reading(files: readonly string[]): Promise<number> {
  let read = 0
  for (const file of files)
    read += readBriefing(new VFile({path: file, value: await readFile(file)})).outline ? 1 : 0
  return read
}

async function theirs(files: readonly string[]): Promise<number> {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkLint).use(remarkPresetLintRecommended)
  let messages = 0
  for (const file of files) {
    const vfile = new VFile({path: file, value: await readFile(file)})
    await processor.run(processor.parse(vfile), vfile)
    messages += vfile.messages.length
  }
  return messages
}

async function timed(work: () => Promise<number>): Promise<number> {
  const start = performance.now()
  if ((await work()) === 0) throw new Error('Nothing was found: the work was not done')
  return performance.now() - start
}

const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-check-'))
mkdirSync(folder, {recursive: true})
try {
  const files = makeBriefings(folder)
  const rows: Readonly<Record<'check' | 'read' | 'lint', number>>[] = []
  for (let round = 0; round < rounds; round++) {
    rows.push({
      check: await timed(() => ours(folder)),
      read: await timed(() => reading(files)),
      lint: await timed(() => theirs(files)),
    })
  }
  const best = (key: 'check' | 'read' | 'lint'): number => Math.min(...rows.map((row) => row[key]))
  const rate = (ms: number): string => ((count / ms) * 1000).toFixed(0)
  console.log(`${count} briefings of 8 to 40 pairs; best of ${rounds} rounds in one process\n`)
  console.log('| | seconds | briefings a second |\n|---|---|---|')
  console.log(`| zhenpress check | ${(best('check') / 1000).toFixed(2)} | ${rate(best('check'))} |`)
  console.log(`| of it, reading and aligning | ${(best('read') / 1000).toFixed(2)} | ${rate(best('read'))} |`)
  console.log(
    `| remark-lint, recommended preset | ${(best('lint') / 1000).toFixed(2)} | ${rate(best('lint'))} |`,
  )
  console.log(`\nratio ${(best('check') / best('lint')).toFixed(2)} (check takes so many times as long)`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
