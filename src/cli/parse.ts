/** Words of a command line → what a command is called with. */

import {parseArgs} from 'node:util'
import type {Host, Words} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import {type Command, type Invocation, type Terminal, UsageError} from './command.ts'
import {type OptionName, options} from './options.ts'

/** Environment variables that stand in for flags. */
const variables: Readonly<Partial<Record<OptionName, string>>> = {
  to: 'ZHENPRESS_TO',
  edition: 'ZHENPRESS_EDITION',
  layout: 'ZHENPRESS_LAYOUT',
  'out-dir': 'ZHENPRESS_OUT_DIR',
  archive: 'ZHENPRESS_ARCHIVE',
  template: 'ZHENPRESS_TEMPLATE',
  paper: 'ZHENPRESS_PAPER',
  'pdf-standard': 'ZHENPRESS_PDF_STANDARD',
  jobs: 'ZHENPRESS_JOBS',
  config: 'ZHENPRESS_CONFIG',
  lang: 'ZHENPRESS_LANG',
}

/**
 * Reads the words behind a command.
 *
 * @throws {UsageError} for a flag that the command does not have, or that lacks its value.
 */
export function parse(
  command: Command,
  words: string[],
  host: Host,
  terminal: Terminal,
  language: MessageLanguage,
): Invocation {
  const {values, positionals} = parseWords(command, words)
  const all = (name: OptionName): readonly string[] => {
    const value = values[name]
    const given = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')
    const variable = command.own?.[name] ? undefined : variables[name]
    const fallback = variable === undefined ? undefined : host.env[variable]
    return given.length > 0 ? given : fallback === undefined || fallback === '' ? [] : [fallback]
  }
  const lang = all('lang').at(-1)
  if (lang !== undefined && lang !== 'en' && lang !== 'zh')
    throw new UsageError({
      en: `--lang takes en or zh, not “${lang}”`,
      zh: `--lang 可用 en 或 zh，沒有「${lang}」`,
    })
  return {
    host,
    terminal,
    language,
    operands: positionals,
    text: (name) => all(name).at(-1),
    texts: all,
    list(name) {
      const items = all(name)
        .flatMap((text) => text.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '')
      return items.length > 0 ? [...new Set(items)] : undefined
    },
    isOn: (name) => values[name] === true,
  }
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function parseWords(command: Command, words: string[]): {values: Values; positionals: string[]} {
  const table = Object.fromEntries(
    command.options.map((name) => {
      const {short, value} = command.own?.[name] ?? options[name]
      const type: 'string' | 'boolean' = value === undefined ? 'boolean' : 'string'
      return [
        name,
        {type, ...(value === undefined ? {} : {multiple: true}), ...(short === undefined ? {} : {short})},
      ]
    }),
  )
  try {
    return parseArgs({args: words, options: table, allowPositionals: true, strict: true})
  } catch (error) {
    throw new UsageError(complaint(error, command), {cause: error})
  }
}

function complaint(error: unknown, {name}: Command): Words {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const flag = /'(--?[\w-]+)/.exec(message)?.[1]
  if (message.startsWith('Unknown option') && flag !== undefined) {
    return {
      en: `${name} has no flag ${flag}; “zhenpress ${name} --help” lists those it has`,
      zh: `${name} 沒有選項 ${flag}；「zhenpress ${name} --help」列出可用的選項`,
    }
  }
  return {en: message, zh: message}
}
