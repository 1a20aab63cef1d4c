import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCsv} from '../../src/glossary/csv.ts'

function valuesOf(source: string): readonly (readonly string[])[] {
  return readCsv(source).rows.map((row) => row.map(({value}) => value))
}

describe('Comma-separated values', () => {
  it('are read in all their forms', () => {
    expect(valuesOf('a,b\r\n"c, d","e ""f"""\n\n"g\nh",\n')).toEqual([
      ['a', 'b'],
      ['c, d', 'e "f"'],
      ['g\nh', ''],
    ])
  })

  it('may start with a byte-order mark and end without a line end', () => {
    expect(valuesOf('\uFEFFa,b')).toEqual([['a', 'b']])
  })

  it('know the line and column of each field, behind a field of two lines too', () => {
    const {rows} = readCsv('a,b\n"c\nd",e\nf,g\n')
    expect(rows.flat().map(({value, line, column}) => `${value}@${line}:${column}`)).toEqual([
      'a@1:1',
      'b@1:3',
      'c\nd@2:1',
      'e@3:4',
      'f@4:1',
      'g@4:3',
    ])
  })

  it.each([
    ['a "b" c,d\n', 1, 1],
    ['a,"b"c\n', 1, 3],
    ['a,b\nc,"d\n', 2, 3],
  ])('refuse %j at its place', (source, line, column) => {
    expect(readCsv(source).faults).toMatchObject([{line, column}])
  })

  it('read what was written by the book, whatever it holds', () => {
    const field = fc.string({unit: fc.constantFrom('a', '水', '"', ',', '\n', '\r\n', '|', ' ')})
    fc.assert(
      fc.property(fc.array(fc.array(field, {minLength: 2, maxLength: 4}), {minLength: 1}), (rows) => {
        const written = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        expect(valuesOf(written)).toEqual(rows)
      }),
    )
  })
})
