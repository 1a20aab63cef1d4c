/** Briefings made at random, written down in every dialect: what the property tests read. */

import fc from 'fast-check'

/** One text in both languages: how it is typed, and what it says once the markup is gone. */
export type Pair = {readonly zh: Typed; readonly en: Typed}
type Typed = {readonly typed: string; readonly says: string}

type Item = Pair & {readonly children: readonly Pair[]}

export type Briefing = {readonly title: Pair; readonly lead: Pair; readonly items: readonly Item[]}

/** Words and their translations. Neither numerals nor words of labels: nothing in a text looks like a mark. */
const words = [
  ['港口', 'harbour'],
  ['水庫', 'reservoir'],
  ['船期', 'sailing'],
  ['儀表', 'meter'],
  ['橋梁', 'bridge'],
  ['高塔', 'tower'],
  ['山坡', 'hillside'],
  ['森林', 'forest'],
  ['小麥', 'wheat'],
  ['引水人', 'pilot'],
  ['河川', 'river'],
  ['抽水機', 'pump'],
] as const

const word = fc.constantFrom(...words)

/** A translation keeps the markup of its original. */
const markups: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `[${text}](https://example.org)`,
  (text) => `\`${text}\``,
]

export const pair: fc.Arbitrary<Pair> = fc
  .tuple(
    fc.array(word, {minLength: 1, maxLength: 3}),
    fc.array(word, {minLength: 1, maxLength: 3}),
    word,
    fc.constantFrom(...markups),
  )
  .map(([first, middle, last, mark]) => ({
    zh: sentence(
      [first, middle, [last]].map((part) => part.map(([zh]) => zh).join('')),
      '',
      '。',
      mark,
    ),
    en: sentence(
      [first, middle, [last]].map((part) => part.map(([, en]) => en).join(' ')),
      ' ',
      '.',
      mark,
    ),
  }))

function sentence(
  [first = '', middle = '', last = '']: readonly string[],
  gap: string,
  stop: string,
  mark: (text: string) => string,
): Typed {
  return {
    typed: `${first}${gap}${mark(middle)}${gap}${last}${stop}`,
    says: `${first}${gap}${middle}${gap}${last}${stop}`,
  }
}

/** Titles are typed plainly: a label's value is no Markdown. */
const title: fc.Arbitrary<Pair> = fc.array(word, {minLength: 2, maxLength: 3}).map((parts) => {
  const [zh, en] = [parts.map(([each]) => each).join(''), parts.map(([, each]) => each).join(' ')]
  return {zh: {typed: zh, says: zh}, en: {typed: en, says: en}}
})

const item: fc.Arbitrary<Item> = fc
  .tuple(pair, fc.array(pair, {maxLength: 3}))
  .map(([{zh, en}, children]) => ({zh, en, children}))

export const briefing: fc.Arbitrary<Briefing> = fc.record({
  title,
  lead: pair,
  items: fc.array(item, {minLength: 1, maxLength: 6}),
})

type Language = 'zh' | 'en'

/** The texts of a source: one file, or the two of twins. */
export type Written = readonly [string] | readonly [string, string]

/** Every dialect of design 2, by name. */
export const dialects: Readonly<Record<string, (briefing: Briefing) => Written>> = {
  'house text': (briefing) => [
    `${titleLabel(briefing)}${houseHalf(briefing, 'zh')}${houseHalf(briefing, 'en')}`,
  ],
  'house text with English first': (briefing) => [
    `${titleLabel(briefing)}${houseHalf(briefing, 'en')}${houseHalf(briefing, 'zh')}`,
  ],
  'house text with CRLF': (briefing) => [
    `${titleLabel(briefing)}${houseHalf(briefing, 'zh')}${houseHalf(briefing, 'en')}`.replaceAll(
      '\n',
      '\r\n',
    ),
  ],
  'house text with wide indents': (briefing) => [
    `${titleLabel(briefing)}${wideHalf(briefing, 'zh')}\n${wideHalf(briefing, 'en')}`,
  ],
  halves: (briefing) => [
    `# ${briefing.title.zh.typed}\n\n# ${briefing.title.en.typed}\n\n${half(briefing, 'zh')}${half(briefing, 'en')}`,
  ],
  interleaved: ({title, lead, items}) => [
    [
      `# ${title.zh.typed} / ${title.en.typed}`,
      lead.zh.typed,
      lead.en.typed,
      ...items.map(({zh, en, children}) =>
        [
          `- ${zh.typed}\n\n  ${en.typed}`,
          ...children.map((child) => `  - ${child.zh.typed}\n\n    ${child.en.typed}`),
        ].join('\n\n'),
      ),
    ].join('\n\n'),
  ],
  'interleaved items apart': ({title, lead, items}) => [
    [
      `# ${title.zh.typed}`,
      `# ${title.en.typed}`,
      lead.zh.typed,
      lead.en.typed,
      items
        .flatMap((each) => [each, ...each.children])
        .map(({zh, en}) => `- ${zh.typed}\n- ${en.typed}`)
        .join('\n'),
    ].join('\n\n'),
  ],
  'interleaved under headings': ({title, lead, items}) => [
    [
      `# ${title.zh.typed} / ${title.en.typed}`,
      lead.zh.typed,
      lead.en.typed,
      ...items.flatMap(({zh, en, children}, index) => [
        `## ${'港'.repeat(index + 1)} / Quay ${'x'.repeat(index + 1)}`,
        zh.typed,
        en.typed,
        ...children.flatMap((child) => [`> ${child.zh.typed}`, `> ${child.en.typed}`]),
      ]),
    ].join('\n\n'),
  ],
  twins: (briefing) => [twin(briefing, 'zh'), twin(briefing, 'en')],
}

/** What a dialect adds of its own to the words of a briefing. */
export function addedBy(dialect: string, {items}: Briefing): string {
  if (dialect !== 'interleaved under headings') return ''
  return items.map((_, index) => `${'港'.repeat(index + 1)}Quay${'x'.repeat(index + 1)}`).join('')
}

function titleLabel({title}: Briefing): string {
  return `標題/Title: ${title.zh.typed} / ${title.en.typed}\n`
}

function label(language: Language): string {
  return language === 'zh' ? '摘要' : 'Summary'
}

function houseHalf({lead, items}: Briefing, language: Language): string {
  return [
    `${label(language)}:`,
    lead[language].typed,
    ...items.flatMap((each) => [
      `- ${each[language].typed}`,
      ...each.children.map((child) => `  - ${child[language].typed}`),
    ]),
    '',
  ].join('\n')
}

function wideHalf({lead, items}: Briefing, language: Language): string {
  return [
    `${label(language)}：`,
    `　　${lead[language].typed}`,
    ...items.flatMap((each) => [
      `　　•　${each[language].typed}`,
      ...each.children.map((child) => `　　　　•\u00A0${child[language].typed}`),
    ]),
    '',
  ].join('\n')
}

function half({lead, items}: Briefing, language: Language): string {
  const list = items.map((each) =>
    [`- ${each[language].typed}`, ...each.children.map((child) => `  - ${child[language].typed}`)].join('\n'),
  )
  return `## ${label(language)}\n\n${lead[language].typed}\n\n${list.join('\n')}\n\n`
}

function twin(briefing: Briefing, language: Language): string {
  return `# ${briefing.title[language].typed}\n\n${half(briefing, language)}`
}
