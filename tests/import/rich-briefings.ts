/** Briefings with all that an outline can hold, written at random in canonical Markdown. */

import fc from 'fast-check'

const words = [
  ['港口', 'harbour'],
  ['水庫', 'reservoir'],
  ['船期', 'sailing'],
  ['儀表', 'meter'],
  ['「橋梁」', '“bridge”'],
  ['AI 系統', 'AI system'],
  ['2026年', 'in 2026'],
  ['河川...', 'river...'],
  ['<水>', 'a < b'],
] as const

const markups: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `~~${text}~~`,
  (text) => `***${text}***`,
  (text) => `[${text}](https://example.org/a?b=1&c=2 "Title")`,
  (text) => `[**${text}**](https://example.org)`,
  (text) => `[${text}](relative.html)`,
  (text) => `\`${text}\``,
  (text) => `${text}[^1]`,
  (text) => `${text}\\\n${text}`,
  (text) => `${text}\n${text}`,
]

type Both = {readonly zh: string; readonly en: string}

const text: fc.Arbitrary<Both> = fc
  .tuple(fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 4}), fc.constantFrom(...markups))
  .map(([said, mark]) => ({
    zh: `這是${mark(said.map(([zh]) => zh).join(''))}的事。`,
    en: `This is ${mark(said.map(([, en]) => en).join(' '))} indeed.`,
  }))

const plain: fc.Arbitrary<Both> = fc
  .array(fc.constantFrom(...words), {minLength: 1, maxLength: 3})
  .map((said) => ({
    zh: `${said.map(([zh]) => zh).join('與')}的事`,
    en: `Of ${said.map(([, en]) => en).join(' and ')}`,
  }))

const indented = (block: string, by: string): string => block.replace(/\n(?=[^\n])/g, `\n${by}`)

const both = ({zh, en}: Both): string => `${zh}\n\n${en}`

const point: fc.Arbitrary<string> = fc
  .tuple(text, fc.array(text, {maxLength: 2}), fc.constantFrom('-', '1.', '3.'))
  .map(([own, inner, mark]) => {
    const by = ' '.repeat(mark.length + 1)
    const deeper = inner.map((each) => `\n\n- ${indented(both(each), '  ')}`).join('')
    return `${mark} ${indented(both(own) + deeper, by)}`
  })

const table: fc.Arbitrary<string> = fc.tuple(plain, plain, plain, plain).map(([head, other, one, two]) => {
  const of = (language: keyof Both): string =>
    `| ${head[language]} | ${other[language]} |\n|:--|--:|\n| ${one[language]} | **${two[language]}** |`
  return `${of('zh')}\n\n${of('en')}`
})

const block: fc.Arbitrary<string> = fc.oneof(
  text.map(both),
  fc.array(point, {minLength: 1, maxLength: 3}).map((points) => points.join('\n\n')),
  text.map(({zh, en}) => `> ${indented(zh, '> ')}\n\n> ${indented(en, '> ')}`),
  table,
  fc.constant('```\nlet x = 1\n  y\n```'),
  text.map(({zh}) => `${zh} {#only-zh}`),
  text.map(({en}) => `${en} {#only-en}`),
  text.map(({zh, en}) => `${zh} {#named}\n\n${en} {#named}`),
  plain.map(({zh, en}) => `![${zh}](figures/a.png)\n\n![${en}](figures/a.png)`),
  plain.map(({zh, en}) => `![${zh}](a.png "圖一")\n\n![${en}](b.png "Figure 1")`),
)

const section: fc.Arbitrary<string> = fc
  .tuple(plain, fc.constantFrom('##', '###', '####', '#####'), fc.array(block, {maxLength: 3}))
  .map(([{zh, en}, level, blocks]) => [`${level} ${zh}`, `${level} ${en}`, ...blocks].join('\n\n'))

const head: fc.Arbitrary<string> = fc
  .record({
    title: fc.option(plain),
    author: fc.constantFrom(
      '',
      'author: 林小芳\n',
      'author: [{zh: 林小芳, en: Lin}, {zh: 王大明, en: Wang}]\n',
    ),
    date: fc.constantFrom('', 'date: 2026-04-05\n', 'date: 去年春天\n', 'date: 114年9月10日\n'),
    source: fc.constantFrom(
      '',
      'source: {zh: 水利署, en: Water Agency, url: "https://example.org/水"}\n',
      'source: {url: "https://example.org"}\n',
    ),
    extra: fc.constantFrom('', '機密等級/Class: {zh: 公開, en: Public}\n文號: 甲1\n'),
    keywords: fc.constantFrom(
      '',
      'keywords: [{zh: 水, en: water}, {zh: 電, en: power}]\n',
      'keywords: [AI]\n',
    ),
  })
  .map(({title, ...facts}) => {
    const titled = title ? `title: {zh: '${title.zh}', en: '${title.en}'}\n` : ''
    return `---\n${titled}${Object.values(facts).join('')}dialect: interleaved\n---\n`
  })

/** A source; not all of them can be read as an outline that has all they were meant to say. */
export const richBriefing: fc.Arbitrary<string> = fc
  .tuple(
    head,
    fc.option(text),
    fc.array(block, {maxLength: 3}),
    fc.array(section, {maxLength: 4}),
    fc.array(block, {maxLength: 1}),
    text,
  )
  .map(([front, lead, blocks, sections, closing, note]) =>
    [
      front,
      ...(lead ? [`## 摘要 / Summary\n\n${both(lead)}`] : []),
      ...(blocks.length > 0 ? ['## 正文 / Body', ...blocks] : []),
      ...sections,
      ...(closing.length > 0 ? ['## 正文 / Body', ...closing] : []),
      `[^1]: ${note.zh.replaceAll('[^1]', '').replaceAll('\n', ' ')}\n\n    ${note.en.replaceAll('[^1]', '').replaceAll('\n', ' ')}\n`,
    ].join('\n\n'),
  )
