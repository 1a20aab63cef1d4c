/** What is really printed passes; broken in one place it does not; and others have no complaint either. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, type TestContext, test} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {fontsOf, preflight} from '../../src/preflight/preflight.ts'
import {build} from '../../src/press/build.ts'
import {templateNames} from '../../src/template/load.ts'
import {createProject} from '../press/project.ts'
import {breaks, broken} from './broken-print.ts'
import {archived} from './print.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

describe.each(templateNames)('%s', (template) => {
  test.each([
    ['parallel', 'zh-en'],
    ['stacked', 'en-zh'],
    ['sequential', 'zh-en'],
    ['facing', 'zh-en'],
    ['stacked', 'zh'],
    ['stacked', 'en'],
  ] as const)('%s %s keeps PDF/A-3a and PDF/UA-1', async (layout, edition) => {
    const pdf = await archived({browser: pool, template, layout, edition})
    expect(preflight(pdf)).toMatchObject({standard: 'a-3a', faults: []})
  })
})

const seed = path.resolve('../shared/seeds/000_2ee8f0dfda4800f2.txt')
if (!existsSync(seed)) console.warn('SKIPPED: ../shared/seeds is not here; the real briefing was not printed')
const samples = readdirSync('content').filter(
  (name) => /\.(?:txt|md)$/.test(name) && !name.endsWith('.en.md'),
)

test.each([
  ...samples.map((name) => path.resolve('content', name)),
  ...(existsSync(seed) ? [seed] : []),
])('%s keeps PDF/A-3a and PDF/UA-1', async (file) => {
  const project = createProject({}, process.env)
  const {briefings} = await build({host: project.host, files: [file], choices: {to: ['pdf']}})
  expect(briefings).toHaveLength(1)
  for (const written of briefings.flatMap((each) => each.written)) {
    const pdf = readFileSync(path.resolve(project.folder, written))
    expect(preflight(pdf)).toMatchObject({standard: 'a-3a', faults: []})
  }
})

test.each(['a-2a', 'ua-1'] as const)('%s is kept where it is asked for', async (standard) => {
  const pdf = await archived({browser: pool, standard})
  expect(preflight(pdf)).toMatchObject({standard, faults: []})
})

test('a file that claims nothing is told so', async () => {
  const pdf = await archived({browser: pool, standard: 'none'})
  expect(preflight(pdf)).toMatchObject({standard: null, faults: [{rule: 'no-claim'}]})
})

describe('a print', () => {
  let whole: Uint8Array
  beforeAll(async () => {
    whole = await archived({browser: pool})
  })

  test.each(
    breaks.map((each) => [`${each.name}: ${each.rule}`, each] as const),
  )('with %s', async (_, each) => {
    const {faults} = preflight(await broken(whole, each), 'a-3a')
    expect(new Set(faults.map(({rule}) => rule)), JSON.stringify(faults.slice(0, 5))).toEqual(
      new Set([each.rule, ...(each.also ?? [])]),
    )
  })

  test('names its faces, and all of them are in it', () => {
    const fonts = fontsOf(whole)
    expect(fonts.map(({name}) => name).join(' ')).toMatch(/Noto(?:Serif|Sans)TC/)
    for (const {embedded, glyphs} of fonts) expect([embedded, glyphs > 0]).toEqual([true, true])
  })

  test.each([
    ['qpdf', ['--check'], 0],
    ['pdfinfo', [], 0],
  ] as const)('%s has no complaint', (program, flags, status) => {
    inFile(whole, (file) => {
      const run = spawnSync(program, [...flags, file], {encoding: 'utf8'})
      if (run.error) console.warn(`SKIPPED: ${program} is not installed`)
      else expect([run.status, run.stderr]).toEqual([status, ''])
    })
  })

  test('veraPDF agrees', (context) => {
    const program = process.env['VERAPDF']
    if (!program) return skip(context, '$VERAPDF names no veraPDF')
    inFile(whole, (file) => {
      for (const flavour of ['3a', 'ua1']) {
        const run = spawnSync(program, ['--format', 'text', '--flavour', flavour, file], {encoding: 'utf8'})
        expect(run.stdout).toMatch(/^PASS/)
      }
    })
  })
})

function skip(context: TestContext, why: string): void {
  console.warn(`SKIPPED: ${why}: “${context.task.name}”`)
  context.skip()
}

function inFile(pdf: Uint8Array, use: (file: string) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
  try {
    writeFileSync(path.join(folder, 'x.pdf'), pdf)
    use(path.join(folder, 'x.pdf'))
  } finally {
    rmSync(folder, {recursive: true})
  }
}
