/** argv → command → exit status. */

import {type Host, HostError, type Words} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import {type Command, type Status, type Terminal, UsageError} from './command.ts'
import {failureText} from './failure.ts'
import {commandHelp, generalHelp} from './help.ts'
import {plannedCommands} from './options.ts'
import {notYet, parse} from './parse.ts'

type Loader = () => Promise<Command>

/** Each command is loaded when it is called: `--help` needs neither a parser nor a browser. */
const commands: Readonly<Record<string, Loader>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  outline: async () => (await import('./commands/outline.ts')).outlineCommand,
  fmt: async () => (await import('./commands/fmt.ts')).fmtCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  archive: async () => (await import('./commands/archive.ts')).archiveCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
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
    return explain(error, language, host, terminal)
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
  const told = {en: `a command comes first, not “${flag}”`, zh: `請先寫指令，而不是「${flag}」`}
  if (flag !== undefined) terminal.err(`\nzhenpress: ${told[language]}\n`)
  return 2
}

function unknownCommand(name: string): Words {
  if (plannedCommands.includes(name)) return notYet(`“${name}”`)
  const known = Object.keys(commands)
  return {
    en: `there is no command “${name}”; there are ${known.join(', ')}`,
    zh: `沒有指令「${name}」；可用的有 ${known.join('、')}`,
  }
}

/** `--lang`, then `ZHENPRESS_LANG`, then the locale. Read before all else: errors are said in it, too. */
function languageFrom(argv: readonly string[], {env}: Host): MessageLanguage {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]
  const flag = at < 0 ? undefined : word === '--lang' ? argv[at + 1] : word?.slice('--lang='.length)
  const wanted = flag ?? env['ZHENPRESS_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function explain(error: unknown, language: MessageLanguage, host: Host, terminal: Terminal): Status {
  if (error instanceof UsageError) {
    terminal.err(`zhenpress: ${error.what[language]}\n`)
    return 2
  }
  terminal.err(`zhenpress: ${failureText(error, language)}`)
  if (host.env['ZHENPRESS_DEBUG'] && error instanceof Error && !(error instanceof HostError))
    terminal.err(`${error.stack}\n`)
  return 1
}
