/** argv → command → exit status. */

import {type Host, HostError, type Words} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import {type Command, type Status, type Terminal, UsageError} from './command.ts'
import {archiveCommand} from './commands/archive.ts'
import {buildCommand} from './commands/build.ts'
import {checkCommand} from './commands/check.ts'
import {diffCommand} from './commands/diff.ts'
import {doctorCommand} from './commands/doctor.ts'
import {fmtCommand} from './commands/fmt.ts'
import {importCommand} from './commands/import.ts'
import {initCommand} from './commands/init.ts'
import {outlineCommand} from './commands/outline.ts'
import {previewCommand} from './commands/preview.ts'
import {verifyCommand} from './commands/verify.ts'
import {watchCommand} from './commands/watch.ts'
import {failureText} from './failure.ts'
import {commandHelp, generalHelp} from './help.ts'

/** What help tells of each; what it does is loaded when it is called, and `--help` needs neither a parser nor a browser. */
const commands: Readonly<Record<string, Command>> = {
  build: buildCommand,
  watch: watchCommand,
  preview: previewCommand,
  check: checkCommand,
  outline: outlineCommand,
  fmt: fmtCommand,
  verify: verifyCommand,
  archive: archiveCommand,
  import: importCommand,
  diff: diffCommand,
  doctor: doctorCommand,
  init: initCommand,
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
    if (name === undefined || name.startsWith('-')) return showHelp(name, language, terminal)
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new UsageError(unknownCommand(name))
    const {parse} = await import('./parse.ts')
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

function showHelp(flag: string | undefined, language: MessageLanguage, terminal: Terminal): Status {
  const help = generalHelp(Object.values(commands), language)
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
