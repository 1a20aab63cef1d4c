import {describe, expect, it} from 'vitest'
import {set} from './set.ts'

type Case = readonly [written: string, printed: string]

function hold(language: 'zh' | 'en', cases: readonly Case[]): void {
  it.each(cases)('%s → %s', (written, printed) => {
    expect(set({[language]: written})[language]).toBe(printed)
  })
}

function leave(language: 'zh' | 'en', texts: readonly string[]): void {
  it.each(texts)('leaves %s', (text) => {
    expect(set({[language]: text})[language]).toBe(text)
  })
}

describe('Marks in Chinese', () => {
  hold('zh', [
    ['戰略,但仍有限.', '戰略，但仍有限。'],
    ['推動「普及政策」,縮短差距。', '推動「普及政策」，縮短差距。'],
    ['AI晶片, 但製造在外;對嗎?!是:好', 'AI晶片，但製造在外；對嗎？！是：好'],
    ['成長5%,超過預期。', '成長5%，超過預期。'],
    ['港口(含漁港)需要水。', '港口（含漁港）需要水。'],
    ['人工智慧(AI),以及晶片。', '人工智慧(AI)，以及晶片。'],
    ['A,(中)', 'A，（中）'],
    ['等一下...再說。', '等一下……再說。'],
    ['水--生命之源。', '水——生命之源。'],
    ['推動"普及政策"以後。', '推動「普及政策」以後。'],
    [`他說"推動'普及政策'以後"。`, '他說「推動『普及政策』以後」。'],
    ['見https://example.org/a,b,以及其他。', '見https://example.org/a,b，以及其他。'],
    ['版本2.0.1,共1,234人。', '版本2.0.1，共1,234人。'],
  ])
  leave('zh', [
    '港口在2025年9月10日10:30開放，共1,234人。',
    '作者Smith, John與Doe, Jane的書。',
    '(U.S.)很好。',
    '閱讀《港口,水與人 (AI) "水"》一書。',
    '附件.pdf與報告.docx都在。',
    'F-16與COVID-19，3-5年，A/B，約10~20人。',
    '他說“好”，又說。',
    '推動"普及政策以後。',
    '15"螢幕與17"螢幕。',
    '臺與台、⽔與水、１２。',
  ])
})

describe('Spaces in Chinese', () => {
  hold('zh', [
    ['全面的 AI 戰略與5G 的港口。', '全面的AI戰略與5G的港口。'],
    ['中 A 文', '中A文'],
    ['在 2025 年 9 月', '在2025年9月'],
    ['港口需要 ，穩定的水。', '港口需要，穩定的水。'],
    ['使用 AI  與晶片。', '使用AI與晶片。'],
    ['約 50% 的人, AI 也是。', '約50%的人，AI也是。'],
    ['使用 ML (機器學習) 的港口， AI 也是。', '使用ML（機器學習）的港口，AI也是。'],
  ])
  leave('zh', [
    '由王 小明主持。',
    '姓名  電話  住址  AI',
    '另見 https://example.org/rules 的說明。',
    '寄到 a.b@example.org 即可，附 報告.pdf 一份。',
    '使用World Bank與Open AI的報告。',
  ])
})

describe('Quotes in English', () => {
  hold('en', [
    ['He said "yes" and left.', 'He said “yes” and left.'],
    ['"Is it \'dry\'?" she asked.', '“Is it ‘dry’?” she asked.'],
    ["China's port isn't the states' own.", 'China’s port isn’t the states’ own.'],
    ["The '90s and the 1990's, rock 'n' roll.", 'The ’90s and the 1990’s, rock ’n’ roll.'],
    ['("quoted") and "quoted"; "2015" too.', '(“quoted”) and “quoted”; “2015” too.'],
    ['"First of two paragraphs, not closed.', '“First of two paragraphs, not closed.'],
    ['He said "a 5" disk" is small.', 'He said “a 5" disk” is small.'],
    ['The port "港口" is dry.', 'The port “港口” is dry.'],
    [`Say "港口需要'水'".`, `Say “港口需要'水'”.`],
    [`He said, "She told me 'no.'"`, 'He said, “She told me ‘no.’”'],
    [`"'Twas the night," he said.`, '“’Twas the night,” he said.'],
  ])
  leave('en', [
    'A 15" screen is 6\'2" away.',
    "25°02'N",
    'Already “curly” and it’s ‘so’.',
    "'round the corner",
  ])
})

describe('Dashes in English', () => {
  hold('en', [
    ['The port -- and the water--is dry.', 'The port — and the water—is dry.'],
    ['In 2019-2021 it grew 10-15%.', 'In 2019–2021 it grew 10–15%.'],
    ['It cost $5-10 million, or US$5-$10.', 'It cost $5–10 million, or US$5–$10.'],
    ['See pp. 3-5 and Articles 5-7.', 'See pp. 3–5 and Articles 5–7.'],
    ['A 3-5 year plan, 1,000-2,000 people.', 'A 3–5 year plan, 1,000–2,000 people.'],
    ['On 10-12 September 2025, 9:00-17:00.', 'On 10–12 September 2025, 9:00–17:00.'],
    ['The 2024-25 budget.', 'The 2024–25 budget.'],
  ])
  leave('en', [
    'Call 02-2345-6789 or 555-1234, tel. 2019-2021, (02) 2019-2021.',
    'On 2025-09-10 and in 2025-09.',
    'Article 5-1 and Section 3-2.',
    'F-16, COVID-19, Type 052-055, ISO 8601-1.',
    'They won 3-2 and 5-4 at 7-11, 24-7.',
    'Run make --strict or i--; <!-- x -->',
    '-----',
    'A well-known long-term plan',
    'See https://example.org/2019-2021 for more.',
    'It fell 15-10%.',
  ])
})

describe('Spaces in English', () => {
  hold('en', [
    ['The port  needs water.  It is dry .', 'The port needs water. It is dry.'],
    ['Is it "dry" ?', 'Is it “dry”?'],
  ])
  leave('en', ['Use .NET or wait ... and see.', 'A smile :-) here, 3 : 1 there.', 'a\tb  c'])
})

describe('A switch', () => {
  it('keeps one pass from being done', () => {
    const zh = '全面的 AI 戰略,但有限。'
    expect(set({zh}, {'han-latin-spaces': false}).zh).toBe('全面的 AI 戰略，但有限。')
    expect(set({zh}, {'full-width-marks': false}).zh).toBe('全面的AI戰略,但有限。')
    expect(set({zh}, {'full-width-marks': true}).zh).toBe('全面的AI戰略，但有限。')
  })

  it('keeps all of them', () => {
    expect(set({zh: '水,水', en: '"x"'}, false)).toEqual({zh: '水,水', en: '"x"'})
  })
})
