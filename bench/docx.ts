/**
 * Documents a second: briefings into DOCX in one warm process, beside a pandoc process for each of the same briefings, in
 * turn in the same run. What is timed of ours is all of it: reading, alignment, typesetting, the document, its record; and
 * apart from that the document alone, from its outline. Then the same once more a thousand times, for the memory.
 *
 *   npm run bench:docx
 *   ROUNDS=3 COUNT=1000 node --expose-gc bench/docx.ts
 */

import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {VFile} from 'vfile'
import {compose} from '../src/edition/compose.ts'
import {docxEmitter} from '../src/emit/docx/docx.ts'
import type {EmitContext} from '../src/emit/emitter.ts'
import {toMarkdown} from '../src/fmt/canonical.ts'
import {createFontBook} from '../src/fonts/font-book.ts'
import {nodeHost} from '../src/host/node-host.ts'
import type {Outline} from '../src/outline/types.ts'
import {readBriefing} from '../src/read/read.ts'
import {loadTemplate} from '../src/template/load.ts'
import {typeset} from '../src/typeset/typeset.ts'
import {spread} from './spread.ts'

const rounds = Number(process.env['ROUNDS'] ?? 5)
const count = Number(process.env['COUNT'] ?? 1000)
const seed = '../shared/seeds/000_2ee8f0dfda4800f2.txt'
const files = [
  ...(existsSync(seed) ? [seed] : []),
  'content/grid-storage.txt',
  'content/disaster-comms.txt',
  'content/hospital-surge.md',
  'content/fisheries-port-state.md',
]
const context: EmitContext = {
  template: await loadTemplate('handout', nodeHost()),
  fonts: createFontBook(),
  assets: new Map(),
  record: null,
}
const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-bench-'))

try {
  if (spawnSync('pandoc', ['--version']).status !== 0) throw new Error('pandoc is not installed')
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const markdown = texts.map((text, index) => {
    const file = path.join(folder, `${index}.md`)
    writeFileSync(file, toMarkdown(outlineOf(text)))
    return file
  })
  const outlines = texts.map(outlineOf)
  for (let pass = 0; pass < 8; pass++) for (const text of texts) await printed(text)
  const samples: Sample[] = []
  for (let round = 0; round < rounds; round++)
    samples.push({
      own: await seconds(async () => {
        for (const text of texts) await printed(text)
      }),
      alone: await seconds(async () => {
        for (const outline of outlines) await documentOf(outline)
      }),
      pandoc: await seconds(async () => {
        for (const file of markdown) await pandoc(file)
      }),
      pair: await seconds(() => byTwos(markdown)),
    })
  const rate = (values: readonly number[]) => values.map((value) => texts.length / value)
  const ratios = (key: 'pandoc' | 'pair', own: 'own' | 'alone') =>
    samples.map((sample) => sample[key] / sample[own])
  console.log(`${texts.length} briefings into DOCX, ${rounds} rounds in turn; documents a second`)
  console.log(`zhenpress, one warm process   ${spread(rate(samples.map(({own}) => own)))}`)
  console.log(`  the documents alone         ${spread(rate(samples.map(({alone}) => alone)))}`)
  console.log(`pandoc, a process each        ${spread(rate(samples.map((sample) => sample.pandoc)))}`)
  console.log(`pandoc, two processes at once ${spread(rate(samples.map(({pair}) => pair)))}`)
  console.log(`ratio                         ${spread(ratios('pandoc', 'own'))} (goal: 5 at least)`)
  console.log(`  the documents alone         ${spread(ratios('pandoc', 'alone'))}`)
  console.log(`ratio to two at once          ${spread(ratios('pair', 'own'))}`)
  await memory(texts)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

type Sample = Readonly<Record<'own' | 'alone' | 'pandoc' | 'pair', number>>

function outlineOf(text: string): Outline {
  const {outline} = readBriefing(new VFile({path: 'a.md', value: text}), {slug: 'a'})
  if (!outline) throw new Error('A briefing gave no outline')
  return outline
}

function printed(text: string): Promise<Uint8Array> {
  return documentOf(outlineOf(text))
}

async function documentOf(outline: Outline): Promise<Uint8Array> {
  const handout = compose(typeset(outline).outline, 'zh-en', 'parallel', {mostBeside: 0})
  const record = {
    source: toMarkdown(outline),
    slug: 'a',
    edition: 'zh-en',
    layout: 'parallel',
    dates: 'gregorian',
    passes: [],
    facts: [],
  } as const
  return docxEmitter.emit(handout, {...context, record})
}

function pandoc(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pandoc', ['-f', 'markdown', '-o', file.replace('.md', '.docx'), file])
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`pandoc ended with ${code}`))))
  })
}

async function byTwos(all: readonly string[]): Promise<void> {
  const waiting = [...all]
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await pandoc(file)
  }
  await Promise.all([work(), work()])
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The heap after each tenth of many documents; it is flat where the last is no larger than the first. */
async function memory(texts: readonly string[]): Promise<void> {
  const collect: unknown = Reflect.get(globalThis, 'gc')
  if (typeof collect !== 'function') return console.log('memory: not measured (start with --expose-gc)')
  const heaps: number[] = []
  for (let made = 1; made <= count; made++) {
    await printed(texts[made % texts.length] ?? '')
    if (made % (count / 10) !== 0) continue
    collect()
    heaps.push(process.memoryUsage().heapUsed / 1024 / 1024)
  }
  console.log(`heap over ${count} documents, MB: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}`)
}
