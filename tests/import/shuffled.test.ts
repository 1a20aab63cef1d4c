/** Rows that were deleted, moved and added at random: import gives exactly that. */

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {edited, rowWith, withoutBookmarks} from './edits.ts'
import {imported, outlineOf, printed} from './printed.ts'

/** A point or a heading, by its number. */
type Entry = {readonly number: number; readonly isSection: boolean}

const digits = '零一二三四五六七八九'
const inHan = (number: number): string => [...String(number)].map((digit) => digits[Number(digit)]).join('')

const zhOf = ({number, isSection}: Entry): string =>
  isSection ? `第${inHan(number)}章` : `要點${inHan(number)}號在此。`
const enOf = ({number, isSection}: Entry): string =>
  isSection ? `Chapter q${number}q of this` : `Point q${number}q stands here.`

function sourceOf(entries: readonly Entry[]): string {
  const texts = entries.map((entry) =>
    entry.isSection ? `## ${zhOf(entry)}\n\n## ${enOf(entry)}` : `- ${zhOf(entry)}\n\n  ${enOf(entry)}`,
  )
  return `---\ntitle: {zh: 題目, en: Title}\ndialect: interleaved\n---\n\n${texts.join('\n\n')}\n`
}

/** What is done, in order: a row goes, goes to another place, or gets one like it behind it. */
const edit = fc.record({
  how: fc.constantFrom('delete', 'move', 'add'),
  at: fc.nat(),
  to: fc.nat(),
})

const briefing = fc
  .array(fc.boolean(), {minLength: 3, maxLength: 8})
  .map((kinds) =>
    kinds.map((isPoint, index): Entry => ({number: 10 + index, isSection: index === 0 || !isPoint})),
  )

describe('Rows of a parallel table', () => {
  it('come back as they were deleted, moved and added', async () => {
    await fc.assert(
      fc.asyncProperty(briefing, fc.array(edit, {minLength: 1, maxLength: 6}), async (before, edits) => {
        const bytes = await printed(outlineOf(sourceOf(before)))
        let entries = before
        const changed = edited(bytes, (document) => {
          const rows = new Map(before.map((entry) => [entry.number, rowWith(document, enOf(entry))]))
          const block = before.map(({number}) => rows.get(number)).join('')
          for (const {how, at, to} of edits) {
            const index = at % Math.max(entries.length, 1)
            const entry = entries[index]
            // A section stays first: what stands above all sections would be another thing.
            if (!entry || index === 0) continue
            if (how === 'delete') entries = entries.toSpliced(index, 1)
            else if (how === 'move') {
              const rest = entries.toSpliced(index, 1)
              entries = rest.toSpliced(1 + (to % rest.length), 0, entry)
            } else {
              const made = {...entry, number: 100 + rows.size}
              const row = withoutBookmarks(rows.get(entry.number) ?? '')
              rows.set(made.number, row.replace(zhOf(entry), zhOf(made)).replace(enOf(entry), enOf(made)))
              entries = entries.toSpliced(index + 1, 0, made)
            }
          }
          return document.replace(block, () => entries.map(({number}) => rows.get(number)).join(''))
        })
        expect(imported(changed).text).toBe(toMarkdown(outlineOf(sourceOf(entries))))
      }),
      {numRuns: 60},
    )
  })
})
