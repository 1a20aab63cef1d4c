/** YAML front matter → facts and settings. */

import type {Yaml} from 'mdast'
import type {VFile} from 'vfile'
import {parseDocument} from 'yaml'
import {report} from '../messages/report.ts'
import {type Language, languages} from '../outline/types.ts'
import type {Fact, FactRole} from './facts.ts'
import {type LabelTable, labelOf} from './labels.ts'

/** Keys that steer the press and say nothing of the briefing. */
const settingKeys = ['edition', 'layout', 'template', 'paper', 'to'] as const

export type SettingKey = (typeof settingKeys)[number]

/** What a source asks of the press, as typed; the press checks it. */
export type Settings = Readonly<Partial<Record<SettingKey, string>>>

/** Names of roles that front matter in the wild uses beside the labels. */
const aliases: Readonly<Record<string, FactRole>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  source: 'source',
  url: 'url',
  date: 'date',
  keyword: 'keywords',
  keywords: 'keywords',
  tags: 'keywords',
}

export type FrontMatter = {readonly facts: readonly Fact[]; readonly settings: Settings}

/** Reads front matter. Invalid YAML is reported, and its text is kept as an unknown fact so that it is not lost. */
export function readFrontMatter(yaml: Yaml, file: VFile, side: 0 | 1, labels: LabelTable): FrontMatter {
  const document = parseDocument(yaml.value, {schema: 'failsafe'})
  const [error] = document.errors
  const data: unknown = error ? null : document.toJS()
  if (error || (data !== null && (typeof data !== 'object' || Array.isArray(data)))) {
    const reason = error
      ? (error.message.split('\n')[0] ?? '').replace(/ at line.*$/, '')
      : 'it is not a table of keys and values'
    report(file, 'meta/invalid-front-matter', {place: yaml.position, values: {reason}})
    return {facts: yaml.value.split('\n').map((value) => ({...nothing(yaml, side), value})), settings: {}}
  }
  const facts: Fact[] = []
  const settings: Partial<Record<SettingKey, string>> = {}
  for (const [key, value] of Object.entries(data ?? {})) {
    const setting = settingKeys.find((each) => each === key)
    if (setting) settings[setting] = flat(value).join(',')
    else facts.push(...factsOf(key, value, {...nothing(yaml, side), position: placeOf(yaml, key)}, labels))
  }
  return {facts, settings}
}

function nothing(yaml: Yaml, file: 0 | 1): Fact {
  return {role: null, label: '', value: '', language: null, position: yaml.position ?? null, file}
}

/** `source: {zh, en, url}` and `title.zh` both name a language. */
function factsOf(key: string, value: unknown, base: Fact, labels: LabelTable): Fact[] {
  const [stem = key, tail] = key.split('.')
  const language = languages.find((each) => each === tail) ?? null
  const name = language ? stem : key
  const known = labelOf(`${name}:`, labels)?.role
  const role =
    aliases[name.toLowerCase()] ?? (known && known !== 'summary' && known !== 'body' ? known : null)
  return spread(value, {...base, role, label: name, language})
}

function spread(value: unknown, base: Fact): Fact[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => spread(each, base))
  if (typeof value !== 'object' || value === null) {
    const text = String(value ?? '')
    return text === '' ? [] : [{...base, value: text}]
  }
  return Object.entries(value).flatMap(([key, each]) => {
    const language: Language | undefined = languages.find((tag) => key === tag || key.startsWith(`${tag}-`))
    if (language) return spread(each, {...base, language})
    if (key === 'url') return spread(each, {...base, role: 'url', label: 'url'})
    return spread(each, {
      ...base,
      role: key === 'name' ? base.role : null,
      label: key === 'name' ? base.label : `${base.label}.${key}`,
    })
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
  const start = yaml.position?.start
  if (!start || index < 0) return yaml.position ?? null
  const line = start.line + 1 + index
  const length = yaml.value.split('\n')[index]?.length ?? 0
  return {start: {line, column: 1}, end: {line, column: length + 1}}
}
