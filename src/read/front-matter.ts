/** YAML front matter → facts and settings. */

import type {Yaml} from 'mdast'
import type {VFile} from 'vfile'
import {parseDocument} from 'yaml'
import {report} from '../messages/report.ts'
import {type Language, languages} from '../outline/types.ts'
import {type DateOrder, dateOrders} from './dates.ts'
import {type Fact, roleKeys} from './facts.ts'
import {type LabelTable, labelOf} from './labels.ts'

/** Keys that steer the press and say nothing of the briefing. */
const settingKeys = ['edition', 'layout', 'template', 'paper', 'to', 'typeset'] as const

type SettingKey = (typeof settingKeys)[number]

/** What a source asks of the press, as typed; the press checks it. */
export type Settings = Readonly<Partial<Record<SettingKey, string>>>

/** What a source says of how it is to be read, above all that is inferred. */
const dialectNames = ['halves', 'interleaved'] as const

export type Manner = {
  readonly dialect?: (typeof dialectNames)[number]
  /** Which of two readings `09/10/2025` has: the month first, or the day. */
  readonly dateOrder?: DateOrder
}

export type FrontMatter = {
  readonly facts: readonly Fact[]
  readonly settings: Settings
  readonly manner: Manner
}

/** Reads front matter. Invalid YAML is reported, and its text is kept as an unknown fact so that it is not lost. */
export function readFrontMatter(yaml: Yaml, file: VFile, side: 0 | 1, labels: LabelTable): FrontMatter {
  const document = parseDocument(yaml.value, {schema: 'failsafe'})
  const [error] = document.errors
  const data: unknown = error ? null : document.toJS()
  if (error || (data !== null && (typeof data !== 'object' || Array.isArray(data)))) {
    const reason = error
      ? {reason: (error.message.split('\n')[0] ?? '').replace(/ at line.*$/, '')}
      : {reason: 'it is not a table of keys and values', 'reason.zh': '它不是鍵與值的對照'}
    report(file, 'meta/invalid-front-matter', {
      place: placeOfLine(yaml, error?.linePos?.[0].line) ?? yaml.position,
      values: reason,
    })
    return {
      facts: yaml.value
        .split('\n')
        .filter((value) => value.trim() !== '')
        .map((value) => ({...nothing(yaml, side), value})),
      settings: {},
      manner: {},
    }
  }
  const facts: Fact[] = []
  const settings: Partial<Record<SettingKey, string>> = {}
  let manner: Manner = {}
  for (const [key, value] of Object.entries(data ?? {})) {
    const setting = settingKeys.find((each) => each === key)
    const own = setting ? null : mannerOf(key, flat(value).join(','))
    if (setting) settings[setting] = flat(value).join(',')
    else if (own) manner = {...manner, ...own}
    else facts.push(...factsOf(key, value, {...nothing(yaml, side), position: placeOf(yaml, key)}, labels))
  }
  return {facts, settings, manner}
}

/** `null` for what is none of ours: it is kept and printed. */
function mannerOf(key: string, value: string): Manner | null {
  const dialect = dialectNames.find((each) => key === 'dialect' && each === value)
  const dateOrder = dateOrders.find((each) => key === 'date-order' && each === value)
  if (dialect) return {dialect}
  return dateOrder ? {dateOrder} : null
}

function nothing(yaml: Yaml, file: 0 | 1): Fact {
  return {role: null, label: '', value: '', language: null, position: yaml.position ?? null, slot: null, file}
}

/** `source: {zh, en, url}` and `title.zh` both name a language. */
function factsOf(key: string, value: unknown, base: Fact, labels: LabelTable): Fact[] {
  const [stem = key, tail] = key.split('.')
  const language = languages.find((each) => each === tail) ?? null
  const name = language ? stem : key
  const known = labelOf(`${name}:`, labels)?.role
  const role =
    roleKeys[name.toLowerCase()] ?? (known && known !== 'summary' && known !== 'body' ? known : null)
  // Twins may have a list of the same name each.
  return spread(value, {...base, role, label: name, language}, `${base.file} ${name}`)
}

/** @param id where the value stands, to tell lists and things apart. */
function spread(value: unknown, base: Fact, id: string): Fact[] {
  if (Array.isArray(value)) {
    const slot = {of: 'list', id} as const
    return value.flatMap((each: unknown, index) => spread(each, {...base, slot}, `${id}.${index}`))
  }
  if (typeof value !== 'object' || value === null) {
    const text = String(value ?? '')
    return text === '' ? [] : [{...base, value: text}]
  }
  const slot = {of: 'thing', id} as const
  return Object.entries(value).flatMap(([key, each]) => {
    const language: Language | undefined = languages.find((tag) => key === tag || key.startsWith(`${tag}-`))
    if (language) return spread(each, {...base, language, slot}, `${id}.${key}`)
    if (base.role === 'date' && key === 'written') return spread(each, base, `${id}.${key}`)
    if (base.role === 'date' && key === 'iso')
      return spread(each, {...base, role: 'iso', label: 'iso'}, `${id}.${key}`)
    if (key === 'url') return spread(each, {...base, role: 'url', label: 'url'}, `${id}.${key}`)
    const named = key === 'name'
    const of = {role: named ? base.role : null, label: named ? base.label : `${base.label}.${key}`}
    return spread(each, {...base, ...of}, `${id}.${key}`)
  })
}

function flat(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [String(value ?? '')]
}

/** The line of a key; front matter opens with a line of its own. */
function placeOf(yaml: Yaml, key: string): Fact['position'] {
  const index = yaml.value
    .split('\n')
    .findIndex((line) => line.startsWith(`${key}:`) || line.startsWith(`"${key}"`))
  return placeOfLine(yaml, index + 1) ?? yaml.position ?? null
}

/** @param row line of the YAML, from 1; 0 for none. */
function placeOfLine(yaml: Yaml, row = 0): Fact['position'] {
  const start = yaml.position?.start
  if (!start || row < 1) return null
  const line = start.line + row
  const length = yaml.value.split('\n')[row - 1]?.length ?? 0
  return {start: {line, column: 1}, end: {line, column: length + 1}}
}
