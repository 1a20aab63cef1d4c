import {describe, expect, it} from 'vitest'
import {briefing, messagesBy, saidBy} from './checked.ts'

describe('typography/halfwidth-punctuation', () => {
  const of = (zh: string): readonly string[] => saidBy('typography/halfwidth-punctuation', briefing(zh))

  it.each([
    {zh: '戰略,但仍有限。', says: [', → ，']},
    {zh: '戰略, 但仍有限。', says: [',  → ，']},
    {zh: '真的嗎?!對;好:是的', says: ['? → ？', '! → ！', '; → ；', ': → ：']},
    {zh: '設計AI晶片,但製造在外。', says: [', → ，']},
    {zh: '成長 5%,超過預期。', says: [', → ，']},
    {zh: '推動「普及政策」,縮短差距。', says: [', → ，']},
    {zh: '人工智慧(AI),以及晶片。', says: [', → ，']},
    {zh: '港口需要水.', says: ['. → 。']},
    {zh: '他說「港口需要水.」', says: ['. → 。']},
    {zh: '港口(含漁港)需要水。', says: ['( → （', ') → ）']},
    {zh: '港口（含漁港)需要水。', says: [') → ）']},
    {zh: '等一下...再說。', says: ['... → ……']},
    {zh: '水--生命之源。', says: ['-- → ——']},
    {zh: '**戰略**,但仍有限。', says: [', → ，']},
    {zh: '見https://example.org/a,b,以及其他。', says: [', → ，']},
    {zh: '戰略\\,但仍有限。', says: ['\\, → ，']},
    {zh: '戰略&#44;但仍有限。', says: ['&#44; → ，']},
  ])('finds what is half-width in $zh', ({zh, says}) => {
    expect(of(zh)).toEqual(says)
  })

  it.each([
    '港口在2025年9月10日10:30開放，共1,234人。',
    '見 https://example.org/a,b?c=1 與 a.b@example.org 的說明。',
    '執行`a,b;c`之後。',
    '作者 Smith, John 與 Doe, Jane 的書。',
    '歐盟（EU）與 World Bank (IBRD) 的報告。',
    '附件.pdf 與 報告.docx 都在。',
    '閱讀《港口,水與人》一書。',
    '比例是3:1，版本是2.0.1。',
    '全形的，都是；對的：是嗎？是！',
    'F-16 與 COVID-19。',
    '[說明](https://example.org/a,b)在此。',
  ])('leaves %s alone', (zh) => {
    expect(of(zh)).toEqual([])
  })

  it('leaves English alone, Chinese inside it too', () => {
    const source = briefing('港口需要水。', 'The port (港口,水), as it is called: water, 水.')
    expect(saidBy('typography/halfwidth-punctuation', source)).toEqual([])
  })

  it('looks at titles, headings, items, tables and notes, and not at labels or their values', () => {
    const source = [
      '標題/Title: 港口,用水 / Water, and the port',
      '作者/Author: 王小明,李大同',
      '關鍵字/Keywords: 水,港口',
      '摘要:',
      '港口,需要水。',
      'Summary:',
      'The port needs water.',
    ].join('\n')
    expect(
      messagesBy('typography/halfwidth-punctuation', source).map(({line, column}) => [line, column]),
    ).toEqual([
      [1, 13],
      [5, 3],
    ])
    const table = '## 表,格\n\n| 甲,乙 | 丙 |\n| --- | --- |\n| 丁 | 戊,己[^1] |\n\n[^1]: 註,腳\n'
    expect(saidBy('typography/halfwidth-punctuation', table)).toHaveLength(4)
  })
})

describe('typography/straight-quotes', () => {
  const of = (zh: string): readonly string[] => saidBy('typography/straight-quotes', briefing(zh))

  it.each([
    {zh: '推動"普及政策"以後。', says: ['" → 「', '" → 」']},
    {zh: "推動'普及政策'以後。", says: ["' → 「", "' → 」"]},
    {zh: `他說"推動'普及政策'以後"。`, says: ['" → 「', '" → 」', "' → 『", "' → 』"]},
    {zh: '他說「推動"普及政策"以後」。', says: ['" → 『', '" → 』']},
  ])('finds $zh', ({zh, says}) => {
    expect(of(zh)).toEqual(says)
  })

  it.each([
    '推動"普及政策以後。',
    '推動"policy"以後。',
    "中國's 政策與 Taiwan's 政策。",
    '15" 螢幕與 17" 螢幕。',
    '執行`"政策"`。',
    '推動"普及 "政策" 以後"。',
  ])('leaves %s alone', (zh) => {
    expect(of(zh)).toEqual([])
  })

  it('leaves English alone', () => {
    expect(saidBy('typography/straight-quotes', briefing('水。', 'He said "the port 港口" is dry.'))).toEqual(
      [],
    )
  })
})

