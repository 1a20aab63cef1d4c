import {describe, expect, it} from 'vitest'
import type {RuleId} from '../../src/messages/rules.ts'
import {briefing, messagesBy, saidBy} from './checked.ts'

/** The text at each place that a rule names, and at the other side. */
function both(rule: RuleId, zh: string, en: string): readonly string[] {
  return messagesBy(rule, briefing(zh, en)).map(({related}) => related.map(({text}) => text).join(' + '))
}

const quiet = (rule: RuleId, pairs: readonly (readonly [zh: string, en: string])[]): void => {
  it.each(pairs)('is silent on %s', (zh, en) => {
    expect(saidBy(rule, briefing(zh, en))).toEqual([])
  })
}

describe('parity/number-mismatch', () => {
  it.each([
    ['用水減少 38%。', 'Use fell by 35%.', '38%', '35%'],
    ['預算 NT$300 萬。', 'The budget is US$3 million.', 'NT$300 萬', 'US$3 million'],
    ['2026年9月10日起施行。', 'It applies from 10 October 2026.', '2026年9月10日', '10 October 2026'],
    ['預算 300 元。', 'The budget is 3 million dollars.', '300 元', '3 million dollars'],
    ['期限為 6 個月。', 'The limit is 6 weeks.', '6 個月', '6 weeks'],
    ['共三座碼頭停工。', 'Four quays stopped work.', '三', 'Four'],
  ])('names %s against %s at their places', (zh, en, left, right) => {
    expect(saidBy('parity/number-mismatch', briefing(zh, en))).toEqual([left])
    expect(both('parity/number-mismatch', zh, en)).toEqual([right])
  })

  it('says what kind of figure it is, and that a 萬 is missing', () => {
    const [message] = messagesBy('parity/number-mismatch', briefing('共 300 人。', 'Some 3,000,000 people.'))
    expect(message?.reason).toContain('number 300 against 3,000,000, which is ten thousand times (萬) apart')
  })

  it('says all that differs in a pair in one message', () => {
    const [message, ...more] = messagesBy(
      'parity/number-mismatch',
      briefing('2019年用水減少 38%。', 'In 2018 use fell by 35%.'),
    )
    expect(more).toEqual([])
    expect(message?.reason).toContain('year 2019年 against 2018; percentage 38% against 35%')
  })

  it('compares the cells of a table one by one', () => {
    const table = (one: string, other: string): string =>
      `# 表\n\n# Table\n\n| 年 | 噸 |\n| --- | --- |\n| 甲 | 240 |\n| 乙 | 310 |\n\n| Year | Tonnes |\n| --- | --- |\n| A | ${one} |\n| B | ${other} |\n`
    expect(saidBy('parity/number-mismatch', table('240', '310'))).toEqual([])
    expect(saidBy('parity/number-mismatch', table('310', '240'))).toEqual(['240'])
  })

  quiet('parity/number-mismatch', [
    ['約 2,600 人受影響。', 'It affected 2,602 people.'],
    ['一半的水來自水庫。', '50% of the water comes from the reservoir.'],
    ['民國114年施行。', 'It has applied since 2025.'],
    ['四個層次缺一不可：水、電、人、錢。', 'Water, power, people and money are all needed.'],
    ['預算新臺幣 4.5 億元。', 'The budget is NT$450 million.'],
  ])
})

describe('parity/name-mismatch', () => {
  it('names what the English lacks, and the acronym in its place', () => {
    const [zh, en] = ['船位由VMS通報。', 'Positions are reported by AIS.']
    expect(saidBy('parity/name-mismatch', briefing(zh, en))).toEqual(['VMS'])
    expect(both('parity/name-mismatch', zh, en)).toEqual(['AIS'])
  })

  it('does not find WHO in who', () => {
    expect(saidBy('parity/name-mismatch', briefing('由WHO公布。', 'Those who know publish it.'))).toEqual([
      'WHO',
    ])
  })

  it('names an acronym that the Chinese writes elsewhere', () => {
    const source = `摘要：\n港口。\n- VMS每小時更新。\n- 船長須開啟。\nSummary:\nPort.\n- VMS is updated every hour.\n- Masters must switch on VMS.\n`
    expect(saidBy('parity/name-mismatch', source)).toEqual(['VMS'])
  })

  quiet('parity/name-mismatch', [
    ['AI 的發展很快。', 'Artificial intelligence develops fast.'],
    ['歐盟（EU）已公布。', 'The European Union has published it.'],
    ['COVID-19 期間停擺。', 'It stopped during the pandemic.'],
    ['功率為 60 MW。', 'The output is 60 megawatts.'],
    ['以 KPI 考核。', 'It is judged by key performance indicators.'],
    ['台積電（TSMC）表示。', 'Taiwan Semiconductor Manufacturing Company says so.'],
    ['Moss Landing 發生火災。', "Moss Landing's plant caught fire."],
  ])
})

