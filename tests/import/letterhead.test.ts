/** Briefings on the paper of others, on the way back. */

import {describe, expect, it} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Layout} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {passNames} from '../../src/typeset/passes.ts'
import {typeset} from '../../src/typeset/typeset.ts'
import {context} from '../docx/handout.ts'
import {letterheads, template} from '../docx/letterhead-samples.ts'
import {edited, inParagraph, repacked, retyped} from './edits.ts'
import {imported, outlineOf, printed, slug} from './printed.ts'

const outline = outlineOf(`---
title: {zh: 水庫, en: Reservoirs}
author: [{zh: 林小芳, en: Lin Hsiao-fang}]
date: 2026-04-05
機密等級/Class: {zh: 公開, en: Public}
dialect: interleaved
---

## 摘要 / Summary

水庫在 2025 年夏季見底...

The reservoirs "ran dry" in the summer of 2025.

## 現況

## Where things stand

- 第一座水庫在北部。[^1]

  The first reservoir lies in the north.[^1]

  - 它供應*三*座城市。

    It supplies *three* cities.

1. 先修管線。

   Mend the pipes first.

> 水是公共財。

> Water is a public good.

| 年 | 水量 |
|---|--:|
| 2024 | 12 |

| Year | Water |
|---|--:|
| 2024 | 12 |

[^1]: 見[年報](https://example.org/a)。

    See [the report](https://example.org/a).
`)
const canonical = toMarkdown(outline)
const samples = await letterheads()
const layouts = ['parallel', 'stacked', 'sequential'] as const

async function put(bytes: Uint8Array, layout: Layout = 'parallel'): Promise<Uint8Array> {
  const handout = compose(typeset(outline).outline, 'zh-en', layout)
  const facts = [...new Set(handout.facts.map(({role}) => role))]
  return docxEmitter.emit(handout, {
    ...context(),
    record: {source: canonical, slug, edition: 'zh-en', layout, dates: 'gregorian', passes: passNames, facts},
    referenceDoc: {name: 'letter.docx', bytes},
  })
}

describe.each(layouts)('In the layout %s', (layout) => {
  it.each([...samples.keys()])('a briefing that was not edited comes back from %s', async (name) => {
    const {text, told} = imported(await put(samples.get(name) ?? new Uint8Array(), layout))
    expect([text, told]).toEqual([canonical, []])
  })
})

const mark =
  '<w:r><w:t xml:space="preserve">{{brief</w:t></w:r><w:r><w:t xml:space="preserve">ing}}</w:t></w:r>'

describe('What a letterhead says round the briefing', () => {
  it('may be edited, and is no part of it', async () => {
    const changed = edited(
      await put(template()),
      retyped('此致　各機關', '此致　各縣市'),
      inParagraph('說明：', (xml) => xml + xml),
      retyped('The first reservoir', 'The oldest reservoir'),
    )
    expect(imported(changed).text).toBe(canonical.replace('The first reservoir', 'The oldest reservoir'))
  })

  it('parts nothing that is added to the briefing beside it', async () => {
    const added = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const changed = edited(
      await put(template(), 'stacked'),
      inParagraph('此致', (xml) => added('再談水價。') + added('Then speak of prices.') + xml),
    )
    expect(imported(changed).text).toContain('再談水價。\n\nThen speak of prices.')
    expect(imported(changed).text).not.toMatch(/此致|說明：/)
  })

  it('is of it where two paragraphs were made one', async () => {
    const changed = edited(await put(template(), 'stacked'), (document) =>
      document.replace(/(說明：(?:(?!<w:p>).)*)<\/w:p>(.*?)<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, '$1$2'),
    )
    expect(imported(changed).text).toContain('明：作者')
    expect(imported(changed).text).toContain('Mend the pipes first.')
  })

  it('may stand beside it in a table', async () => {
    const framed = repacked(template(), {
      'word/document.xml': (document) =>
        document.replace(
          `<w:p>${mark}</w:p>`,
          `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>欄</w:t></w:r></w:p></w:tc><w:tc><w:p>${mark}</w:p></w:tc></w:tr></w:tbl>`,
        ),
    })
    expect(framed).not.toEqual(template())
    expect(imported(await put(framed))).toMatchObject({text: canonical, told: []})
  })

  it('has no bookmarks where there is none of it', async () => {
    const whole = await put(samples.get('pandoc.docx') ?? new Uint8Array())
    expect(imported(whole).text).toBe(imported(await printed(outline)).text)
    repacked(whole, {
      'word/document.xml': (document) => {
        expect(document).not.toContain('zhenpress-letterhead')
        return document
      },
    })
  })
})
