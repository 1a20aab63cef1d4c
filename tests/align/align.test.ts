import {describe, expect, it} from 'vitest'
import {align} from '../../src/align/align.ts'
import {type Alignable, alignableOf, type Setting} from '../../src/align/alignable.ts'
import type {Group} from '../../src/align/group.ts'

type Indices = readonly [readonly number[], readonly number[]]

describe('Two runs of points', () => {
  it.each<[string, string[], string[], Indices[]]>([
    ['in the same order', ['水表。', '水車。'], ['Meters.', 'Trucks.'], [pair(0, 0), pair(1, 1)]],
    ['of which one is empty', ['水表。'], [], [[[0], []]]],
    [
      'that share a number in two notations',
      ['旱季的水車要價 40 萬元。', '先由三座港口試辦一年。'],
      ['Trucks cost NT$400,000 in the dry season.'],
      [pair(0, 0), [[1], []]],
    ],
    [
      'that share a name',
      ['新規定由 IMO 訂定並於明年生效。', '水表仍由人工抄錄並無人檢查。'],
      ['Meters are still read by hand, and nobody checks them.'],
      [[[0], []], pair(1, 0)],
    ],
    [
      'that share words with a settled translation',
      ['中央政府的預算已經連續兩年縮減。', '醫院的護理人力持續流失而無人遞補。'],
      ['Hospitals go on losing nurses, and nobody takes their place.'],
      [[[0], []], pair(1, 0)],
    ],
    [
      'that differ in length alone',
      ['水表太舊。', '碼頭的排水口缺少遮蔽,落葉常常堵塞水溝,颱風來時必定積水。', '夜班太少。'],
      ['Meters are too old.', 'Night shifts are few.'],
      [pair(0, 0), [[1], []], pair(2, 1)],
    ],
    [
      'of which one was split in translation',
      ['政府應編列 3 億元預算興建水庫，並在 2027 年以前完成環境影響評估。', '醫院缺少護理人員。'],
      [
        'The government should budget NT$300 million for reservoirs.',
        'It should complete the environmental assessment by 2027.',
        'Hospitals lack nurses.',
      ],
      [[[0], [0, 1]], pair(1, 2)],
    ],
    [
      'of which two changed places',
      ['水庫在 2019 年乾涸。', '醫院有 45 名護理師離職。', '學校仍有 12 間停課。'],
      [
        'In 2019 the reservoir ran dry.',
        'Twelve schools remain closed, 12 in all.',
        '45 nurses left the hospital.',
      ],
      [pair(0, 0), pair(1, 2), pair(2, 1)],
    ],
    [
      'of which one moved far',
      [
        '預算在 2019 年增加 3%。',
        '水庫有 7,300 戶。',
        '醫院有 45 床。',
        '學校有 1,280 人。',
        '港口有 96 艘船。',
      ],
      [
        '7,300 households rely on the reservoir.',
        'The hospital has 45 beds.',
        'The school has 1,280 pupils.',
        'The port has 96 ships.',
        'The budget grew by 3% in 2019.',
      ],
      [pair(0, 4), pair(1, 0), pair(2, 1), pair(3, 2), pair(4, 3)],
    ],
  ])('%s are aligned', (_, zh, en, expected) => {
    expect(aligned(zh, en).map((group) => [group.zh, group.en])).toEqual(expected)
  })

  it('hold every index once and in order, whatever is in them', () => {
    const zh = Array.from({length: 30}, (_, index) => point(`水${'表'.repeat(index % 7)}`, 'zh'))
    const en = Array.from({length: 23}, (_, index) => point('water '.repeat((index % 5) + 1), 'en'))
    const found = align(zh, en)
    expect(found.flatMap((group) => group.zh)).toEqual(zh.keys().toArray())
    expect(found.flatMap((group) => group.en).toSorted((a, b) => a - b)).toEqual(en.keys().toArray())
  })

  it('are never paired with a table', () => {
    const found = align([point('水 900', 'zh', {kind: 'table'})], [point('Water 900', 'en')])
    expect(found).toHaveLength(2)
    expect(found.every(({zh, en}) => zh.length === 0 || en.length === 0)).toBe(true)
  })

  it('with the same id go together, whatever else speaks against it', () => {
    const found = align(
      [point('水庫有 7,300 戶。', 'zh', {name: 'a'}), point('醫院有 45 床。', 'zh', {name: 'b'})],
      [
        point('7,300 households rely on the reservoir.', 'en', {name: 'b'}),
        point('The hospital has 45 beds.', 'en', {name: 'a'}),
      ],
    )
    expect(found.map(({zh, en}) => [zh, en])).toEqual([pair(0, 1), pair(1, 0)])
  })

  it('with different ids stay apart, whatever else speaks for it', () => {
    const found = align(
      [point('醫院有 45 床。', 'zh', {name: 'a'})],
      [point('The hospital has 45 beds.', 'en', {name: 'b'})],
    )
    expect(found.map(({zh, en}) => [zh, en])).toEqual([
      [[0], []],
      [[], [0]],
    ])
  })

  it('say how sure each pair is: a figure that both have makes it surer', () => {
    const [plain] = aligned(['甲乙丙。', '丁戊己。'], ['Foo bar baz.', 'Qux corge.'])
    const [figured] = aligned(
      ['水價漲了 38%。', '船有 96 艘。'],
      ['Water rose by 38%.', 'There are 96 ships.'],
    )
    expect(figured?.confidence).toBeGreaterThan(plain?.confidence ?? 1)
    expect(figured?.confidence).toBeLessThanOrEqual(1)
  })

  it('of which a whole block is missing leave the band and come back', () => {
    const zh = Array.from({length: 400}, (_, index) => `水表第 ${index * 37 + 1000} 號。`)
    const en = Array.from({length: 400}, (_, index) => `Meter number ${index * 37 + 1000}.`)
    const found = aligned(zh, [...en.slice(0, 50), ...en.slice(200)])
    expect(found.filter((group) => group.en.length === 0).map((group) => group.zh[0])).toEqual(
      Array.from({length: 150}, (_, index) => 50 + index),
    )
  })
})

function pair(zh: number, en: number): Indices {
  return [[zh], [en]]
}

function point(text: string, language: 'zh' | 'en', setting: Partial<Setting> = {}): Alignable {
  return alignableOf(text, language, setting)
}

function aligned(zh: readonly string[], en: readonly string[]): readonly Group[] {
  return align(
    zh.map((text) => point(text, 'zh')),
    en.map((text) => point(text, 'en')),
  )
}
