/** Chinese that is stressed where a run has the style of a link or of code already: told by its face alone. */

import {expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {edited, repacked, retyped} from './edits.ts'
import {imported, outlineOf, printed} from './printed.ts'

const outline = outlineOf(`---
title: {zh: 水, en: Water}
dialect: interleaved
---

## 現[*況*](https://example.org/h)

## Where [*it*](https://example.org/h) stands

見本年[公*告*甲](https://example.org/a)及*[公報](https://example.org/b)*，**_重_**，*\`碼\`*。

See [the *notice*](https://example.org/a) of this year.
`)
const canonical = toMarkdown(outline)
/** Marks that lie round a link stand inside of it on the way back. */
const inside = ['&#x53CA;*[公報](https://example.org/b)*', '及[*公報*](https://example.org/b)'] as const

it.each(['docx', 'odt'] as const)('it comes back in a text that was edited: %s', async (format) => {
  const bytes = await printed(outline, {format})
  const main = format === 'docx' ? 'word/document.xml' : 'content.xml'
  const back = imported(repacked(bytes, {[main]: retyped('見本年', '見去年')}))
  expect(back).toMatchObject({text: canonical.replace('見本年', '見去年').replace(...inside), told: []})
})

it.each(['docx', 'odt'] as const)('it comes back where the record is gone: %s', async (format) => {
  const {text} = imported(await printed(outline, {format, record: false}))
  expect(text).toContain('現[*況*](https://example.org/h)')
  expect(text).toContain('[公*告*甲](https://example.org/a)')
  expect(text).toContain('*`碼`*')
})

const plain = outlineOf(`---
title: {zh: 水, en: Water}
dialect: interleaved
---

見本年[公告](https://example.org/a)。

See [the notice](https://example.org/a).
`)

it.each([
  ['one for both scripts', '<w:rFonts w:ascii="PMingLiU" w:hAnsi="PMingLiU" w:eastAsia="PMingLiU" '],
  ['a hint alone', '<w:rFonts '],
])('a face that says something else is no mark: %s', async (_, faces) => {
  const bytes = edited(await printed(plain), retyped('見本年', '見去年'), (document) =>
    document.replace(/(<w:rStyle w:val="Hyperlink"\/>)<w:rFonts /, `$1${faces}`),
  )
  expect(imported(bytes).text).toBe(toMarkdown(plain).replace('見本年', '見去年'))
})
