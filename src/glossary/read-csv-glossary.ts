import {type Field, readCsv} from './csv.ts'
import type {GlossaryEntry, GlossaryFault, GlossaryReading} from './glossary.ts'

const columns = ['zh', 'en', 'forbidden.zh', 'forbidden.en', 'note'] as const

type Column = (typeof columns)[number]

/** `glossary.csv`: columns by the names in the first row; variants of a term are parted by `|`. */
export function readCsvGlossary(text: string): GlossaryReading {
  const {rows, faults} = readCsv(text)
  const [header, ...lines] = rows
  if (!header) return {entries: [], faults: [...faults, fault(1, 1, emptyFile)]}
  const [named, unknown] = columnsOf(header)
  if (!named.has('zh') && !named.has('en'))
    return {entries: [], faults: [...faults, ...unknown, fault(1, 1, noColumns)]}
  const read = lines.map((line) => entryOf(line, named, header.length))
  return {
    entries: read.flatMap(({entry}) => (entry ? [entry] : [])),
    faults: [...faults, ...unknown, ...read.flatMap((each) => each.faults)],
  }
}

function columnsOf(header: readonly Field[]): readonly [Map<Column, number>, readonly GlossaryFault[]] {
  const named = new Map<Column, number>()
  const faults: GlossaryFault[] = []
  for (const [index, {value, line, column}] of header.entries()) {
    const name = columns.find((each) => each === value.trim().toLowerCase())
    if (name && !named.has(name)) named.set(name, index)
    else if (value.trim() !== '') faults.push(fault(line, column, unknownColumn(value.trim())))
  }
  return [named, faults]
}

function entryOf(
  line: readonly Field[],
  named: ReadonlyMap<Column, number>,
  width: number,
): {readonly entry: GlossaryEntry | null; readonly faults: readonly GlossaryFault[]} {
  const [first] = line
  const extra = line[width]
  if (extra) return {entry: null, faults: [fault(extra.line, extra.column, tooMany(width))]}
  const at = (column: Column): string => line[named.get(column) ?? -1]?.value.trim() ?? ''
  const words = (column: Column): readonly string[] =>
    at(column)
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  const entry: GlossaryEntry = {
    terms: {zh: words('zh'), en: words('en')},
    forbidden: {zh: words('forbidden.zh'), en: words('forbidden.en')},
    note: at('note') || null,
  }
  const all = [...entry.terms.zh, ...entry.terms.en, ...entry.forbidden.zh, ...entry.forbidden.en]
  if (all.length === 0) return {entry: null, faults: first ? [fault(first.line, first.column, noTerm)] : []}
  return {entry, faults: []}
}

type Words = Pick<GlossaryFault, 'en' | 'zh'>

function fault(line: number, column: number, words: Words): GlossaryFault {
  return {line, column, ...words}
}

const emptyFile: Words = {en: 'the file is empty', zh: '檔案是空的'}
const noColumns: Words = {
  en: `the first row names no column “zh” or “en” (columns: ${columns.join(', ')})`,
  zh: `第一列沒有「zh」或「en」欄（可用的欄：${columns.join('、')}）`,
}
const noTerm: Words = {en: 'the row has no term', zh: '這一列沒有詞彙'}

function unknownColumn(name: string): Words {
  return {
    en: `“${name}” is no column, or stands twice (columns: ${columns.join(', ')})`,
    zh: `沒有「${name}」這一欄，或欄名重複（可用的欄：${columns.join('、')}）`,
  }
}

function tooMany(width: number): Words {
  return {en: `more than ${width} fields in a row`, zh: `一列超過 ${width} 欄`}
}
