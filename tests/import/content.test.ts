/** The sample briefings and the seed, printed by the press in all templates, come back as they were. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Layout} from '../../src/edition/handout.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {essence} from '../../src/fmt/same.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {build} from '../../src/press/build.ts'
import {createProject} from '../press/project.ts'
import {imported} from './printed.ts'

const root = path.join(import.meta.dirname, '../..')
const seeds = path.join(root, '../shared/seeds')

/** Prints briefings as DOCX and as ODT, and imports each. */
async function comeBack(files: readonly string[], template: string, layout?: Layout): Promise<number> {
  const project = createProject()
  const {briefings} = await build({
    host: {...nodeHost(), cwd: root},
    files,
    outDir: project.folder,
    choices: {to: ['docx', 'odt'], template, ...(layout ? {layout} : {})},
  })
  for (const {outline, written} of briefings) {
    if (!outline) throw new Error('Nothing was read')
    expect(written).toHaveLength(2)
    for (const file of written) {
      const back = imported(readFileSync(path.resolve(root, file)))
      expect([file, back.told, back.text]).toEqual([file, [], toMarkdown(outline)])
      expect(back.outline && essence({...back.outline, id: outline.id})).toBe(essence(outline))
    }
  }
  return briefings.length
}

describe.each(['handout', 'memo', 'report'])('The template %s', (template) => {
  it('gives all of content/ back', {timeout: 120_000}, async () => {
    expect(await comeBack(['content/**'], template)).toBeGreaterThanOrEqual(7)
  })
})

describe('The template brief', () => {
  it('gives a briefing back that it fitted on its page', {timeout: 120_000}, async () => {
    expect(await comeBack(['content/hospital-surge.md'], 'brief')).toBe(1)
  })
})

describe.each(['stacked', 'sequential'] as const)('The layout %s', (layout) => {
  it('gives all of content/ back', {timeout: 120_000}, async () => {
    expect(await comeBack(['content/**'], 'handout', layout)).toBeGreaterThanOrEqual(7)
  })
})

describe('On a letterhead of', () => {
  it.each([
    'libreoffice',
    'pandoc',
    'python-docx',
  ])('%s, with its own styles, briefings come back', async (name) => {
    const project = createProject()
    const {briefings} = await build({
      host: {...nodeHost(), cwd: root},
      files: ['content/ageing-society.md', 'content/hospital-surge.md'],
      outDir: project.folder,
      choices: {to: ['docx'], referenceDoc: `tests/docx/letterheads/${name}.docx`},
    })
    for (const {outline, written} of briefings) {
      const back = imported(readFileSync(path.resolve(root, written[0] ?? '')))
      expect([back.told, back.text]).toEqual([[], outline && toMarkdown(outline)])
    }
    expect(briefings).toHaveLength(2)
  })
})

describe('The seed', () => {
  it('comes back in each layout', {timeout: 120_000}, async (context) => {
    const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => /\.(?:txt|md)$/.test(name)) : []
    if (files.length === 0) {
      console.warn(`The seed is not here: “${context.task.name}” was not checked`)
      return context.skip()
    }
    for (const layout of ['parallel', 'stacked', 'sequential'] as const) {
      const paths = files.map((name) => path.join(seeds, name))
      expect(await comeBack(paths, 'handout', layout)).toBe(files.length)
    }
  })
})
