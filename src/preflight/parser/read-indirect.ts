/** `12 0 obj … endobj`. ISO 32000-1 7.3.10, ISO 19005-2 6.1.7, 6.1.9. */

import {isWhite, latin1} from './bytes.ts'
import {Lexer, type Remark} from './lexer.ts'
import {isDict, Unreadable, type Value} from './objects.ts'

export type Indirect = {readonly number: number; readonly generation: number; readonly value: Value}

/**
 * @param resolve for a Length that is an object of its own.
 * @throws Unreadable where no object begins, or it is broken.
 */
export function readIndirect(
  bytes: Uint8Array,
  offset: number,
  remark: Remark,
  place: string,
  resolve: (value: Value | undefined) => Value,
): Indirect {
  const head = /^(\s*)(\d{1,10})(\s+)(\d{1,5})(\s+)obj(\s*)/.exec(latin1(bytes, offset, offset + 60))
  if (!head) throw new Unreadable(place, `no object begins at byte ${offset}`)
  if (head[1] !== '' || head[3]?.length !== 1 || head[5]?.length !== 1 || !/[\r\n]/.test(head[6] ?? ''))
    remark('object-syntax', 'more than one space in its head, or no end of line behind it')
  const lexer = new Lexer(bytes, offset + head[0].length, remark, place, true)
  const value = lexer.value()
  const end = lexer.at
  if (isDict(value) && lexer.takes('stream')) {
    const data = readData(lexer, resolve(value.entries.get('Length')), remark, place)
    return {number: Number(head[2]), generation: Number(head[4]), value: {kind: 'stream', dict: value, data}}
  }
  lexer.at = end
  endObject(lexer, remark)
  return {number: Number(head[2]), generation: Number(head[4]), value}
}

function endObject(lexer: Lexer, remark: Remark): void {
  const from = lexer.at
  if (!lexer.takes('endobj')) remark('object-syntax', 'no “endobj” behind it')
  else if (
    !/[\r\n]/.test(latin1(lexer.bytes, from, lexer.at)) ||
    !/[\r\n]/.test(latin1(lexer.bytes, lexer.at, lexer.at + 1))
  )
    remark('object-syntax', 'no end of line before or behind “endobj”')
}

function readData(lexer: Lexer, length: Value, remark: Remark, place: string): Uint8Array {
  const {bytes} = lexer
  if (bytes[lexer.at] === 13 && bytes[lexer.at + 1] === 10) lexer.at += 2
  else if (bytes[lexer.at] === 10) lexer.at += 1
  else remark('stream-keyword', '“stream” is not followed by an end of line')
  const start = lexer.at
  if (typeof length === 'number' && length >= 0 && start + length <= bytes.length) {
    const end = latin1(bytes, start + length, start + length + 12)
    const found = /^(\r\n|\r|\n|)endstream/.exec(end)
    if (found) {
      if (found[1] === '') remark('stream-keyword', 'no end of line before “endstream”')
      lexer.at = start + length + found[0].length
      endObject(lexer, remark)
      return bytes.subarray(start, start + length)
    }
  }
  return searched(lexer, start, length, remark, place)
}

/** The Length is wrong: what stands before the next `endstream`. */
function searched(lexer: Lexer, start: number, length: Value, remark: Remark, place: string): Uint8Array {
  const {bytes} = lexer
  let end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
    'endstream',
    start,
    'latin1',
  )
  if (end < 0) throw new Unreadable(place, 'a stream without “endstream”')
  lexer.at = end + 'endstream'.length
  if (bytes[end - 1] === 10) end -= 1
  if (bytes[end - 1] === 13) end -= 1
  end = Math.max(start, end)
  remark(
    'stream-length',
    `Length is ${typeof length === 'number' ? length : 'no number'}, not ${end - start}`,
  )
  while (isWhite(bytes[lexer.at])) lexer.at++
  return bytes.subarray(start, end)
}
