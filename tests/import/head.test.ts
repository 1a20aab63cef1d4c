/** Lines of the head that were taken out, and those that were never printed. */

import {describe, expect, it} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {passNames} from '../../src/typeset/passes.ts'
import {typeset} from '../../src/typeset/typeset.ts'
import {context} from '../docx/handout.ts'
import {template} from '../docx/letterhead-samples.ts'
import {edited, inParagraph, repacked, withoutBookmarks} from './edits.ts'
import {imported, outlineOf, printed, slug} from './printed.ts'

const outline = outlineOf(`---
title: {zh: 水庫, en: Reservoirs}
author: [{zh: 林小芳, en: Lin Hsiao-fang}]
source: {zh: 水利署, en: Water Agency, url: "https://example.org/a"}
date: 2026-04-05
keywords: [{zh: 乾旱, en: drought}]
受文者/To: {zh: 行政院, en: Executive Yuan}
機密等級/Class: {zh: 公開, en: Public}
版次/Version: {zh: 初版, en: First}
dialect: interleaved
---

- 第一座水庫在北部。

  The first reservoir lies in the north.
`)
const canonical = toMarkdown(outline)
const {meta} = outline

const lines = {
  author: ['Lin Hsiao-fang', {...meta, authors: []}],
  source: ['Water Agency', {...meta, source: {zh: null, en: null, url: null}}],
  date: ['5 April 2026', {...meta, date: {iso: null, written: null}}],
  keywords: ['drought', {...meta, keywords: []}],
  extra: ['Public', {...meta, extra: meta.extra.filter(({en}) => en !== 'Public')}],
} as const

const without = {
  docx: (bytes: Uint8Array, text: string) =>
    edited(
      bytes,
      inParagraph(text, () => ''),
    ),
  odt: (bytes: Uint8Array, text: string) =>
    repacked(bytes, {
      'content.xml': (part) =>
        part.replace(
          new RegExp(
            `<text:p (?:(?!<text:p ).)*style-name="Briefing_20_Fact"(?:(?!</text:p>).)*${text}.*?</text:p>`,
            's',
          ),
          '',
        ),
    }),
}

describe.each(['docx', 'odt'] as const)('%s', (format) => {
  it.each(
    Object.keys(lines) as (keyof typeof lines)[],
  )('a line that was taken out is gone: %s', async (role) => {
    const [text, expected] = lines[role]
    const {outline: back, told} = imported(without[format](await printed(outline, {format}), text))
    expect([back?.meta, told]).toEqual([expected, []])
  })
})

async function putWith(facts: readonly ('to' | 'date' | 'author')[], on?: Uint8Array): Promise<Uint8Array> {
  return docxEmitter.emit(compose(typeset(outline).outline, 'zh-en', 'parallel', {facts}), {
    ...context(),
    record: {
      source: canonical,
      slug,
      edition: 'zh-en',
      layout: 'parallel',
      dates: 'gregorian',
      passes: passNames,
      facts,
    },
    ...(on ? {referenceDoc: {name: 'x', bytes: on}} : {}),
  })
}

describe('In a DOCX', () => {
  it('what a template does not print stays, beside a line that was taken out', async () => {
    const bytes = without.docx(await putWith(['date', 'author']), '5 April 2026')
    expect(imported(bytes).outline?.meta).toEqual({...meta, date: {iso: null, written: null}})
  })

  it('whom it went to is gone with its line, and it alone', async () => {
    const bytes = without.docx(await putWith(['to', 'date']), 'Executive Yuan')
    const extra = meta.extra.filter(({en}) => en !== 'Executive Yuan')
    expect(imported(bytes).outline?.meta).toEqual({...meta, extra})
  })

  it('the title stays where it was taken out', async () => {
    const bytes = edited(await printed(outline), (document) =>
      document.replace(/<w:p>(?:(?!<w:p>).)*?meta-title_.*?<\/w:p>/gs, ''),
    )
    expect(bytes).not.toEqual(await printed(outline))
    expect(imported(bytes).text).toBe(canonical)
  })

  it('a value that lost its bookmark is not taken for one that is gone', async () => {
    const changed = edited(await printed(outline), inParagraph('5 April 2026', withoutBookmarks))
    expect(imported(changed).text).toBe(canonical)
  })

  it('lines that a letterhead says in its own text are not taken for gone', async () => {
    const bytes = await putWith(['to', 'date', 'author'], template())
    expect(imported(bytes).outline?.meta).toEqual(meta)
    expect(imported(without.docx(bytes, 'Lin Hsiao-fang')).outline?.meta).toEqual({...meta, authors: []})
  })

  it('a record from before lines were told keeps what is not there', async () => {
    const old = repacked(await printed(outline), {
      'customXml/item1.xml': (part) => part.replace(/ facts="[^"]*"/, ''),
    })
    expect(imported(without.docx(old, '5 April 2026')).text).toBe(canonical)
  })
})
