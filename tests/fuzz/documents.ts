/** Documents at random, in all that Markdown and house text allow and in much that they do not. */

import fc from 'fast-check'
import {briefing, dialects} from '../read/briefings.ts'

const words = [
  ...['港口', '水庫', '船期延後', '經濟部', '二〇二五年', '儀表板', '𠮷野家', 'ㄅㄆㄇ', '臺灣', '简体字'],
  ...['harbour', 'water', 'Reservoir', 'e\u0301lan', 'naïve', 'AI', '3.5%', 'NT$1,200', 'x_y', 'Ж'],
] as const

const marks = [
  ...['。', '，', '：', ':', '. ', ', ', '、', '/', '｜', '「', '」', '"', "'", '（', '）', '(1)', '…', '—'],
  ...[' ', '  ', '\t', '\u3000', '\u00A0', '\u200B', '\u200D', '\u202E', '\u2066', '\uFEFF', '🚢', '👩‍🚀'],
  ...[
    '\uD800',
    '\uDC00',
    '\u2028',
    '\u0085',
    '\u0000',
    '\\',
    '\\*',
    '\\[',
    '&amp;',
    '&#x6E2F;',
    '&nbsp;',
    '&x',
  ],
] as const

const markup = [
  ...['*', '**', '_', '__', '~~', '`', '``', '<b>', '</b>', '<br>', '<!-- 註 note -->', '<', '>', '|', '#'],
  ...['[^1]', '[^甲]', '[^none]', '[', ']', '](u)', '![', '[港](https://example.org/a)', '[a][ref]', '[ref]'],
  ...[
    '![圖](x.png)',
    '![](y.png)',
    '<https://example.org>',
    'https://example.org/路，',
    'www.example.org',
    'a@b.co',
  ],
  ...[
    ' {#a1}',
    ' {.section}',
    ' {.point}',
    ' {lang=en}',
    ' {lang=zh}',
    ' {x}',
    '\\{#b}',
    '  \n',
    '\\\n',
    '\n',
  ],
] as const

const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom<string>(...words)},
  {weight: 2, arbitrary: fc.constantFrom<string>(...marks)},
  {weight: 2, arbitrary: fc.constantFrom<string>(...markup)},
)

const phrase = fc.array(piece, {minLength: 1, maxLength: 6}).map((parts) => parts.join(''))

/** What a line may open with. */
const openings = [
  ...[
    '',
    '',
    '',
    '',
    '- ',
    '- ',
    '* ',
    '+ ',
    '-',
    '-港',
    '1. ',
    '2) ',
    '10. ',
    '一、',
    '（二）',
    '(3) ',
    '4、',
  ],
  ...[
    '• ',
    '•',
    '– ',
    '● ',
    '> ',
    '> - ',
    '>',
    '- > ',
    '- - ',
    '1. - ',
    '- [ ] ',
    '- [x] ',
    '# ',
    '## ',
    '#### ',
  ],
  ...[
    '**',
    '  ',
    '    ',
    '\t',
    '　　',
    '  - ',
    '    - ',
    '   1. ',
    '　　•　',
    '[^1]: ',
    '[^1]: ',
    '[^甲]: ',
    '    > ',
  ],
  ...[
    '摘要：',
    '摘要',
    'Summary:',
    '## 摘要',
    '## Summary',
    '標題/Title: ',
    '作者：',
    'Author(s): ',
    '來源/Source: ',
  ],
  ...[
    '日期: ',
    'Keywords: ',
    '關鍵字：',
    '密等：',
    'Class: ',
    '正文',
    'English',
    '[ref]: https://example.org ',
    '| ',
  ],
] as const

/** Whole blocks. */
const blocks = [
  ...[
    '| 港 | q |\n| --- | :-: |\n| 水 | w |',
    '| a | b |\n|-|-|\n| 1 | 2 | 3 |\nx',
    '```js\ncode 碼\n```',
    '~~~\n未完',
    '---',
  ],
  ...[
    '***',
    '港\n===',
    'port\n---',
    '<div>\n港 <i>x</i>\n</div>',
    '<script>\n\na',
    '<!-- 註\n\nnote -->',
    '    indented 碼',
  ],
  ...[
    '[^1]: 一[^甲]',
    '[^甲]: two[^1]\n\n    more',
    '[ref]: <u> "t"',
    '- a\n\n  b\n\n  - c',
    '> 港\n>\n> port',
    '{#b2}',
  ],
  ...[
    '- 港\n\n  port',
    '- 港口。\n- port.',
    '1. 港\n2. port',
    '# 港 / Port',
    '# 港口',
    '# Port',
    '## 水 / Water',
    '正文 / Body',
  ],
] as const

const line = fc.tuple(fc.constantFrom<string>(...openings), phrase).map(([opening, text]) => opening + text)

const block = fc.oneof(
  {weight: 5, arbitrary: line},
  {weight: 1, arbitrary: fc.constantFrom<string>(...blocks)},
)

const gap = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\n　\n')

const heads = [
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    '\uFEFF',
    '---\ntitle: 港 / Port\n---\n\n',
    '---\ntitle:\n  zh: 港\n  en: Port\n---\n',
  ],
  ...[
    '---\ndate: 09/10/2025\nauthor: [甲, 乙]\nkeywords: [a, b]\nx: y\n---\n',
    '---\n: - [\n---\n',
    '---\na: b\n',
    '---\n- x\n---\n',
  ],
] as const

const ends: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replace(/\n(?=[^\n]*\n[^\n]*\n)/g, '\r\n'),
]

const soup = fc
  .tuple(
    fc.constantFrom<string>(...heads),
    fc.array(fc.tuple(block, gap), {minLength: 1, maxLength: 9}),
    fc.constantFrom(...ends),
  )
  .map(([head, parts, end]) => end(head + parts.flat().join('')))

/** A briefing in some dialect, with lines that somebody spoiled. */
const spoilt = fc
  .tuple(
    briefing,
    fc.constantFrom(...Object.values(dialects)),
    fc.array(fc.tuple(fc.nat({max: 40}), block, fc.boolean()), {maxLength: 3}),
    fc.constantFrom(...ends),
  )
  .map(([given, write, changes, end]) => {
    const lines = write(given)[0].split('\n')
    for (const [at, text, cut] of changes) lines.splice(at % lines.length, cut ? 1 : 0, text)
    return end(lines.join('\n'))
  })

/** The text of a file. */
export const document: fc.Arbitrary<string> = fc.oneof(
  {weight: 3, arbitrary: soup},
  {weight: 1, arbitrary: spoilt},
)
