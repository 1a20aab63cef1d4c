import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readBriefing} from '../../src/read/read.ts'
import {lettersOf, read, sidesOf, sliceOf, wordsOf} from './reading.ts'

describe('Any text', () => {
  const units = [
    ...'港水庫船qweZ',
    ...'。，：:-*#>|•（）()_、/"「」+.',
    '\n',
    '\n\n',
    '\n- ',
    '\n  - ',
    '\n> ',
    '\n\n## ',
    ' ',
    '  ',
    '\t',
    '　',
    '\u00A0',
    '\r\n',
    '\n| 港 | q |\n| --- | --- |\n',
    '\n摘要：\n',
    '\nSummary:\n',
    '[^1]',
    '\n\n[^1]: ',
    '<b>',
    '\n<div>\n',
    '\n- [ ] ',
    '\n    ',
    '\\',
  ]
  const anyText = fc
    .array(fc.constantFrom(...units), {maxLength: 60})
    .map((parts) => parts.join(''))
    .filter((text) => !text.startsWith('---'))

  it('keeps its letters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outline = read([text])
        expect(contentOf(wordsOf(outline))).toEqual(contentOf(text))
      }),
      {numRuns: 1000},
    )
  })

  it('has positions inside the file, where line, column and offset agree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [side] of sidesOf(read([text]), 1)) {
          const {start, end} = side.position
          expect(start.offset).toBe(offsetOf(text, start))
          expect(end.offset).toBe(offsetOf(text, end))
          expect(sliceOf(text, side)).toContain(/[\p{L}\p{N}]/u.exec(side.text)?.[0] ?? '')
        }
      }),
      {numRuns: 1000},
    )
  })

  it('of any characters at all is read twice to the same outline', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 80}), (text) => {
        expect(read([text])).toEqual(read([text]))
      }),
      {numRuns: 40},
    )
  })

  it('as any bytes at all is either read or refused with a message', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 80}), (value) => {
        const file = new VFile({value})
        const {outline} = readBriefing(file)
        expect(outline !== null || file.messages.length > 0).toBe(true)
      }),
      {numRuns: 40},
    )
  })
})

/** The letters of a text but for those of `摘要` and `Summary`, labels or words, and the names of footnotes. */
function contentOf(text: string): string {
  return lettersOf(text.replace(/[摘要Sumary1]/g, ''))
}

/** Line ends of CommonMark: LF, CR, or both. */
function offsetOf(text: string, {line, column}: {line: number; column: number}): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
  return (starts[line - 1] ?? Number.NaN) + column - 1
}
