import {describe, expect, it} from 'vitest'
import {align, type Feature, featureOf} from '../../src/read/align.ts'

describe('Two runs of points', () => {
  it.each<[string, string[], string[], (readonly [number | null, number | null])[]]>([
    [
      'in the same order',
      ['水表。', '水車。'],
      ['Meters.', 'Trucks.'],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['of which one is empty', ['水表。'], [], [[0, null]]],
    [
      'that share a number in two notations',
      ['旱季的水車要價 40 萬元。', '先由三座港口試辦一年。'],
      ['Trucks cost NT$400,000 in the dry season.'],
      [
        [0, 0],
        [1, null],
      ],
    ],
    [
      'that share a name',
      ['新規定由 IMO 訂定並於明年生效。', '水表仍由人工抄錄並無人檢查。'],
      ['Meters are still read by hand, and nobody checks them.'],
      [
        [0, null],
        [1, 0],
      ],
    ],
    [
      'that share words with a settled translation',
      ['中央政府的預算已經連續兩年縮減。', '醫院的護理人力持續流失而無人遞補。'],
      ['Hospitals go on losing nurses, and nobody takes their place.'],
      [
        [0, null],
        [1, 0],
      ],
    ],
    [
      'that differ in length alone',
      ['水表太舊。', '碼頭的排水口缺少遮蔽,落葉常常堵塞水溝,颱風來時必定積水。', '夜班太少。'],
      ['Meters are too old.', 'Night shifts are few.'],
      [
        [0, 0],
        [1, null],
        [2, 1],
      ],
    ],
  ])('%s are aligned', (_, zh, en, expected) => {
    expect(align(zh.map(point), en.map(point))).toEqual(expected)
  })

  it('hold every index once and in order, whatever is in them', () => {
    const zh = Array.from({length: 30}, (_, index) => point(`水${'表'.repeat(index % 7)}`))
    const en = Array.from({length: 23}, (_, index) => point('water '.repeat((index % 5) + 1)))
    const found = align(zh, en)
    expect(found.flatMap(([i]) => i ?? [])).toEqual(zh.keys().toArray())
    expect(found.flatMap(([, j]) => j ?? [])).toEqual(en.keys().toArray())
  })

  it('are never paired with a table', () => {
    const found = align([featureOf('table', 0, '水 900')], [featureOf('point', 0, 'Water 900')])
    expect(found).toHaveLength(2)
    expect(found.every((pair) => pair.includes(null))).toBe(true)
  })
})

function point(text: string): Feature {
  return featureOf('point', 0, text)
}
