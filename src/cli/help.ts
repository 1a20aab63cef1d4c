/** Help that teaches by example. */

import type {Words} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import type {Command} from './command.ts'
import {options} from './options.ts'

const words: Readonly<
  Record<'tagline' | 'usage' | 'commands' | 'options' | 'examples' | 'more' | 'exit', Words>
> = {
  tagline: {
    en: 'Zhenpress prints bilingual policy briefings (Traditional Chinese and English) as PDF, DOCX and HTML.',
    zh: 'Zhenpress 把中英雙語政策簡報印成 PDF、DOCX 與 HTML。',
  },
  usage: {en: 'Usage', zh: '用法'},
  commands: {en: 'Commands', zh: '指令'},
  options: {en: 'Options', zh: '選項'},
  examples: {en: 'Examples', zh: '範例'},
  more: {en: 'Each command answers --help.', zh: '各指令加上 --help 可看說明。'},
  exit: {
    en: 'Exit status: 0 fine; 1 the source has errors or a step failed; 2 wrong usage; 3 warnings under --strict.',
    zh: '結束代碼：0 正常；1 來源有錯誤或步驟失敗；2 用法錯誤；3 在 --strict 下有警告。',
  },
}

/** What `zhenpress --help` says. */
export function generalHelp(commands: readonly Command[], language: MessageLanguage): string {
  const width = Math.max(...commands.map(({name, operands}) => `${name} ${operands}`.length))
  const list = commands.map(
    ({name, operands, summary}) => `  ${`${name} ${operands}`.padEnd(width)}  ${summary[language]}`,
  )
  const examples = commands.flatMap((command) => command.examples.slice(0, 1))
  return [
    words.tagline[language],
    '',
    `${words.usage[language]}: zhenpress <command> [options]`,
    '',
    `${words.commands[language]}:`,
    ...list,
    '',
    `${words.examples[language]}:`,
    ...exampleLines(examples, language),
    '',
    words.more[language],
    words.exit[language],
    '',
  ].join('\n')
}

/** What `zhenpress COMMAND --help` says. */
export function commandHelp(command: Command, language: MessageLanguage): string {
  const rows = command.options.map((name) => {
    const {short, value, help} = command.own?.[name] ?? options[name]
    const flag = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
    return {flag, help: help[language]}
  })
  const width = Math.min(40, Math.max(...rows.map(({flag}) => flag.length)))
  return [
    command.summary[language],
    '',
    `${words.usage[language]}: zhenpress ${command.name} ${command.operands} [options]`,
    '',
    `${words.examples[language]}:`,
    ...exampleLines(command.examples, language),
    '',
    `${words.options[language]}:`,
    ...rows.map(({flag, help}) =>
      flag.length > width ? `  ${flag}\n  ${' '.repeat(width)}  ${help}` : `  ${flag.padEnd(width)}  ${help}`,
    ),
    '',
    words.exit[language],
    '',
  ].join('\n')
}

function exampleLines(examples: Command['examples'], language: MessageLanguage): string[] {
  return examples.flatMap(({line, does}) => [`  $ ${line}`, `      ${does[language]}`])
}
