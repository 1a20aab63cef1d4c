import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {OutlineNode} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {parseBonds} from '../../src/read/bonds.ts'
import {type ReadOptions, readBriefing} from '../../src/read/read.ts'

const halves = (zh: readonly string[], en: readonly string[]): string =>
  [
    '摘要:',
    '港口。',
    ...zh.map((text) => `- ${text}`),
    'Summary:',
    'Port.',
    ...en.map((text) => `- ${text}`),
  ].join('\n')

describe('What is inferred can be overruled', () => {
  it('which texts belong together: by an id in braces, which is then the id of the node', () => {
    const nodes = read(
      halves(
        ['水表每 10 分鐘回報一次。 {#reports}', '沒有備援電力。 {#power}'],
        ['Stations report every 10 minutes. {#power}', 'No backup power. {#reports}'],
      ),
    )
    expect(nodes.map(({id, zh, en}) => [id, zh?.text, en?.text])).toEqual([
      ['reports', '水表每 10 分鐘回報一次。', 'No backup power.'],
      ['power', '沒有備援電力。', 'Stations report every 10 minutes.'],
    ])
  })

  it('which texts belong together: by a side file, and the ids stay those of the texts', () => {
    const bonds = parseBonds('- zh: 水表每\n  en: No backup\n') ?? []
    const nodes = read(
      halves(
        ['水表每 10 分鐘回報一次。', '沒有備援電力。'],
        ['Stations report every 10 minutes.', 'No backup power.'],
      ),
      {bonds},
    )
    expect(nodes.find(({zh}) => zh?.text.startsWith('水表'))?.en?.text).toBe('No backup power.')
    expect(nodes.every(({id}) => /^p-[0-9a-f]{8}$/.test(id))).toBe(true)
  })

  it('a side file is a list of pairs, and nothing else', () => {
    expect(parseBonds('- zh: 水\n  en: Water\n')).toEqual([{zh: '水', en: 'Water'}])
    for (const text of ['zh: 水', '- 水', '- zh: 水', '- zh: ""\n  en: Water', '- [', ''])
      expect(parseBonds(text)).toBeNull()
  })

  it('what is a section: by {.section} and {.point}', () => {
    const plain = ['現況：', '水表太舊。', '水車太少。']
    const english = ['The state:', 'Meters are old.', 'Trucks are few.']
    expect(read(halves(plain, english)).map(({kind}) => kind)).toEqual(['section', 'point', 'point'])
    expect(read(halves(['現況： {.point}', ...plain.slice(1)], english)).map(({kind}) => kind)).toEqual([
      'point',
      'point',
      'point',
    ])
    expect(
      read(halves(['水表太舊。 {.section}', '水車太少。'], english.slice(1))).map(({kind}) => kind),
    ).toEqual(['section', 'point'])
  })

  it('which language a text is in: by {lang=…}', () => {
    const source = (attribute: string): string =>
      `# 港口 / Port\n\n水。\n\nWater.\n\n## 甲 / A\n\nGPT-5 AI {${attribute}}\n\nThe model.`
    const [, zh] = read(source('lang=zh'))
    expect([zh?.zh?.text, zh?.en?.text]).toEqual(['GPT-5 AI', 'The model.'])
    expect(read(source('lang=en')).map((node) => node.zh?.text)).not.toContain('GPT-5 AI')
  })

  it('how the languages stand: by dialect in the front matter', () => {
    const text = '## 甲\n\n水很深。\n\nWater.\n\n船。\n\nShip.\n'
    const paired = (front: string): number =>
      read(`---\n${front}\n---\n\n${text}`).filter(({zh, en}) => zh && en).length
    expect(paired('dialect: interleaved')).toBe(2)
    expect(paired('dialect: halves')).toBe(0)
  })

  it('the order of a date: by date-order in the front matter, or by the project', () => {
    const source = (front: string): string => `---\ndate: 03/04/2026\n${front}---\n\n水。\n\nWater.\n`
    const dateOf = (text: string, options: ReadOptions = {}): unknown => {
      const {outline, files} = readBriefing(text, options)
      return [outline?.meta.date.iso, files[0]?.messages.some(({ruleId}) => ruleId === 'meta/ambiguous-date')]
    }
    expect(dateOf(source(''))).toEqual(['2026-03-04', true])
    expect(dateOf(source('date-order: day-first\n'))).toEqual(['2026-04-03', false])
    expect(dateOf(source(''), {dateOrder: 'day-first'})).toEqual(['2026-04-03', false])
    expect(dateOf('---\ndate: {written: 03/04/2026, iso: 2026-04-03}\n---\n\n水。\n\nWater.\n')).toEqual([
      '2026-04-03',
      false,
    ])
  })

  it.each([
    ['escaped', '水表。 \\{#reports}', '水表。 {#reports}'],
    ['of something else', '水表。 {0.5}', '水表。 {0.5}'],
    ['in the middle', '水 {#a} 表。', '水 {#a} 表。'],
    ['of code', '水表 `{#a}`', '水表 {#a}'],
  ])('braces that are %s are text', (_, typed, says) => {
    const [node] = read(halves([typed], ['Meters.']))
    expect(node?.zh?.text).toBe(says)
  })

  it('the place of a text ends before its braces', () => {
    const source = halves(['水表。 {#reports}'], ['Meters.'])
    const {start, end} = read(source)[0]?.zh?.position ?? {start: {offset: 0}, end: {offset: 0}}
    expect(source.slice(start.offset, end.offset)).toBe('水表。')
  })
})

function read(source: string, options: ReadOptions = {}): readonly OutlineNode[] {
  const {outline} = readBriefing(new VFile({value: source, path: 'briefing.md'}), options)
  if (!outline) throw new Error('Nothing was read')
  return [...walk(outline.children)]
}
