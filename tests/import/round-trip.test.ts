/** What was printed and not edited comes back as it was. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {essence} from '../../src/fmt/same.ts'
import type {Outline} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'
import {briefing, dialects} from '../read/briefings.ts'
import {filesOf} from '../read/reading.ts'
import {imported, outlineOf, printed, slug} from './printed.ts'
import {richBriefing} from './rich-briefings.ts'

const layouts = ['parallel', 'stacked', 'sequential'] as const

async function comesBack(outline: Outline, layout: (typeof layouts)[number], edition: 'zh-en' | 'en-zh') {
  for (const format of ['docx', 'odt'] as const) {
    const {outline: back, text, told} = imported(await printed(outline, {layout, edition, format}))
    expect(back && essence(back)).toBe(essence(outline))
    expect(text).toBe(toMarkdown(outline))
    expect(told).toEqual([])
  }
}

describe.each(layouts)('%s', (layout) => {
  it('an outline of any dialect comes back as it was', async () => {
    const write = fc.constantFrom(...Object.values(dialects))
    await fc.assert(
      fc.asyncProperty(
        briefing,
        write,
        fc.constantFrom('zh-en', 'en-zh'),
        async (given, inDialect, edition) => {
          await comesBack(outlineOf(filesOf(inDialect(given))), layout, edition)
        },
      ),
      {numRuns: 25},
    )
  })

  it('an outline with tables, notes, code, quotes, numbers and gaps comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(richBriefing, async (source) => {
        const {outline} = readBriefing(source, {slug})
        // What canonical Markdown has no words for is not in the record either.
        const canonical = outline && readBriefing(toMarkdown(outline), {slug}).outline
        fc.pre(outline !== null && canonical !== null && essence(canonical) === essence(outline))
        if (outline) await comesBack(outline, layout, 'zh-en')
      }),
      {numRuns: 30},
    )
  })
})

const fixtures = path.join(import.meta.dirname, '../fixtures/read')

describe('Each fixture of the reader', () => {
  it.each(readdirSync(fixtures))('%s comes back as it was', async (name) => {
    const sources = readdirSync(path.join(fixtures, name)).filter((file) => /\.(?:txt|md)$/.test(file))
    for (const source of sources) {
      const {outline} = readBriefing(new VFile({value: readFileSync(path.join(fixtures, name, source))}), {
        slug,
      })
      if (!outline) continue
      const canonical = readBriefing(toMarkdown(outline), {slug}).outline
      // What canonical Markdown has no words for is not in the record either.
      if (!canonical || essence(canonical) !== essence(outline)) continue
      for (const layout of layouts) {
        const format = layout === 'stacked' ? 'odt' : 'docx'
        const back = imported(await printed(outline, {layout, format}))
        expect([layout, back.outline && essence(back.outline)]).toEqual([layout, essence(outline)])
        expect([layout, back.text]).toEqual([layout, toMarkdown(outline)])
      }
    }
  })
})
