import {describe, expect, it} from 'vitest'
import {decode} from '../../src/read/decode.ts'

const traditional =
  '摘要:\n港口在旱季沒有水,他們要到山上取水。\nSummary:\nIn the dry season the port has no water.\n'
const simplified =
  '摘要:\n港口在旱季没有水,他们要到山上取水。\nSummary:\nIn the dry season the port has no water.\n'

describe('The bytes of a text', () => {
  it.each([
    ['UTF-8', traditional, new TextEncoder().encode(traditional)],
    ['UTF-8', traditional, new TextEncoder().encode(`\uFEFF${traditional}`)],
    ['UTF-16LE', traditional, utf16(`\uFEFF${traditional}`, true)],
    ['UTF-16BE', traditional, utf16(`\uFEFF${traditional}`, false)],
    ['UTF-16LE', traditional, utf16(traditional, true)],
    ['UTF-16BE', traditional, utf16(traditional, false)],
    ['Big5', traditional, doubleByte('big5', traditional)],
    ['GBK', simplified, doubleByte('gbk', simplified)],
  ])('are read in %s', (encoding, text, bytes) => {
    expect(decode(bytes)).toEqual({encoding, text})
  })

  it.each([
    ['of a ZIP', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]],
    ['of a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]],
    ['of Arabic in pairs', [...utf16('\u0634\u0627\u0631\u0639 ', true)]],
    ['with half a character', [0xe6]],
  ])('%s are none', (_, bytes) => {
    expect(decode(Uint8Array.from(bytes))).toBeNull()
  })
})

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little)
  return new Uint8Array(view.buffer)
}

/** By trying all pairs of bytes: nothing in Node writes these encodings. */
function doubleByte(label: 'big5' | 'gbk', text: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && !codes.has(char)) codes.set(char, [lead, trail])
    }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? []))),
  )
}
