import {describe, expect, it} from 'vitest'
import {agree, type Quantity, quantitiesOf} from '../../src/anchors/quantities.ts'

/** What must be read in both languages as the same thing, and nothing else with it. */
const translations: readonly (readonly [zh: string, en: string])[] = [
  // Counts
  ['650 萬人', '6.5 million people'],
  ['兩萬人', 'twenty thousand people'],
  ['二十三', '23'],
  ['一百零五', 'one hundred and five'],
  ['１，２３４．５', '1,234.5'],
  ['兩百五十萬', 'two and a half million'],
  ['五十萬', 'half a million'],
  ['一百萬', 'a million'],
  ['3,000', 'three thousand'],
  ['三十多萬', 'over 300,000'],
  ['20多萬人', 'more than 200,000 people'],
  ['三萬五', '35,000'],
  ['每十萬人', 'per 100,000 people'],
  ['一万两千户', '12,000 households'],
  ['三個機構', 'three institutions'],
  // Shares
  ['百分之三十八', '38%'],
  ['３８％', '38 per cent'],
  ['38%', '38 percent'],
  ['三成五', '35%'],
  ['近三成', 'nearly 30%'],
  ['七、八成', '70 to 80 percent'],
  ['3到5%', '3 to 5 percent'],
  ['百分之百', '100%'],
  ['2個百分點', '2 percentage points'],
  ['千分之五', '0.5%'],
  ['三分之一', 'one third'],
  ['三分之二', 'two-thirds of'],
  ['四分之三', 'three quarters of'],
  ['五分之一', 'one in five'],
  ['每五人就有一人', 'one person in five'],
  ['一半', 'half'],
  ['一半', '50%'],
  ['兩倍', 'twice'],
  ['增加一倍', 'doubled'],
  // Money
  ['新臺幣 3 億元', 'NT$300 million'],
  ['3億元', 'TWD 300m'],
  ['5 億美元', 'US$500 million'],
  ['五億美元', '$500m'],
  ['120億美元', '$12bn'],
  ['2 兆 3,500 億元', 'NT$2.35 trillion'],
  ['一千萬元', '10 million dollars'],
  ['3至5億元', 'NT$300–500 million'],
  ['30億歐元', '€3 billion'],
  // Dates
  ['2025年9月10日', '10 September 2025'],
  ['2025年9月10日', 'September 10, 2025'],
  ['2025-09-10', '10 Sept. 2025'],
  ['9月10日', 'Sept. 10'],
  ['9月10日至12日', '10–12 September'],
  ['民國114年', 'in 2025'],
  ['114年', '2025'],
  ['民國一百一十四年', '2025'],
  ['113至114年', '2024 to 2025'],
  ['二〇二五年', '2025'],
  ['2024至2026年', '2024–26'],
  ['10至12月', 'October to December'],
  ['三月', 'in March'],
  ['5月', 'in May'],
  ['1990年代', 'the 1990s'],
  ['九十年代', 'the 1990s'],
  ['二十一世紀', 'the twenty-first century'],
  ['第三季', 'Q3'],
  ['第三季', 'the third quarter'],
  ['上午9時', '9 a.m.'],
  ['下午3時30分', '3:30 p.m.'],
  ['中午12時', 'noon'],
  // Spans
  ['24小時', '24 hours'],
  ['一天', '24 hours'],
  ['四年', 'four-year plan'],
  ['十年', 'a decade'],
  ['半年', 'six months'],
  ['一年半', '18 months'],
  ['一個半小時', '90 minutes'],
  ['兩週', '14 days'],
  ['三至五年', 'three to five years'],
  ['100年', 'one hundred years'],
  ['30日內', 'within 30 days'],
  // Measures
  ['500百萬瓦', '500 MW'],
  ['50萬瓩', '500 MW'],
  ['十億度電', '1 TWh'],
  ['五千公頃', '5,000 hectares'],
  ['一百二十公里', '120 km'],
  // Ordinals and the vague
  ['第三', 'third'],
  ['第五條', 'Article 5'],
  ['數十人', 'dozens of people'],
  ['上百', 'hundreds'],
  ['數百萬', 'millions'],
]

const [anyLanguage, chinese, english] = ['zh', 'zh', 'en'] as const

/** Firm quantities with nothing on the other side that agrees. */
function alone(zh: readonly Quantity[], en: readonly Quantity[]): readonly string[] {
  const left = zh.filter((each) => !en.some((other) => agree(each, other)))
  const right = en.filter((each) => !zh.some((other) => agree(other, each)))
  return [...left, ...right].map(({text, key}) => `${text} (${key})`)
}

