/** Briefings made to be hard to set: as long, as short, as tall, as deep and as wide as they come. */

export type GeneratedSource = {readonly name: string; readonly text: string}

const clauses: readonly string[] = [
  '部會應在三個月內公布執行計畫',
  '2025年的備轉容量為3.5%',
  '「先求有，再求好」（見附件）並非長久之計',
  '這不是預算問題——而是信任問題',
  '受影響的有30萬人，占全縣（市）的12.75%',
  '各地的做法不一……中央因此訂出共同標準',
  '新設的電池容量為10 GW，距離海岸100公里',
  'OECD 的報告《健康一瞥》在第3頁指出',
  '夏季高溫達38.5℃，用電量在8～10月最高',
  '「共同但有差別的責任」；「污染者付費」',
  '經費為NT$1,250億元，分6年編列',
]

const phrases: readonly string[] = [
  'the ministry should publish its plan within three months',
  'the reserve margin was 3.5% in 2025',
  'the rule “first have, then improve” (see the annex) does not last',
  'this is not a matter of money—it is one of trust',
  'some 300,000 people were affected, 12.75% of the county',
  'the agencies’ practice differed… and so a standard was written',
  'the new batteries hold 10 GW and stand 100 km from the coast',
  'the report of the OECD says on page 3 what the ‘average’ hides',
]

/** A sentence of some clauses, another one for each index. */
function sentence(index: number, length: number, language: 'zh' | 'en'): string {
  const pool = language === 'zh' ? clauses : phrases
  const parts = Array.from({length}, (_, at) => pool[(index * 5 + at * 3) % pool.length] ?? '')
  if (language === 'zh') return `${parts.join('，')}。`
  const text = parts.join(', and ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function paragraph(index: number, sentences: number, language: 'zh' | 'en'): string {
  const all = Array.from({length: sentences}, (_, at) =>
    sentence(index + at, 2 + ((index + at) % 3), language),
  )
  return all.join(language === 'zh' ? '' : ' ')
}

type Body = (language: 'zh' | 'en') => string

function briefing(zh: string, en: string, body: Body): string {
  const head = `---\ntitle: {zh: ${zh}, en: ${en}}\nauthor: 試排 / Trial\ndate: 2026-04-05\n---\n`
  const half = (language: 'zh' | 'en', label: string): string =>
    `## ${label}\n\n${sentence(1, 2, language)}\n\n${body(language)}`
  return `${head}\n${half('zh', '摘要')}\n\n${half('en', 'Summary')}\n`
}

function list(count: number, item: (index: number) => string): string {
  return Array.from({length: count}, (_, index) => item(index)).join('\n')
}

/** Some 40 pages, one language under the other. */
const long: Body = (language) =>
  list(
    18,
    (section) =>
      `\n## ${language === 'zh' ? `第${section + 1}節：${clauses[section % clauses.length]}` : `Section ${section + 1}: ${phrases[section % phrases.length]}`}\n\n${list(
        9,
        (point) => `- ${paragraph(section * 9 + point, 1 + ((section + point) % 4), language)}`,
      )}`,
  )

/** One point that no page has room for, then one that must find its place. */
const tall: Body = (language) =>
  `## ${language === 'zh' ? '節' : 'Section'}\n\n- ${paragraph(3, 90, language)}\n- ${paragraph(4, 1, language)}`

const address =
  'https://www.example.gov.tw/policy/2026/energy/storage/grid-scale/annex-3/appendix-b/table-12.html?lang=zh-TW&edition=handout&year=2026&quarter=1#section-4-2-1'

const wide: Body = (language) =>
  `## ${language === 'zh' ? '長字' : 'Long words'}\n\n- ${language === 'zh' ? '見' : 'See '}${address}${language === 'zh' ? '，並參照其說明。' : ' and its notes.'}\n- ${
    language === 'zh' ? '名稱為' : 'It is called '
  }Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${language === 'zh' ? '的機構。' : '.'}\n- ${
    language === 'zh' ? '代碼' : 'The code '
  }\`${'a0b1c2d3'.repeat(10)}\`${language === 'zh' ? '不可更動。' : ' must not be changed.'}\n- ${'7'.repeat(12)}${language === 'zh' ? '元' : ' dollars'}`

/** A table of two columns in a point, and one of six that takes the full width. */
const tables: Body = (language) => {
  const [name, value] = language === 'zh' ? ['項目', '數值'] : ['Item', 'Value']
  const cell = (index: number): string => (language === 'zh' ? clauses : phrases)[index % 8] ?? ''
  const narrow = list(60, (row) => `  | ${cell(row)} | ${row + 1}.5% |`)
  const full = list(
    50,
    (row) =>
      `| ${[1, 2, 3, 4, 5, 6].map((at) => (at === 1 ? `${name} ${row + 1}` : `${row * at}`)).join(' | ')} |`,
  )
  return `## ${language === 'zh' ? '表' : 'Tables'}\n\n- ${sentence(2, 1, language)}\n\n  | ${name} | ${value} |\n  | :--- | ---: |\n${narrow}\n\n| ${[1, 2, 3, 4, 5, 6].map((at) => `${value} ${at}`).join(' | ')} |\n|${' --- |'.repeat(6)}\n${full}`
}

const deep: Body = (language) =>
  `## ${language === 'zh' ? '層次' : 'Levels'}\n\n${list(24, (index) => `${'  '.repeat(index % 8)}- ${paragraph(index, 2, language)}`)}`

/** Each mark at each place of a line: the text before it grows by one Han a point. */
const ends: Body = (language) =>
  `## ${language === 'zh' ? '行末' : 'Ends of lines'}\n\n${list(33, (index) => {
    const mark =
      ['——而', '……而', '2025年', '3.5%', '30萬人', '」（附', '～8月', '第3頁', '10 GW', '1,250億元', '38℃'][
        index % 11
      ] ?? ''
    const before = '國'.repeat(12 + index)
    return language === 'zh'
      ? `- ${before}${mark}${'家'.repeat(8 + (index % 5))}。`
      : `- ${sentence(index, 1, 'en')}`
  })}`

export const generatedSources: readonly GeneratedSource[] = [
  {name: 'long', text: briefing('長篇試排', 'A long briefing', long)},
  {name: 'one-line', text: '# 一行\n\n# One line\n\n- 一。\n\n  One.\n'},
  {name: 'tall', text: briefing('高點試排', 'A tall point', tall)},
  {name: 'wide', text: briefing('長字試排', 'Long words', wide)},
  {name: 'tables', text: briefing('長表試排', 'Long tables', tables)},
  {name: 'deep', text: briefing('深層試排', 'Deep nesting', deep)},
  {name: 'ends', text: briefing('行末試排', 'Ends of lines', ends)},
]
