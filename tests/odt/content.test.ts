/** The briefings of `content/`, as the press prints them: valid in each template, layout and edition. */

import {readFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {editions} from '../../src/edition/handout.ts'
import {build} from '../../src/press/build.ts'
import type {Choices} from '../../src/press/choices.ts'
import {templateNames} from '../../src/template/load.ts'
import {allFaults} from './schema.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenpress-odt-content-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function printed(choices: Partial<Choices>, files: readonly string[]): Promise<readonly string[]> {
  const outDir = join(folder, `${choices.template}`, `${choices.layout}`)
  const {briefings} = await build({files, choices: {to: ['odt'], editions, ...choices}, outDir})
  const written = briefings.flatMap((briefing) => briefing.written).filter((file) => file.endsWith('.odt'))
  expect(written.length).toBe(briefings.length * editions.length)
  return written
}

function checkFile(file: string): void {
  const entries = Object.entries(unzipSync(readFileSync(file)))
  const parts = new Map(entries.map(([path, bytes]) => [path, strFromU8(bytes)]))
  expect(allFaults(parts), file).toEqual([])
  expect(parts.has('Zhenpress/briefing.xml'), file).toBe(/\.(zh-en|en-zh)\./.test(file))
}

// The brief, which asks the browser how many pages it has, is held against the schemas in validity.test.ts.
describe.each(templateNames.filter((name) => name !== 'brief'))('%s', (template) => {
  test.each([
    'parallel',
    'stacked',
    'sequential',
  ] as const)('%s: the schemas find no fault', async (layout) => {
    // The longest is printed once, below.
    const files = ['content/[!a]*.{txt,md}']
    for (const file of await printed({template, layout}, files)) checkFile(file)
  })
})

test('forty pages: the schemas find no fault', async () => {
  const files = ['content/ageing-society.md']
  for (const file of await printed({template: 'report', layout: 'parallel'}, files)) checkFile(file)
})
