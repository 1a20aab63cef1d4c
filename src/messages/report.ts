import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Rule, type RuleId, rules, type Severity} from './rules.ts'

/** What is filled into a rule's sentence. */
export type Values = Readonly<Record<string, string | number>>

/** Where a rule's page stands, in the project. */
const docs = 'docs/rules'

/** The languages that messages are written in. */
export type MessageLanguage = 'en' | 'zh'

/** A message of ours: what it was made of is kept, so that it can be said in another language. */
export type Message = VFileMessage & {readonly values: Values}

/**
 * Adds a message to a file.
 *
 * @param options.place where, in the file as given; the whole file where absent.
 * @param options.severity above the rule's own.
 */
export function report(
  file: VFile,
  rule: RuleId,
  options: {
    readonly place?: Position | Point | Node | null | undefined
    readonly values?: Values
    readonly severity?: Severity
  } = {},
): Message {
  const values = options.values ?? {}
  const message = file.message(sentence(rule, values, 'en'), {
    ruleId: rule,
    source: 'zhenpress',
    ...(options.place ? {place: placeOf(options.place)} : {}),
  })
  message.note = note(rule, values, 'en')
  message.url = `${docs}/${rule.replace('/', '-')}.md`
  message.fatal = fatalOf[options.severity ?? rules[rule].severity]
  return Object.assign(message, {values})
}

/** vfile's own form of a severity. */
const fatalOf: Readonly<Record<Severity, boolean | undefined>> = {
  info: undefined,
  warning: false,
  error: true,
}

export function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}

/** How many messages of a severity files have. */
export function countOf(severity: Severity, files: readonly VFile[]): number {
  return files.flatMap(({messages}) => messages).filter((message) => severityOf(message) === severity).length
}

/** A rule's sentence in a language, filled. */
export function sentence(rule: RuleId, values: Values, language: MessageLanguage): string {
  return fill(rules[rule][language], values, language)
}

/** A rule's advice in a language, filled. */
export function note(rule: RuleId, values: Values, language: MessageLanguage): string {
  const row: Rule = rules[rule]
  return fill(language === 'zh' ? row.noteZh : row.noteEn, values, language)
}

/** `{name}` takes the value of `name`, or of `name.zh` in Chinese where there is one. */
function fill(template: string, values: Values, language: MessageLanguage): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = (language === 'zh' ? values[`${name}.zh`] : undefined) ?? values[name]
    return value === undefined ? whole : String(value)
  })
}

function placeOf(place: Position | Point | Node): Position | Point {
  if ('type' in place) return place.position ?? {line: 1, column: 1}
  return place
}
