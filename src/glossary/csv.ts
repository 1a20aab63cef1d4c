/** Rows of comma-separated values (RFC 4180), each field with its place. */

import type {GlossaryFault} from './glossary.ts'

/** A field, and where it starts. */
export type Field = {readonly value: string; readonly line: number; readonly column: number}

export type CsvReading = {
  /** Empty lines are left out. */
  readonly rows: readonly (readonly Field[])[]
  readonly faults: readonly GlossaryFault[]
}

const fieldEnd = /[,\r\n]/g

/**
 * Reads strictly: a quote opens a field only at its start, is doubled inside it, and nothing but a comma or a line
 * end stands behind the one that closes it. What does not hold is a fault, and its line is left out.
 */
export function readCsv(source: string): CsvReading {
  const text = source.replace(/^\uFEFF/, '')
  const rows: (readonly Field[])[] = []
  const faults: GlossaryFault[] = []
  let [at, line, lineStart] = [0, 1, 0]
  while (at < text.length) {
    const row: Field[] = []
    let fault: GlossaryFault | null = null
    for (;;) {
      const place = {line, column: at - lineStart + 1}
      const field = fieldAt(text, at)
      for (const {index, 0: found} of text.slice(at, field.end).matchAll(/\r\n|\n|\r/g)) {
        line++
        lineStart = at + index + found.length
      }
      if (field.fault) fault ??= {...place, ...field.fault}
      row.push({...place, value: field.value})
      at = field.end
      if (text[at] !== ',') break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    lineStart = at
    if (fault) faults.push(fault)
    else if (row.length > 1 || row[0]?.value.trim() !== '') rows.push(row)
  }
  return {rows, faults}
}

type Read = {
  readonly value: string
  readonly end: number
  readonly fault?: Pick<GlossaryFault, 'en' | 'zh'>
}

function fieldAt(text: string, start: number): Read {
  if (text[start] !== '"') {
    const end = endFrom(text, start)
    const value = text.slice(start, end)
    return value.includes('"') ? {value, end, fault: strayQuote} : {value, end}
  }
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') {
      value += '"'
      at++
    } else {
      const end = endFrom(text, at + 1)
      return end === at + 1 ? {value, end} : {value, end, fault: strayQuote}
    }
  }
  return {value, end: text.length, fault: openQuote}
}

function endFrom(text: string, start: number): number {
  fieldEnd.lastIndex = start
  return fieldEnd.exec(text)?.index ?? text.length
}

const strayQuote = {
  en: 'a quotation mark inside a field; put the whole field in quotes, and double those inside it',
  zh: '欄位中間有引號；請把整個欄位放進引號，裡面的引號寫兩次',
}
const openQuote = {en: 'a quotation mark that is not closed', zh: '引號沒有結尾'}
