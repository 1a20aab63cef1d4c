import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {essence} from '../../src/fmt/same.ts'
import type {Outline} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'
import {briefing, dialects} from '../read/briefings.ts'
import {filesOf} from '../read/reading.ts'

describe.each(Object.entries(dialects))('A briefing in %s', (_, write) => {
  it('written as canonical Markdown gives the same outline, and writing that again changes nothing', () => {
    fc.assert(
      fc.property(briefing, (given) => {
        const outline = outlineOf(filesOf(write(given)))
        const written = toMarkdown(outline)
        const again = outlineOf(written)
        expect(essence(again)).toBe(essence(outline))
        expect(toMarkdown(again)).toBe(written)
      }),
      {numRuns: 60},
    )
  })

  it('that lost some of its lines is still written as what was read', () => {
    fc.assert(
      fc.property(briefing, fc.array(fc.nat({max: 60}), {minLength: 1, maxLength: 4}), (given, lost) => {
        const texts = write(given).map((text) =>
          text
            .split('\n')
            .filter((_, index) => !lost.includes(index))
            .join('\n'),
        )
        const [first = '', second] = texts
        const {outline} = readBriefing(filesOf(second === undefined ? [first] : [first, second]), {slug: 'x'})
        fc.pre(outline !== null)
        if (!outline) return
        const again = readBriefing(toMarkdown(outline), {slug: 'x'}).outline
        expect(again && essence(again)).toBe(essence(outline))
      }),
      {numRuns: 60},
    )
  })
})

function outlineOf(input: Parameters<typeof readBriefing>[0]): Outline {
  const {outline} = readBriefing(input, {slug: 'x'})
  if (!outline) throw new Error('Nothing was read')
  return outline
}
