import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sourceOffsets} from '../../src/check/source-offsets.ts'
import {checked} from './checked.ts'

const text = [
  '標題/Title: 港口,用水 / Water',
  '摘要:',
  '第一行𠮷,第二',
  '- 要點`碼,碼`與**粗體**,還有\\*星\\*火,&amp;甲,好',
  '  續行,在此',
  '> 引文,一',
  '> 引文,二',
  'Summary:',
  'The port.',
  '',
].join('\n')

/** Lines and columns of all half-width commas that are told. */
function commas(source: string | Uint8Array): readonly string[] {
  return checked(source)
    .messages.filter(({ruleId}) => ruleId === 'typography/halfwidth-punctuation')
    .map(({line, column}) => `${line}:${column}`)
}

/** All commas of the text that are no code, counted by hand from the characters. */
const expected = text
  .split('\n')
  .flatMap((line, index) =>
    [...line.replace(/`[^`]*`/g, (code) => 'x'.repeat(code.length)).matchAll(/,/g)].map(
      (match) => `${index + 1}:${match.index + 1}`,
    ),
  )

function utf16(value: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(value.length * 2)
  for (let index = 0; index < value.length; index++)
    new DataView(bytes.buffer).setUint16(index * 2, value.charCodeAt(index), little)
  return bytes
}

describe('The place of a mark', () => {
  it('is its own line and column, through escapes, references, code, quotes and pairs of units', () => {
    expect(expected).toHaveLength(8)
    expect([...commas(text)].sort()).toEqual([...expected].sort())
  })

  it.each([
    {name: 'a byte-order mark', source: new TextEncoder().encode(`\uFEFF${text}`)},
    {name: 'CR LF', source: text.replaceAll('\n', '\r\n')},
    {name: 'CR', source: text.replaceAll('\n', '\r')},
    {name: 'UTF-16LE', source: utf16(`\uFEFF${text}`, true)},
    {name: 'UTF-16BE', source: utf16(`\uFEFF${text}`, false)},
  ])('is the same with $name', ({source}) => {
    expect([...commas(source)].sort()).toEqual([...expected].sort())
  })

  it('is the same in Big5', () => {
    // 摘要：/ 水,水 / Summary: / Water.
    const head = Uint8Array.of(0xba, 0x4b, 0xad, 0x6e, 0x3a, 0x0a, 0xa4, 0xf4, 0x2c, 0xa4, 0xf4, 0x0a)
    const source = new Uint8Array([...head, ...new TextEncoder().encode('Summary:\nWater.\n')])
    expect(commas(source)).toEqual(['2:2'])
  })
})

describe('Source offsets', () => {
  it('walk over escapes, references, line ends and margins', () => {
    const source = '甲\\*乙&amp;丙&#20057;  \r\n>  丁'
    const value = '甲*乙&丙乙\n丁'
    const offsets = sourceOffsets(value, source, 0, source.length)
    expect(offsets?.starts.map((start, index) => source.slice(start, offsets.ends[index]))).toEqual([
      '甲',
      '\\*',
      '乙',
      '&amp;',
      '丙',
      '&#20057;',
      '  \r\n>  ',
      '丁',
    ])
  })

  it('are none where value and source are not the same', () => {
    expect(sourceOffsets('甲乙', '甲丙', 0, 2)).toBeNull()
    expect(sourceOffsets('甲乙', '甲', 0, 1)).toBeNull()
  })

  it('find each character of a text that is written as it is', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('甲', '𠮷', 'a', ' b', '，', '\n丙')}), (value) => {
        const offsets = sourceOffsets(value, value, 0, value.length)
        expect(offsets?.starts).toEqual([...Array(value.length).keys()])
      }),
    )
  })
})
