import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {formatDate} from '../../src/edition/dates.ts'
import {build, checkBriefings} from '../../src/press/build.ts'
import {settingsOf} from '../../src/press/choices.ts'
import {fixBriefings} from '../../src/press/fix.ts'
import type {Manifest} from '../../src/press/manifest.ts'
import {passNames} from '../../src/typeset/passes.ts'
import {run} from '../cli/run.ts'
import {createProject, type Project} from '../press/project.ts'

const source = `標題/Title: 港口,用水 / The port's water
日期/Date: 2025-09-10
摘要:
全面的 AI 戰略,但有限。
Summary:
A "plan" -- in 2019-2021.
`

const html = (project: Project): string => project.read('out/x/x.zh-en.html')

describe('What is printed', () => {
  it('is set right, and the outline and the source are as they were written', async () => {
    const project = createProject({'x.txt': source})
    const {briefings} = await build({host: project.host, files: ['x.txt'], choices: {to: ['html']}})
    expect(briefings[0]?.outline?.summary.zh?.text).toBe('全面的 AI 戰略,但有限。')
    expect(briefings[0]?.typeset?.outline.summary.en?.text).toBe('A “plan” — in 2019–2021.')
    const text = html(project).replace(/<[^>]*>/g, '')
    expect(text).toContain('全面的AI戰略，但有限。')
    expect(text).toContain('港口，用水')
    expect(text).toContain('A “plan” — in 2019–2021.')
    expect(project.read('x.txt')).toBe(source)
  })

  it('is told in the manifest, beside the hash of what was written', async () => {
    const project = createProject({'x.txt': source})
    const manifest = async (...argv: string[]): Promise<Manifest> => {
      await run(project, 'build', 'x.txt', '--to', 'html', ...argv)
      return JSON.parse(project.read('out/x/manifest.json'))
    }
    const [set, plain] = [await manifest(), await manifest('--no-typeset')]
    expect([set.options.typeset, set.changes]).toEqual([passNames, 9])
    expect([plain.options.typeset, plain.changes]).toEqual([[], 0])
    expect(plain.outline).toEqual(set.outline)
  })

  it('is as it was typed with --no-typeset, or where the config says so', async () => {
    const project = createProject({'x.txt': source})
    await run(project, 'build', 'x.txt', '--to', 'html', '--no-typeset')
    const plain = html(project)
    expect(plain.replace(/<[^>]*>/g, '')).toContain('戰略,但有限。')
    project.write('zhenpress.config.json', '{"typeset": false}')
    await run(project, 'build', 'x.txt', '--to', 'html')
    expect(html(project)).toBe(plain)
    project.write('zhenpress.config.json', '{"typeset": {"han-latin-spaces": false}}')
    await run(project, 'build', 'x.txt', '--to', 'html')
    expect(html(project).replace(/<[^>]*>/g, '')).toContain('全面的 AI 戰略，但有限。')
    project.write('zhenpress.config.json', '{"typeset": {"han-spaces": false}}')
    expect((await run(project, 'build', 'x.txt')).err).toContain('typeset')
  })

  it('may be chosen in the source', () => {
    const file = new VFile()
    // The reader hands on what front matter says; the press judges it.
    expect(settingsOf({typeset: 'off'} as object, [], file)).toEqual({typeset: false})
    expect(settingsOf({typeset: 'on'} as object, [], file)).toEqual({typeset: {}})
    expect(settingsOf({typeset: 'no'} as object, [], file)).toEqual({})
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['meta/invalid-setting'])
  })

  it('is listed change by change with --verbose, and only then', async () => {
    const project = createProject({'x.txt': source})
    const {err} = await run(project, 'build', 'x.txt', '--to', 'html', '--verbose', '--lang', 'en')
    expect(err).toContain('x: 9 changes to the text before it was printed\n')
    expect(err).toMatch(/^ {2}summary zh 0:9 +full-width-marks +"," → "，"$/m)
    expect(err).toMatch(/^ {2}meta\.title en 0:8 +english-quotes +"'" → "’"$/m)
    expect((await run(project, 'build', 'x.txt', '--to', 'html')).err).not.toContain('changes to the text')
  })

  it('is what check reports and --fix mends', async () => {
    const project = createProject({'x.txt': source})
    const [checked] = await checkBriefings({host: project.host, files: ['x.txt']})
    await fixBriefings({host: project.host, files: ['x.txt']})
    const [fixed] = await checkBriefings({host: project.host, files: ['x.txt']})
    expect(fixed?.outline?.meta.title.zh).toBe(checked?.typeset?.outline.meta.title.zh)
    expect(fixed?.outline?.summary.zh?.text).toBe('全面的 AI 戰略，但有限。')
    expect(fixed?.typeset?.outline.summary.zh?.text).toBe(checked?.typeset?.outline.summary.zh?.text)
  })
})

describe('The date', () => {
  it.each([
    ['2025-09-10', '民國114年9月10日'],
    ['1912-01-01', '民國元年1月1日'],
    ['1911-12-31', '1911年12月31日'],
  ])('%s is %s in the calendar of the Republic, in Chinese alone', (iso, roc) => {
    expect(formatDate(iso, 'zh', 'roc')).toBe(roc)
    expect(formatDate(iso, 'en', 'roc')).toBe(formatDate(iso, 'en', 'gregorian'))
  })

  it('is printed so with --dates roc', async () => {
    const project = createProject({'x.txt': source})
    await run(project, 'build', 'x.txt', '--to', 'html', '--dates', 'roc')
    const text = html(project).replace(/<[^>]*>/g, '')
    expect(text).toContain('民國114年9月10日')
    expect(text).toContain('10 September 2025')
  })
})
