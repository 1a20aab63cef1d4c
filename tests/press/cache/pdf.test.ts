/** PDFs: what has not changed starts no browser, and what is signed is signed anew over the same print. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {BrowserPool} from '../../../src/browser/browser.ts'
import {type BuildOptions, build} from '../../../src/press/build.ts'
import {lookAhead} from '../../../src/press/cache/look-ahead.ts'
import {readManifest} from '../../../src/press/manifest.ts'
import {keyFile, passphrase} from '../../sign/keys.ts'
import {createProject, type Project, shortBriefing} from '../project.ts'
import {compare} from './compare.ts'

const refused = async (): Promise<never> => {
  throw new Error('A browser was started')
}

const none: BrowserPool = {
  named: undefined,
  get: refused,
  version: async () => null,
  pages: {lend: refused, warm: () => undefined},
  keepFile: refused,
  close: async () => undefined,
}

const choices = {to: ['pdf', 'docx'], pdfStandard: 'a-2a'} as const
const options = (project: Project): BuildOptions => ({
  host: project.host,
  files: ['in/**'],
  choices,
  cache: true,
})

/** Builds where no browser may come up. @returns how each briefing came to be there. */
async function withoutBrowser(project: Project, more: BuildOptions = {}): Promise<readonly unknown[]> {
  const ahead = await lookAhead({...options(project), ...more}, project.host, none)
  const {briefings} = await build({...options(project), ...more, browser: none, ahead})
  return briefings.map(({how, failure}) => failure?.message ?? how)
}

describe('a PDF', () => {
  it('is neither looked at nor printed by a browser where nothing has changed', async () => {
    const project = createProject({'in/a.md': '# 標題\n\n# Title\n\n一句。\n\nA sentence.\n'})
    expect(await compare(project, {choices})).toEqual({a: 'printed'})
    expect(await withoutBrowser(project, {noGlossary: true})).toEqual([
      expect.stringMatching(/A browser|cache/),
    ])
    expect(await withoutBrowser(project)).toEqual(['unchanged'])
    expect(await withoutBrowser(project, {outDir: 'other'})).toEqual(['cache'])
    project.write('in/a.md', `${project.read('in/a.md')}\n<!-- a comment -->\n`)
    expect(await withoutBrowser(project)).toEqual(['cache'])
    expect(await compare(project, {choices})).toEqual({a: 'unchanged'})
  })

  it('is counted once where it is to fit on its pages', async () => {
    const project = createProject({'in/a.txt': shortBriefing})
    const brief = {choices: {to: ['docx'], template: 'brief'}}
    expect(await compare(project, brief)).toEqual({a: 'printed'})
    expect(await withoutBrowser(project, {...brief, rules: {'*': 'warning'}})).toEqual(['cache'])
  })

  it('is signed anew, over the print that was kept', async () => {
    const project = createProject({'in/a.txt': shortBriefing, 'key.p12': keyFile('ec.p12')})
    await build(options(project))
    const manifest = () => readManifest(readFileSync(path.join(project.folder, 'out/a/manifest.json')))
    const before = manifest()?.files[0]
    const sign = {key: 'key.p12', passphrase}
    for (let times = 0; times < 2; times++) {
      expect(await withoutBrowser(project, {sign})).toEqual(['cache'])
      expect(manifest()?.files[0]?.signature?.sha256).toBe(before?.sha256)
    }
    expect(await withoutBrowser(project)).toEqual(['cache'])
    expect(manifest()?.files[0]).toEqual(before)
  })

  it('is what it was where it is printed by the browser again, manifest included', async () => {
    const project = createProject({'in/a.txt': shortBriefing})
    await compare(project, {choices})
    const read = (out: string): string => project.read(path.join(out, 'a/manifest.json'))
    await withoutBrowser(project, {outDir: 'other'})
    expect(read('other')).toBe(read('anew'))
    expect(
      readManifest(readFileSync(path.join(project.folder, 'out/a/manifest.json')))?.pinned.browser,
    ).toMatch(/Chrome/)
  })
})
