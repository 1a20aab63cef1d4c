import {describe, expect, test} from 'vitest'
import {linesOf} from '../../src/office/lines.ts'

describe('lines', () => {
  test('Han take a full square, and closing marks stay with them', () => {
    expect(linesOf('一二三四五六七八九十', 5)).toBe(2)
    expect(linesOf('一二三四五，六七八九', 5)).toBe(3)
    expect(linesOf('一二三四「五」六', 5)).toBe(2)
  })

  test('English words are not parted', () => {
    // “abcdef” has 2.66 em, a space a quarter of one.
    expect(linesOf('abcdef abcdef', 5.6)).toBe(1)
    expect(linesOf('abcdef abcdef', 5.4)).toBe(2)
  })

  test('a word longer than the line goes on', () => {
    expect(linesOf('m'.repeat(20), 7.8)).toBe(2)
  })

  test('Han and Latin letters stand a quarter of an em apart', () => {
    expect(linesOf('一二m三', 3.8)).toBe(2)
    expect(linesOf('一二m三', 4.3)).toBe(1)
  })

  test('line ends of the text count, and an empty text has a line', () => {
    expect(linesOf('a\nb\nc', 10)).toBe(3)
    expect(linesOf('', 10)).toBe(1)
  })
})