describe('parity/negation', () => {
  it.each([
    ['船舶不得沖洗甲板。', 'Ships may wash their decks.', '不得'],
    ['水表尚未校正。', 'The meters have been calibrated.', '尚未'],
    ['船舶可以沖洗甲板。', 'Ships must not wash their decks.', 'must not'],
    ['水庫供應碼頭。', 'The reservoir no longer serves the quays.', 'no longer'],
  ])('names what denies in %s / %s', (zh, en, word) => {
    expect(saidBy('parity/negation', briefing(zh, en))).toEqual([word])
  })

  quiet('parity/negation', [
    ['船舶不得不改道。', 'Ships have to change course.'],
    ['准不准進港由船長決定。', 'The master decides whether to enter.'],
    ['水庫無法供水。', 'The reservoir is unable to serve.'],
    ['禁止沖洗甲板。', 'Washing the decks is banned.'],
    ['水庫不可或缺。', 'The reservoir is indispensable.'],
    ['水不僅便宜，也乾淨。', 'Water is not only cheap but clean.'],
    ['這一點怎麼強調都很重要。', 'This cannot be overstated.'],
  ])
})

describe('parity/untranslated', () => {
  it('names the sentence that was left, and no name', () => {
    const en = 'Meters are read by hand. Readings come late and nobody checks them.'
    const zh = '水表靠人工抄錄。Readings come late and nobody checks them.'
    expect(saidBy('parity/untranslated', briefing(zh, en))).toEqual([
      'Readings come late and nobody checks them.',
    ])
  })

  quiet('parity/untranslated', [
    ['依《Act for Distant Water Fisheries and the Port of the Sea》辦理。', 'The act of that name applies.'],
    ['他說「we do not know what this is about」。', 'He said that they do not know.'],
    ['Moss Landing', 'Moss Landing'],
  ])
})

describe('parity/link-mismatch', () => {
  const [zh, en] = ['見[統計](https://zh.example.org/a)。', 'See [figures](https://example.org/b).']

  it('names the link and the one in its place', () => {
    expect(saidBy('parity/link-mismatch', briefing(zh, en))).toEqual(['[統計](https://zh.example.org/a)'])
    expect(both('parity/link-mismatch', zh, en)).toEqual(['https://example.org/b'])
  })

  it('names a link that the other side lacks', () => {
    expect(saidBy('parity/link-mismatch', briefing(zh, 'See the figures.'))).toHaveLength(1)
  })

  quiet('parity/link-mismatch', [
    ['見[統計](https://example.org/zh-tw/a/)。', 'See [figures](http://www.example.org/en/a).'],
    ['見[維基](https://zh.wikipedia.org/wiki/水)。', 'See [Wikipedia](https://en.wikipedia.org/wiki/Water).'],
    ['見[頁](https://example.org/a?lang=zh)。', 'See [page](https://example.org/a?lang=en).'],
    ['見 https://example.org/a。', 'See <https://example.org/a>.'],
    ['見[檔](https://example.org/plan_zh.pdf)。', 'See [file](https://example.org/plan_en.pdf).'],
  ])
})

describe('parity/repeated', () => {
  const twice = (ens: readonly string[]): string =>
    `摘要：\n港口。\n${'- 水表靠人工抄錄，讀數總是來得太晚。\n'.repeat(2)}Summary:\nPort.\n${ens.map((en) => `- ${en}\n`).join('')}`

  it('names the second of two, and the first beside it', () => {
    const source = twice([
      'Meters are read by hand and readings are late.',
      'The reservoir sells water to steelworks.',
    ])
    expect(messagesBy('parity/repeated', source).map(({line, related}) => [line, related[0]?.place])).toEqual(
      [[4, expect.objectContaining({start: expect.objectContaining({line: 3})})]],
    )
  })

  it('tells a point that stands twice in both languages as an info', () => {
    const source = twice(Array(2).fill('Meters are read by hand and readings are late.'))
    expect(messagesBy('parity/repeated', source).map(({fatal}) => fatal)).toEqual([undefined])
  })
})

describe('terms/regional-usage', () => {
  it('names the word and what Taiwan says', () => {
    expect(saidBy('terms/regional-usage', briefing('以軟件處理信息。'))).toEqual([
      '軟件 → 軟體',
      '信息 → 資訊',
    ])
  })

  it('takes the longest word', () => {
    expect(saidBy('terms/regional-usage', briefing('個人信息應受保護。'))).toEqual(['個人信息 → 個人資料'])
  })

  it('leaves alone what is quoted, what only looks like it, and a text in Simplified Chinese', () => {
    const texts = [
      '依《網絡安全法》辦理。',
      '「信息」一詞。',
      '交通信息息相關。',
      '质量管理软件处理信息，这些数据。',
    ]
    expect(texts.flatMap((text) => saidBy('terms/regional-usage', briefing(text)))).toEqual([])
  })
})

describe('meta/missing-translation', () => {
  const source = (line: string): string => `${line}\n摘要：\n港口。\nSummary:\nPort.\n`

  it('names the keywords that lack a language, from the first to the last', () => {
    expect(saidBy('meta/missing-translation', source('關鍵字/Keywords: 科技、中國、AI'))).toEqual([
      '科技、中國',
    ])
  })

  it('is silent where each has both', () => {
    expect(saidBy('meta/missing-translation', source('關鍵字: 科技\nKeywords: technology'))).toEqual([])
  })
})
