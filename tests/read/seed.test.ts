import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it, type TestContext} from 'vitest'
import {check} from '../../src/check/check.ts'
import {severityOf, type Values} from '../../src/messages/report.ts'
import {languages, type Outline} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {readBriefing} from '../../src/read/read.ts'

const slug = '000_2ee8f0dfda4800f2'
const path = join(import.meta.dirname, '../../../shared/seeds', `${slug}.txt`)

describe('The real briefing', () => {
  it('has three sections, with 3, 5 and 2 points', (context) => {
    const {outline} = readSeed(context)
    expect(outline.children.map(({kind}) => kind)).toEqual(['section', 'section', 'section'])
    expect(outline.children.map(({children}) => children.length)).toEqual([3, 5, 2])
    expect(outline.children.flatMap(({children}) => children.map(({kind}) => kind))).toEqual(
      Array(10).fill('point'),
    )
  })

  it('has fourteen pairs with both sides', (context) => {
    const {outline} = readSeed(context)
    const pairs = [outline.summary, ...walk(outline.children)]
    expect(pairs.filter(({zh, en}) => zh !== null && en !== null)).toHaveLength(14)
    expect(pairs).toHaveLength(14)
  })

  it('is told four things that need eyes, and no more', (context) => {
    const {file} = readSeed(context)
    const grave = file.messages.filter((message) => severityOf(message) !== 'info')
    expect(grave.map(({ruleId}) => ruleId).sort()).toEqual([
      'meta/ambiguous-date',
      'meta/missing-title',
      'meta/missing-translation',
      // 仿效KPI與目標 has lost its KPI in the English.
      'parity/name-mismatch',
    ])
  })

  it('is told besides of its inferred sections and of its half-width marks, each', (context) => {
    const {file} = readSeed(context)
    const infos = file.messages.filter((message) => severityOf(message) === 'info')
    const counts = Object.entries(Object.groupBy(infos, ({ruleId}) => String(ruleId)))
    expect(Object.fromEntries(counts.map(([id, messages]) => [id, messages?.length]))).toEqual({
      'outline/inferred-section': 3,
      // 26 commas, a semicolon, and the three colons that belong to no label.
      'typography/halfwidth-punctuation': 30,
      'typography/mixed-spacing': 1,
    })
    const marks = infos.flatMap((message) => ('values' in message ? [message.values as Values] : [])) // report() set them
    expect(
      Object.fromEntries(
        [',', ';', ':'].map((mark) => [mark, marks.filter((each) => each['mark'] === mark).length]),
      ),
    ).toEqual({',': 26, ';': 1, ':': 3})
  })

  it('has the metadata of the contract', (context) => {
    const {outline} = readSeed(context)
    expect(outline.id).toBe(slug)
    expect(outline.languages).toEqual({zh: 'zh-Hant-TW', en: 'en'})
    expect(outline.meta).toEqual({
      title: {zh: null, en: null},
      authors: [{zh: null, en: 'Simon Vaughn'}],
      source: {zh: null, en: 'Foreign Policy Research Institute', url: null},
      date: {iso: '2025-09-10', written: '09/10/2025'},
      keywords: [
        {zh: '科技', en: null},
        {zh: '中國', en: null},
        {zh: 'AI', en: 'AI'},
      ],
      extra: [],
    })
  })

  it('has its English summary where it stands, although CommonMark takes the label before it for a bullet', (context) => {
    const {outline, source} = readSeed(context)
    const line = source.split('\n').indexOf('Summary:') + 2
    const {text = '', position} = outline.summary.en ?? {}
    expect(text).toMatch(/^Despite a comprehensive strategy/)
    expect(position?.start).toEqual({line, column: 1, offset: source.indexOf(text)})
    expect(position?.end).toEqual({line, column: text.length + 1, offset: source.indexOf(text) + text.length})
    expect([line, position?.end.column]).toEqual([22, 221])
  })

  it('pairs the section that shows itself in the Chinese alone with its English', (context) => {
    const {outline} = readSeed(context)
    const third = outline.children[2]
    expect(third?.zh?.text).toMatch(/「負責任的 AI 部署」$/)
    expect(third?.en?.text).toMatch(/responsible deployment of AI\.$/)
  })
})

/** The seed belongs to the workshop, not to the package: where it is absent, the test says so and is skipped. */
function readSeed(context: TestContext): {outline: Outline; file: VFile; source: string} {
  if (!existsSync(path)) {
    console.warn(`SKIPPED: ${context.task.name}: no seed at ${path}`)
    context.skip()
  }
  const value = readFileSync(path)
  const file = new VFile({path, value})
  const {outline} = readBriefing(file, {slug})
  if (!outline) throw new Error('Nothing was read')
  check(outline, {fileOf: () => file, languages})
  return {outline, file, source: value.toString('utf8')}
}
