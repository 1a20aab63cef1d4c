/** Each check of `make typecheck` can fail: a fault that is put into a page makes that check fail, and no other. */

import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {textLayer} from '../../scripts/typecheck/checks/text-layer.ts'
import {checks} from '../../scripts/typecheck/checks.ts'
import type {Edition} from '../../scripts/typecheck/proof.ts'
import {type Mutation, openBench} from './proved.ts'

const bench = openBench()
afterAll(() => bench.close())

const clauses = [
  '部會應在三個月內公布執行計畫',
  '2025年的備轉容量為3.5%',
  '「先求有，再求好」（見附件）並非長久之計',
  '這不是預算問題——而是信任問題',
  '受影響的有30萬人，占全縣的12.75%',
  '各地做法不一……中央因此訂出共同標準',
]
const phrases = [
  'the ministry should publish its plan within three months',
  'the rule “first have, then improve” does not last',
  'this is not a matter of money—it is one of trust',
  'the batteries hold 10 GW and stand 100 km from the coast',
]
const paragraph = (pool: readonly string[], count: number, mark: string): string =>
  Array.from({length: count}, (_, index) => pool[index % pool.length]).join(mark)

/** Two pages: a table in a point, paragraphs of all lengths, a footnote. */
const source = `---
title: {zh: 試排, en: A trial}
date: 2026-04-05
---

## 摘要

${paragraph(clauses, 4, '，')}。[^1]

## 第一節

${Array.from({length: 12}, (_, index) => `- ${paragraph(clauses.slice(index % 3), 2 + (index % 4), '，')}。`).join('\n')}

## 第二節

- 項目如下：

  | 項目 | 數值 |
  | --- | ---: |
  | 氨氮 | 3.5% |
  | 水溫 | 20.5℃ |

[^1]: 依2026年計畫。

## Summary

So ${paragraph(phrases, 3, ', and ')}.[^1]

## Section one

${Array.from({length: 12}, (_, index) => `- Here ${paragraph(phrases.slice(index % 2), 1 + (index % 3), ', and ')}.`).join('\n')}

## Section two

- The items:

  | Item | Value |
  | --- | ---: |
  | Ammonia | 3.5% |
  | Water | 20.5 °C |

[^1]: By the plan of 2026.
`

/** By the check that must count it, and by no other. What takes more than a rule or a word has a test of its own. */
const mutations: readonly (readonly [check: string, fault: string, mutation: Mutation])[] = [
  ['forbidden ends', 'lines may end anywhere', {css: ':lang(zh){line-break:anywhere!important}'}],
  [
    'split runs',
    'what is kept together breaks',
    {css: '.unbroken{white-space:inherit!important}p{text-wrap:pretty!important}'},
  ],
  ['lone Han', 'a paragraph as wide as all of its Han but one', {html: withLoneHan}],
  ['wrong face', 'English in the Chinese face', {css: ':root{--text-en:var(--text-zh)!important}'}],
  [
    'wrong advance',
    'brackets that do not close up',
    {css: ':lang(zh){text-spacing-trim:space-all!important}'},
  ],
  ['wrong advance', 'no gap between Han and Latin', {css: '*{text-autospace:no-autospace!important}'}],
  ['wrong advance', 'a gap in ——', {css: '.unbroken:lang(zh){letter-spacing:.1em}'}],
  [
    'outside',
    'lines that do not break on the screen',
    {css: '@media screen{p{white-space:nowrap!important}}'},
  ],
  ['outside', 'text beyond the margins of the page', {css: '@media print{h1{position:relative;left:-3pt}}'}],
  ['outside', 'lines over each other', {css: ':lang(zh):is(p){line-height:.6!important}'}],
  [
    'split rows',
    'a header row that does not repeat',
    {css: '@media print{thead{display:table-row-group!important}}'},
  ],
  ['contrast, size', 'pale text', {css: 'p{color:#bbb!important}'}],
  ['contrast, size', 'small print', {css: '@media print{.notes p{font-size:7pt!important}}'}],
  ['text layer', 'a word that the page lacks', {html: (page) => page.replace('部會應在', '部會在')}],
]