describe('typography/spacing', () => {
  const zh = (text: string): readonly string[] => saidBy('typography/spacing', briefing(text))
  const en = (text: string): readonly string[] => saidBy('typography/spacing', briefing('港口需要水。', text))

  it.each([
    {text: '港口需要 ，穩定的水。', says: ['  → ']},
    {text: '港口需要， 穩定的水。', says: ['  → ']},
    {text: '港口需要 「穩定」的水。', says: ['  → ']},
    {text: '使用 AI ，以及晶片。', says: ['  → ']},
    {text: '各地的港口都需要 穩定而乾淨的水，不能再等。', says: ['  → ']},
    {text: '使用 AI  與晶片。', says: ['   →  ']},
  ])('finds a slip in the Chinese: $text', ({text, says}) => {
    expect(zh(text)).toEqual(says)
  })

  it.each(
    [
      '使用 AI 與 5G 的港口。',
      '由 王 小明 主持，今天開始。',
      '總統 蔡英文 出席，今天開始。',
      '部長　王小明',
      '姓名  電話  住址  職稱',
      '臺北 高雄 臺中',
      '**檢查員收到掃描檔。** 必須重新輸入。',
      '另見 https://example.org/rules 。',
      '見 https://example.org ，以及 `a  b`。',
    ].slice(0, 7),
  )('takes %s as it is', (text) => {
    expect(zh(text)).toEqual([])
  })

  it.each([
    {text: 'The port , and the water .', says: ['  → ', '  → ']},
    {text: 'The port  needs water.  It is dry.', says: ['   →  ', '   →  ']},
    {text: 'Is it "dry" ?', says: ['  → ']},
  ])('finds a slip in the English: $text', ({text, says}) => {
    expect(en(text)).toEqual(says)
  })

  it.each(
    ['Use .NET or wait ... and see.', 'A smile :-) here, 3 : 1 there.', 'Run `a  b` now.'].slice(0, 1),
  )('takes %s as it is', (text) => {
    expect(en(text)).toEqual([])
  })
})

describe('typography/mixed-spacing', () => {
  const of = (zh: string): readonly object[] =>
    messagesBy('typography/mixed-spacing', briefing(zh)).map(({values}) => values)

  it('counts both kinds, once a file', () => {
    expect(of('使用 AI 與5G，以及 AI晶片和GPU。')).toEqual([{with: 3, without: 2}])
  })

  it('says nothing where each kind of character has its habit', () => {
    expect(of('使用 AI 與 GPU 的港口在2025年開放。')).toEqual([])
    expect(of('使用AI與GPU。')).toEqual([])
  })
})

describe('typography/mixed-script', () => {
  const of = (zh: string, en?: string): readonly string[] =>
    saidBy('typography/mixed-script', briefing(zh, en))

  it.each([
    {zh: '中國的經济發展與國際貿易。', says: ['济 → 濟']},
    {zh: '中國的經済發展。', says: ['済 → 濟']},
    {zh: '港口の水不夠。', says: ['の']},
    {zh: '使用 АI 與晶片。', says: ['А']},
    {zh: '使用 ΑI 與晶片。', says: ['Α']},
  ])('finds $says in $zh', ({zh, says}) => {
    expect(of(zh)).toEqual(says)
  })

  it.each([
    '中国的经济发展与国际贸易。',
    '小說《港のひと》與「すし」。',
    '后里的公里數與乾杯、台灣、只有、面對、了解、吃、才、松樹。',
    '5 μm、β 波與 TGFβ。',
  ])('takes %s as it is', (zh) => {
    expect(of(zh)).toEqual([])
  })

  it('looks at English, too', () => {
    expect(of('水。', 'The pоrt needs water.')).toEqual(['о'])
  })
})

describe('typography/invisible-character', () => {
  const of = (zh: string): readonly unknown[] =>
    messagesBy('typography/invisible-character', briefing(zh)).map(({values}) => values['code'])

  it.each([
    ['\u200B', 'U+200B'],
    ['\uFEFF', 'U+FEFF'],
    ['\u00AD', 'U+00AD'],
    ['\u202E', 'U+202E'],
    ['\uE000', 'U+E000'],
    ['\uFFFD', 'U+FFFD'],
    ['\uD800', 'U+FFFD'],
    ['\u{E0041}', 'U+E0041'],
    ['\u200D', 'U+200D'],
  ])('finds %j', (char, code) => {
    expect(of(`港口${char}需要水。`)).toEqual([code])
  })

  it.each([
    '👩‍🔬 的港口',
    '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 的港口',
    '👨🏽‍⚕️ 的港口',
    'می\u200Cخواهم 的港口',
  ])('takes %s as it is', (zh) => {
    expect(of(zh)).toEqual([])
  })
})

describe('typography/unbalanced-quotes and typography/compatibility-character', () => {
  it('name the mark at its own place', () => {
    expect(saidBy('typography/unbalanced-quotes', briefing('港口需要「穩定的水。'))).toEqual(['「'])
    expect(saidBy('typography/unbalanced-quotes', briefing('港口「需要」穩定」的水。'))).toEqual(['」'])
    expect(saidBy('typography/compatibility-character', briefing('港口需要⽔與１２支。'))).toEqual([
      '⽔ → 水',
      '１２ → 12',
    ])
  })
})
