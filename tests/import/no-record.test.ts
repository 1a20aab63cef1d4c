/** A handout that lost its source, or never had it. */

import {describe, expect, it} from 'vitest'
import {repacked} from './edits.ts'
import {imported, outlineOf, printed} from './printed.ts'

const outline = outlineOf(`---
title: {zh: 水庫, en: Reservoirs}
author: [{zh: 林小芳, en: Lin Hsiao-fang}]
date: 2026-04-05
dialect: interleaved
---

## 摘要 / Summary

水庫在2025年夏季見底。

The reservoirs ran dry in the summer of 2025.

## 現況

## Where things stand

- 第一座**水庫**在北部。[^1]

  The first **reservoir** lies in the north.[^1]

  - 它供應三座城市。

    It supplies three cities.

只有中文。 {#lone}

> 沒有水，就沒有城市。

> Without water there is no city.

[^1]: 見年報。

    See the annual report.
`)

const withoutRecord = (bytes: Uint8Array): Uint8Array =>
  repacked(bytes, {
    'customXml/item1.xml': null,
    'customXml/itemProps1.xml': null,
    'customXml/_rels/item1.xml.rels': null,
    'word/_rels/document.xml.rels': (part) => part.replace(/<Relationship [^>]*customXml[^>]*\/>/, ''),
  })

describe.each(['parallel', 'stacked', 'sequential'] as const)('%s, without its record', (layout) => {
  it('says the same: kinds and depths by looks, pairs by bookmarks, values by the head', async () => {
    const {outline: back, told} = imported(withoutRecord(await printed(outline, {layout})))
    expect(told).toEqual(['import/no-record'])
    expect(back?.meta).toEqual({...outline.meta, date: {iso: '2026-04-05', written: '2026年4月5日'}})
    const plain = (nodes: typeof outline.children): unknown[] =>
      nodes.map(({kind, zh, en, children}) => [kind, zh?.text, en?.text, plain(children)])
    expect(back && plain(back.children)).toEqual(plain(outline.children))
    expect(back?.summary.zh?.text).toBe('水庫在2025年夏季見底。')
    expect(back?.summary.en?.text).toBe('The reservoirs ran dry in the summer of 2025.')
  })
})

describe('An edition in one language', () => {
  it.each(['zh', 'en'] as const)('%s has no record, and gives its language back', async (edition) => {
    const {outline: back, told, text} = imported(await printed(outline, {edition}))
    expect(told).toEqual(['import/no-record'])
    const other = edition === 'zh' ? 'en' : 'zh'
    expect(back?.children[0]?.[edition]?.text).toBe(outline.children[0]?.[edition]?.text)
    expect(back?.children[0]?.[other]).toBeNull()
    expect(text).not.toContain(edition === 'zh' ? 'reservoir' : '座')
  })
})