/** A block of so many Han that the last is alone, whatever the width: it is as wide as all the others. */
function withLoneHan(page: string): string {
  const style = '.one-left{width:8em;text-wrap:wrap!important;text-align:start!important}'
  return page
    .replace('</style>', `${style}</style>`)
    .replace('</main>', '<p lang="zh-Hant-TW" class="one-left">部會應在三個月內公。</p></main>')
}

let edition: Edition
beforeAll(async () => {
  edition = await bench.print(source)
})

describe('a page without a fault', () => {
  it('passes every check', async () => {
    expect(edition.reported).toEqual([])
    expect(await bench.faultsOf(edition)).toEqual({})
  })
})

describe('a fault that is put in is counted by its check alone', () => {
  it.each(mutations)('%s: %s', async (check, _, mutation) => {
    const faults = await bench.faultsOf(edition, mutation)
    expect(Object.keys(faults)).toEqual([check])
  })

  it('wrong face: Chinese that is only said to be zh', async () => {
    const faults = await bench.faultsOf(edition, {
      screen: (page) => page.replaceAll('lang="zh-Hant-TW"', 'lang="zh"'),
    })
    expect(faults['wrong face']?.join()).toContain('Han in the language “zh”')
  })

  it('split rows: rows that may be parted; lone lines: paragraphs that may be parted anywhere', async () => {
    const css =
      '@media print{tr,p{break-inside:auto!important}p{orphans:1!important;widows:1!important}td p{line-height:2.3!important}}'
    const faults = await bench.faultsOf(edition, {css})
    expect(Object.keys(faults)).toEqual(['split rows', 'lone lines'])
  })

  it('heading at foot: a heading that may stand alone', async () => {
    const css =
      '@media print{tr.section,h2{break-after:auto!important}tr.section+tr>td{height:190mm}tr:last-child{break-before:auto!important}}'
    const faults = await bench.faultsOf(edition, {css})
    expect(faults['heading at foot']?.join()).toContain('“第一節” stands alone at the foot')
  })

  it('missing glyphs: a character that no face has, told or not', async () => {
    const rare = await bench.print('# 題\n\n# T\n\n## 節\n\n## S\n\n- 一\u{12000}。\n\n  One.\n')
    expect(rare.reported).toEqual(['\u{12000}'])
    const told = await bench.faultsOf(rare)
    expect(told['missing glyphs']?.[0]).toMatch(/^No face has “\u{12000}” — /u)
    const untold = await bench.faultsOf({...rare, reported: []})
    expect(untold['missing glyphs']?.[0]).toContain('font/missing-glyph did not name it')
  })

  it('text layer: a radical that stands for a Han', async () => {
    const proof = await bench.proofOf(edition)
    const withRadicals = proof.printed.paragraphs.map((paragraph) => ({
      ...paragraph,
      lines: paragraph.lines.map((line) => ({
        ...line,
        pieces: line.pieces.map((glyph) => (glyph.text === '月' ? {...glyph, text: '\u2F49'} : glyph)),
      })),
    }))
    const faults = textLayer.find({...proof, printed: {...proof.printed, paragraphs: withRadicals}})
    expect(faults[0]?.what).toBe('U+2F49 stands for 月')
  })

  it('empty pages: a page that ends where nothing forces it', async () => {
    const faults = await bench.faultsOf(edition, {css: '@media print{tr.section td{height:640pt}}'})
    expect(Object.keys(faults)).toContain('empty pages')
  })

  it('leaves no check without a fault of its own', () => {
    const tested = [
      ...mutations.map(([check]) => check),
      'lone lines',
      'heading at foot',
      'missing glyphs',
      'empty pages',
    ]
    expect(checks.map(({name}) => name).filter((name) => !tested.includes(name))).toEqual([])
  })
})

describe('facing pages', () => {
  it('have no fault as spreads, and rows on two pages where each page is looked at alone', async () => {
    const edition = await bench.print(source, 'facing')
    expect(await bench.faultsOf(edition)).toEqual({})
    const alone: Edition = {...edition, handout: {...edition.handout, layout: 'parallel'}}
    expect(Object.keys(await bench.faultsOf(alone))).toContain('split rows')
  })
})
