/** Handouts to test emitters on: a briefing of our own with all that GFM can hold in a point. */

import {VFile} from 'vfile'
import {type ComposeOptions, compose} from '../../src/edition/compose.ts'
import type {Edition, Handout, Layout} from '../../src/edition/handout.ts'
import type {EmitContext} from '../../src/emit/emitter.ts'
import {createFontBook} from '../../src/fonts/font-book.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import type {Outline} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'
import {loadTemplate} from '../../src/template/load.ts'
import type {Template} from '../../src/template/template.ts'

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export const everything = `---
title: {zh: 河川水質監測, en: Monitoring river water}
author: 林小芳 / Lin Hsiao-fang
source: {zh: 水利署, en: Water Resources Agency, url: "https://example.org/water"}
date: 2026-04-05
keywords: [{zh: 水質, en: water quality}]
---

## 摘要

本文說明 **三項** 監測重點[^1]，以 *透明* 為先。

## 現況

- 監測站每 10 分鐘回報一次，代碼是 \`pH-7\`，詳見[說明](https://example.org/zh)。
  - 夜間資料由 Open Data 平台公布。
- 這一句夠長，因此在欄內會排成好幾行，用來檢查行末與次行行首之間的文字是否連續而沒有缺漏。
- 檢測項目如下：

  | 項目 | 上限 |
  | :--- | ---: |
  | 氨氮 | 0.3 |

  \`\`\`json
  {"station": 12}
  \`\`\`

> 水是公共財。

![監測站分布圖](map.png)

1. 先公布，再解釋。
2. ~~先解釋~~，再檢討。

[^1]: 依 2026 年計畫。

## Summary

This paper names **three** points of monitoring[^2], with *openness* first.

## The state of things

- Stations report every 10 minutes; the code is \`pH-7\`, see [the notes](https://example.org/en).
  - Night data are on the 開放 platform.
- This sentence is long enough to be set on several lines of its column, so that its words are parted by the ends of lines.
- What is measured:

  | Item | Limit |
  | :--- | ---: |
  | Ammonia | 0.3 |

  \`\`\`json
  {"station": 12}
  \`\`\`

> Water is a public good.

![Map of the stations](map.png)

1. First publish, then explain.
2. ~~First explain~~, then review.

[^2]: By the plan of 2026.
`

/** A briefing in official form: numbered to four ranks, past ten, and once from three on; with a note. */
export const official: string = `標題：編號
Title: Numbers
摘要：
試排編號[^1]。
一、這一節的標題夠長，長到在窄窄的一欄裡一定要換行才放得下：
${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((text, index) => `（${'一二三四五六七八九十'[index]}）${text}。`).join('\n')}
（十一）這一句夠長，因此在欄內會排成好幾行，用來檢查行首是否對齊。
1.子一
(1)子一之一
2.子二
二、第二節：
（三）從三起。
（四）接四。

Summary:
Numbers, set.[^1]
- A heading that is long enough to be set on two lines of a narrow column at least:
${[...'ABCDEFGHIJ'].map((text) => `  - ${text}.`).join('\n')}
  - This sentence is long enough to be set on several lines of its column, to see whether they hang.
    - First
      - First of the first
    - Second
- The second section:
  - From three.
  - On to four.

[^1]: A note.
`

export function outlineOf(source: string, slug = 'water'): Outline {
  const {outline} = readBriefing(new VFile({path: `${slug}.md`, value: source}), {slug})
  if (!outline) throw new Error('The source gave no outline')
  return outline
}

export function handoutOf(source: string, edition: Edition = 'zh-en', layout: Layout = 'parallel'): Handout {
  return compose(outlineOf(source), edition, layout)
}

/** The handout that a template asks for, in its own layout where none is given. */
export function handoutIn(
  {tokens}: Template,
  source: string,
  layout: Layout = tokens.layout,
  edition: Edition = 'zh-en',
  more: ComposeOptions = {},
): Handout {
  const {numbering, facts, labels, kind, contents} = tokens
  const colophon = tokens.colophon ? [{zh: '以測試排印。', en: 'Set for a test.'}] : []
  return compose(outlineOf(source), edition, layout, {
    numbering,
    facts,
    labels,
    kind,
    contents,
    colophon,
    ...more,
  })
}

/** A template, the real faces, and one picture. */
export async function contextOf(template = 'handout'): Promise<EmitContext> {
  return {
    template: await loadTemplate(template, nodeHost()),
    fonts: createFontBook(),
    assets: new Map([['map.png', {bytes: pixel, mediaType: 'image/png', width: 1, height: 1}]]),
    record: null,
  }
}

/** Text without white space: line ends fall where they may. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