const keysOf = (text: string, language: 'zh' | 'en'): readonly string[] =>
  quantitiesOf(text, language).map(({key}) => key)

describe('Quantities', () => {
  it.each(translations)('of %s and of %s agree', (zh, en) => {
    const [left, right] = [quantitiesOf(zh, chinese), quantitiesOf(en, english)]
    expect(left).not.toEqual([])
    expect(right).not.toEqual([])
    expect(alone(left, right)).toEqual([])
  })

  it.each([
    ['650萬', '6.5 billion'],
    ['38%', '83%'],
    ['三成', '3%'],
    ['5億美元', '€500 million'],
    ['9月10日', '9 September'],
    ['2025年', '2024'],
    ['四年', 'four months'],
    ['500百萬瓦', '500 GW'],
    ['上午9時', '10 a.m.'],
    ['第三季', 'the second quarter'],
    ['三分之一', 'two thirds of'],
    ['二十三', '32'],
  ])('of %s and of %s do not agree', (zh, en) => {
    expect(alone(quantitiesOf(zh, chinese), quantitiesOf(en, english))).not.toEqual([])
  })

  it.each([
    ['新臺幣3億元', 'twd:300000000'],
    ['650萬', 'n:6500000'],
    ['38%', 'pct:38'],
    ['2025年', 'y:2025'],
    ['2025年9月', 'd:2025-09'],
    ['9月10日', 'd:--09-10'],
    ['2025年9月10日', 'd:2025-09-10'],
    ['9月', 'm:9'],
    ['四年', 'months:48'],
  ])('have a key that says what they are: %s is %s', (text, key) => {
    expect(keysOf(text, anyLanguage)).toEqual([key])
  })
})

describe('No quantity is read', () => {
  it.each([
    [
      'in Chinese words with a numeral',
      '一些、一定、統一、一致、唯一，進一步，一旦，一般，萬一，一方面，之一，另一',
    ],
    ['in Chinese names', '三明治、四川、五金、三亞、三重、萬華、九份、七夕'],
    ['in set phrases', '百姓，千萬不可，十分重要，萬物，半導體，兩岸，雙方，大陸參加隊伍'],
    ['in days of the week', '週三、星期五、禮拜二、初一'],
    ['in names with digits', 'AI 2.0、5G、COVID-19、F-16、PM2.5、CO2、長照2.0'],
    ['in telephone numbers', '02-2345-6789、+886-2-2345-6789、0800-123-456、(02) 2345-6789'],
    ['in addresses', '見https://example.tw/2025/09，或寄a12@example.tw'],
    ['in marks of lists', '一、甲\n二、乙\n1. 丙\n(三)丁\n2) 戊'],
    ['in marks of notes', '甲[1]乙[^2]丙[3, 4]'],
    ['in a file name', 'report-2024.pdf'],
  ])('%s (zh)', (_, text) => {
    expect(keysOf(text, chinese)).toEqual([])
  })

  it.each([
    ['in names with digits', 'AI 2.0, 5G, COVID-19, F-16s, PM2.5, CO2, G20, 3D, H5N1'],
    ['in the verb may and the verb march', 'You may march; it may be. May Wang marches.'],
    ['in pronouns', 'No one told one another; everyone knew this one.'],
    ['in telephone numbers', 'Call +886-2-2345-6789 or 0800-123-456.'],
    ['in addresses', 'See https://example.tw/2025/09 or www.example.tw/12.'],
    ['in marks of lists', '1. Alpha\n(2) Beta\n3) Gamma'],
    ['in marks of notes', 'Alpha[1] beta[2-4]'],
  ])('%s (en)', (_, text) => {
    expect(keysOf(text, english)).toEqual([])
  })
})

describe('A loose quantity', () => {
  const loose = (text: string, language: 'zh' | 'en') =>
    quantitiesOf(text, language).map((each) => each.loose)

  it.each(['兩個', '一個', '數十', '一年', '三方', '上半年', '第一'])('is an everyday word: %s', (text) => {
    expect(loose(text, chinese)).toEqual([true])
  })

  it.each([
    'one',
    'both',
    'dozens',
    'a year',
    'first',
    'the second of',
  ])('is an everyday word: %s', (text) => {
    expect(loose(text, english)).toEqual([true])
  })

  it.each(['三個', '2個', '38%', '三成', '第五條', '9月'])('is not %s', (text) => {
    expect(loose(text, chinese)).toEqual([false])
  })

  it.each([
    'three',
    '38%',
    'NT$1',
    'September',
    'fifth',
    'a million',
    'a decade and 3 days',
  ])('is not all of %s', (text) => {
    expect(loose(text, english)).toContain(false)
  })
})
