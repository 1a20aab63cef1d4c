/** A handout that LibreOffice saved anew comes back as it was. */

import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, it, type TestContext} from 'vitest'
import {recordXml} from '../../src/edition/record.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {passNames} from '../../src/typeset/passes.ts'
import {picture} from '../docx/handout.ts'
import {edited, repacked, retyped} from './edits.ts'
import {imported, outlineOf, printed, slug} from './printed.ts'

const run = promisify(execFile)

const source = `---
title: {zh: 水庫, en: Reservoirs}
author: [{zh: 林小芳, en: Lin Hsiao-fang}]
date: 2026-04-05
source: {zh: 水利署, en: Water Agency, url: "https://example.org/"}
dialect: interleaved
---

## 摘要 / Summary

水庫在 2025 年夏季見底...

The reservoirs "ran dry" in the summer of 2025.

## 現況

## Where things stand

- 第一座**水庫**在*北部*，見[公告](https://example.org/a)。[^1]

  The first **reservoir** lies in the *north*; see [the notice](https://example.org/a).[^1]

  - 它供應~~三座~~城市，檔名為 \`a.csv\`。

    It supplies ~~three~~ cities; the file is \`a.csv\`.

1. 先修管線。

   Mend the pipes first.

2. 再談水價。

   Then speak of prices.

> 沒有水，就沒有城市。

> Without water there is no city.

| 年 | 水量 |
|:--|--:|
| 2024 | 12 |

| Year | Water |
|:--|--:|
| 2024 | 12 |

![水位](level.png "圖一 水位")

![Level](level.png "Figure 1. Level")

\`\`\`
let x = 1
  y
\`\`\`

只有中文。 {#lone}

[^1]: 見*年報*。

    See the *annual report*.
`

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhenpress-import-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

/** The document as LibreOffice saves it; `null` where it is not installed, which is said aloud. */
async function resaved(
  bytes: Uint8Array,
  context: TestContext,
  as: 'docx' | 'odt' = 'docx',
  from: 'docx' | 'odt' = 'docx',
): Promise<Uint8Array | null> {
  const [before, after] = [path.join(folder, `a.${from}`), path.join(folder, 'out')]
  await writeFile(before, bytes)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const words = [profile, '--headless', '--convert-to', as, '--outdir', after, before]
  try {
    await run('soffice', words, {timeout: 120_000})
    return await readFile(path.join(after, `a.${as}`))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    console.warn(`LibreOffice is not installed: “${context.task.name}” was not checked`)
    context.skip()
    return null
  }
}

const outline = outlineOf(source)
const assets = {'level.png': picture(90, 42)}

describe.each(['parallel', 'stacked', 'sequential'] as const)('%s', (layout) => {
  it('saved by LibreOffice comes back as it was', {timeout: 180_000}, async (context) => {
    const bytes = await resaved(await printed(outline, {layout, assets}), context)
    if (bytes) expect(imported(bytes)).toMatchObject({text: toMarkdown(outline), told: []})
  })

  it('saved by LibreOffice as ODT, with the source that it drops put back, comes back as it was', {
    timeout: 180_000,
  }, async (context) => {
    const bytes = await resaved(await printed(outline, {layout, assets}), context, 'odt')
    if (!bytes) return
    const {told, text} = imported(bytes)
    expect(told).toContain('import/no-record')
    expect(text).toContain('Mend the pipes first.')
    const record = recordXml({
      source: toMarkdown(outline),
      slug,
      edition: 'zh-en',
      layout,
      dates: 'gregorian',
      passes: passNames,
      facts: [],
    })
    const whole = repacked(bytes, {'Zhenpress/briefing.xml': () => record})
    expect(imported(whole)).toMatchObject({text: toMarkdown(outline), told: []})
  })

  it('an ODT saved by LibreOffice comes back as it was', {timeout: 180_000}, async (context) => {
    const bytes = await resaved(
      await printed(outline, {layout, assets, format: 'odt'}),
      context,
      'odt',
      'odt',
    )
    if (bytes) expect(imported(bytes)).toMatchObject({text: toMarkdown(outline), told: []})
  })

  it('edited, then saved by LibreOffice, comes back as edited', {timeout: 180_000}, async (context) => {
    const changed = edited(
      await printed(outline, {layout, assets}),
      retyped('Mend the pipes', 'Mend all pipes'),
    )
    const bytes = await resaved(changed, context)
    if (bytes)
      expect(imported(bytes).text).toBe(toMarkdown(outline).replace('end the pipes', 'end all pipes'))
  })
})
