import fc from 'fast-check'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {outlineOf} from '../import/printed.ts'
import '../seed.ts'
import {redlined} from './redlined.ts'
import {saidIn} from './tracked-text.ts'

type Rows = readonly (readonly [year: number, value: number])[]

function briefing(rows: Rows): string {
  const table = (head: string): string =>
    [head, '| --- | --- |', ...rows.map(([year, value]) => `| ${2020 + year} | ${value} % |`)].join('\n')
  return `# 水 / Water\n\n港口缺水。\n\nThe port lacks water.\n\n${table('| 年 | 水量 |')}\n\n${table('| Year | Volume |')}\n`
}

describe('The rows of a table in a redline', () => {
  it('come, go and change, and lead from one version to the other', async () => {
    const rows = fc.array(fc.tuple(fc.nat(4), fc.nat(9)), {minLength: 1, maxLength: 6})
    await fc.assert(
      fc.asyncProperty(rows, rows, async (one, other) => {
        const all = await redlined(outlineOf(briefing(one)), outlineOf(briefing(other)))
        expect(saidIn(all.redline, 'all')).toEqual(saidIn(all.new, 'all'))
        expect(saidIn(all.redline, 'none')).toEqual(saidIn(all.old, 'all'))
      }),
      {numRuns: 40},
    )
  }, 60_000)

  it('are marked as such where one was added, and the table stays', async () => {
    const [one, other] = [
      [[1, 5]],
      [
        [1, 5],
        [2, 6],
      ],
    ] as const
    const {redline} = await redlined(outlineOf(briefing(one)), outlineOf(briefing(other)))
    const text = strFromU8(unzipSync(redline)['word/document.xml'] ?? new Uint8Array())
    expect(text.match(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:ins /g)).toHaveLength(2)
    expect(text).not.toContain('<w:del ')
  })
})
