/** Content streams as operations, and back. ISO 32000-1 7.8.2. */

import {endOfToken, skipSpace} from './content-tokens.ts'

export type Operation = {
  readonly operator: string
  /** As they are written; an array, a dictionary and a string are one operand each. */
  readonly operands: readonly string[]
}

/**
 * Reads a content stream.
 *
 * @param content Latin-1, one character a byte.
 * @throws where it holds something else than Chromium writes: an inline image, strings nested deeper than one level.
 */
export function parseContent(content: string): readonly Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  for (let at = skipSpace(content, 0); at < content.length; at = skipSpace(content, at)) {
    const start = at
    at = endOfToken(content, start)
    if (isOpening(content, start)) {
      const {text, end} = readGroup(content, start)
      operands.push(text)
      at = end
      continue
    }
    const text = content.slice(start, at)
    if (isOperand(text)) operands.push(text)
    else if (text === 'BI') throw new Error('The content stream holds an inline image')
    else {
      operations.push({operator: text, operands})
      operands = []
    }
  }
  if (operands.length > 0) throw new Error('The content stream ends within an operation')
  return operations
}

function isOpening(content: string, at: number): boolean {
  const first = content.charCodeAt(at)
  return first === 0x5b || (first === 0x3c && content.charCodeAt(at + 1) === 0x3c)
}

/** A number, a name, a string, or one of three words. */
function isOperand(text: string): boolean {
  const first = text.charCodeAt(0)
  // `+ - . / 0-9`, but for the comma.
  if (first >= 0x2b && first <= 0x39) return first !== 0x2c
  if (first === 0x28 || first === 0x3c) return true
  return text === 'true' || text === 'false' || text === 'null'
}

/** An array or a dictionary with all that stands in it, as one operand. */
function readGroup(content: string, start: number): {readonly text: string; readonly end: number} {
  const tokens: string[] = []
  let depth = 0
  for (let at = start; at < content.length; at = skipSpace(content, at)) {
    const end = endOfToken(content, at)
    const text = content.slice(at, end)
    tokens.push(text)
    if (text === '[' || text === '<<') depth += 1
    if (text === ']' || text === '>>') depth -= 1
    if (depth === 0) return {text: joinTokens(tokens), end}
    at = end
  }
  throw new Error('The content stream ends within an operation')
}

/** The shortest text of operations: space only where two tokens would run together. */
export function writeContent(operations: readonly Operation[]): string {
  let text = ''
  for (const {operator, operands} of operations) {
    let last = ''
    for (const operand of operands) {
      const short = shorten(operand)
      text += areApart(last, short) ? ` ${short}` : short
      last = short
    }
    text += areApart(last, operator) ? ` ${operator}\n` : `${operator}\n`
  }
  return text
}

/** Tokens with a space only where two would run together. */
export function joinTokens(tokens: readonly string[]): string {
  let text = ''
  let last = ''
  for (const token of tokens) {
    text += areApart(last, token) ? ` ${token}` : token
    if (token !== '') last = token
  }
  return text
}

/** Whether two tokens would run together. */
function areApart(before: string, after: string): boolean {
  return (
    before !== '' &&
    after !== '' &&
    !isDelimiter(before.charCodeAt(before.length - 1)) &&
    after.charCodeAt(0) !== 0x2f &&
    !isDelimiter(after.charCodeAt(0))
  )
}

/** `( ) < > [ ]` */
function isDelimiter(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === 0x3c || code === 0x3e || code === 0x5b || code === 0x5d
}

/** Numbers without what they do not need: `-.500` is `-.5`. */
function shorten(operand: string): string {
  const first = operand.charCodeAt(0)
  if (first < 0x2b || first > 0x39 || first === 0x2f || !operand.includes('.')) return operand
  return /^[-+]?\d*\.\d*$/.test(operand) ? writeNumber(Number(operand)) : operand
}

/** To a thousand-millionth, without exponent. */
export function writeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 2 ** 53) return value === 0 ? '0' : String(value)
  const rounded = Math.round(value * 1e9) / 1e9
  // Of others a script's own text has an exponent, or more digits than were asked for.
  const isPlain = Math.abs(rounded) >= 1e-5 && Math.abs(rounded) < 1e5
  const text = isPlain ? String(rounded) : value.toFixed(9).replace(/\.?0+$/, '')
  if (text === '-0') return '0'
  if (text.startsWith('0.')) return text.slice(1)
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text
}
