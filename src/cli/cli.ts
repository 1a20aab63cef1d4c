/** argv → command → exit status. */

import {parseArgs} from 'node:util'
import {type Host, HostError} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import {type Command, type Invocation, type Status, type Terminal, UsageError} from './command.ts'
import {commandHelp, generalHelp} from './help.ts'
import {type OptionName, options, plannedCommands, plannedOptions} from './options.ts'

type Loader = () => Promise<Command>

/** Each command is loaded when it is called: `--help` needs neither a parser nor a browser. */
const commands: Readonly<Record<string, Loader>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  outline: async () => (await import('./commands/outline.ts')).outlineCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
}

/** Environment variables that stand in for flags. */
const variables: Readonly<Partial<Record<OptionName, string>>> = {
  to: 'ZHENPRESS_TO',
  edition: 'ZHENPRESS_EDITION',
  layout: 'ZHENPRESS_LAYOUT',
  'out-dir': 'ZHENPRESS_OUT_DIR',
  template: 'ZHENPRESS_TEMPLATE',
  paper: 'ZHENPRESS_PAPER',
  jobs: 'ZHENPRESS_JOBS',
  config: 'ZHENPRESS_CONFIG',
  lang: 'ZHENPRESS_LANG',
}

/** Runs a command line. All that can go wrong is said on `terminal.err`, never as a stack. */
export async function runCli(argv: readonly string[], host: Host, terminal: Terminal): Promise<Status> {
  const language = languageFrom(argv, host)
  try {
    const [name, ...rest] = argv
    if (name === '--version' || name === '-V') {
      const {version} = await import('../press/version.ts')
      terminal.out(`${version()}\n`)
      return 0
    }
    if (name === undefined || name.startsWith('-')) return await showHelp(name, language, terminal)
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new UsageError(unknownCommand(name))
    const command = await load()
    const invocation = parse(command, rest, host, terminal, language)
    if (invocation.isOn('help')) {
      terminal.out(commandHelp(command, language))
      return 0
    }
    return await command.run(invocation)
  } catch (error) {
    return explain(error, host, terminal)
  }
}

async function showHelp(
  flag: string | undefined,
  language: MessageLanguage,
  terminal: Terminal,
): Promise<Status> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const help = generalHelp(all, language)
  if (flag === '--help' || flag === '-h') {
    terminal.out(help)
    return 0
  }
  terminal.err(help)
  if (flag !== undefined) terminal.err(`\nzhenpress: a command comes first, not “${flag}”\n`)
  return 2
}

function unknownCommand(name: string): string {
  if (plannedCommands.includes(name)) return `“${name}” is not in this version yet; the README says what is`
  return `there is no command “${name}”; there are ${Object.keys(commands).join(', ')}`
}

/** `--lang`, then `ZHENPRESS_LANG`, then the locale. Read before all else: errors are said in it, too. */
function languageFrom(argv: readonly string[], {env}: Host): MessageLanguage {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]
  const flag = at < 0 ? undefined : word === '--lang' ? argv[at + 1] : word?.slice('--lang='.length)
  const wanted = flag ?? env['ZHENPRESS_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function parse(
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
    const variable = variables[name]
    const fallback = variable === undefined ? undefined : host.env[variable]
    return given.length > 0 ? given : fallback === undefined || fallback === '' ? [] : [fallback]
  }
  const lang = all('lang').at(-1)
  if (lang !== undefined && lang !== 'en' && lang !== 'zh')
    throw new UsageError(`--lang takes en or zh, not “${lang}”`)
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
      const {short, value} = options[name]
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

function complaint(error: unknown, command: Command): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const flag = /'(--?[\w-]+)/.exec(message)?.[1]
  if (flag !== undefined && plannedOptions.includes(flag.slice(2))) {
    return `${flag} is not in this version yet; the README says what is`
  }
  if (message.startsWith('Unknown option') && flag !== undefined) {
    return `${command.name} has no flag ${flag}; “zhenpress ${command.name} --help” lists those it has`
  }
  return message
}

function explain(error: unknown, host: Host, terminal: Terminal): Status {
  if (error instanceof UsageError) {
    terminal.err(`zhenpress: ${error.message}\n`)
    return 2
  }
  if (error instanceof HostError) {
    terminal.err(`zhenpress: ${error.message}\n    ${error.remedy}\n`)
    return 1
  }
  const message = error instanceof Error ? error.message : String(error)
  terminal.err(
    `zhenpress: a fault inside Zhenpress: ${message}\n    Please report it. ZHENPRESS_DEBUG=1 shows where.\n`,
  )
  if (host.env['ZHENPRESS_DEBUG'] && error instanceof Error) terminal.err(`${error.stack}\n`)
  return 1
}
