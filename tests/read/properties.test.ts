import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {check} from '../../src/check/check.ts'
import {severityOf} from '../../src/messages/report.ts'
import {languages, type Outline} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {readBriefing} from '../../src/read/read.ts'
import {addedBy, type Briefing, briefing, dialects, type Pair, pair} from './briefings.ts'
import {filesOf, idsOf, lettersOf, read, sidesOf, sliceOf, wordsOf} from './reading.ts'

describe.each(Object.entries(dialects))('A briefing in %s', (name, write) => {
  it('is read without a letter lost or added', () => {
    fc.assert(
      fc.property(briefing, (given) => {
        const says = pairsOf(given).map(({zh, en}) => zh.says + en.says)
        expect(lettersOf(wordsOf(read(write(given))))).toEqual(
          lettersOf(says.join('') + addedBy(name, given)),
        )
      }),
      {numRuns: 40},
    )
  })

  it('has every text beside its own translation, and no message of a fault', () => {
    fc.assert(
      fc.property(briefing, (given) => {
        const files = filesOf(write(given))
        const {outline} = readBriefing(files)
        const found = pairsIn(outline)
        for (const {zh, en} of pairsOf(given)) expect(found).toContain(`${zh.says}|${en.says}`)
        if (outline) check(outline, {fileOf: () => files[0], languages})
        const faults = files
          .flatMap((file) => file.messages)
          .filter((message) => severityOf(message) === 'error')
        expect(faults).toEqual([])
      }),
      {numRuns: 40},
    )
  })

  it('has positions that point at the first letters of each side', () => {
    fc.assert(
      fc.property(briefing, (given) => {
        const texts = write(given)
        for (const [side, file] of sidesOf(read(texts), texts.length)) {
          expect(sliceOf(texts[file] ?? '', side)).toContain(/\p{L}{1,2}/u.exec(side.text)?.[0])
        }
      }),
      {numRuns: 40},
    )
  })

  it('has ids that are unique, and the same for the same source', () => {
    fc.assert(
      fc.property(briefing, (given) => {
        const ids = idsOf(read(write(given)))
        expect(new Set(ids).size).toBe(ids.length)
        expect(idsOf(read(write(given)))).toEqual(ids)
      }),
      {numRuns: 40},
    )
  })

  it('keeps all other ids when one point is edited', () => {
    fc.assert(
      fc.property(briefing, pair, fc.nat(), (given, edit, at) => {
        const index = at % given.items.length
        const edited = {
          ...given,
          items: given.items.map((item, each) =>
            each === index ? {...edit, children: item.children} : item,
          ),
        }
        fc.pre([given, edited].every(isWithoutTwins))
        const before = idsOf(read(write(given)))
        const after = new Set(idsOf(read(write(edited))))
        expect(before.filter((id) => !after.has(id)).length).toBeLessThanOrEqual(1)
      }),
      {numRuns: 40},
    )
  })
})

function pairsOf({title, lead, items}: Briefing): readonly Pair[] {
  return [title, lead, ...items.flatMap((item) => [item, ...item.children])]
}

function pairsIn(outline: Outline | null): readonly string[] {
  if (!outline) return []
  const {title} = outline.meta
  const nodes = [outline.summary, ...walk(outline.children)]
  return [`${title.zh}|${title.en}`, ...nodes.map(({zh, en}) => `${zh?.text}|${en?.text}`)]
}

/** Nodes that are alike to the letter are told apart by their order, which an edit may change. */
function isWithoutTwins(given: Briefing): boolean {
  const texts = pairsOf(given).map(({zh, en}) => `${zh.says}|${en.says}`)
  return new Set(texts).size === texts.length
}
