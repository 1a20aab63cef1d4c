import type {Node, Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Language} from '../outline/types.ts'
import {type Rule, type RuleId, rules, type Severity} from './rules.ts'

declare module 'vfile' {
  interface DataMap {
    /** The decoded text that positions count in: set by the reader, for reporters to quote. */
    text: string
  }
}

/** What is filled into a rule's sentence. */
export type Values = Readonly<Record<string, string | number>>

/** Where a rule's page stands, in the project. */
const docs = 'docs/rules'

/** The languages that messages are written in. */
export type MessageLanguage = 'en' | 'zh'

/** Another place that a message speaks of: the other side of a pair. */
export type Related = {
  readonly place: Position | Point
  /** Path of its file, where it is not the message's own. */
  readonly file?: string | undefined
  readonly language?: Language
  /** What is there. */
  readonly text?: string
}

/** A message of ours: what it was made of is kept, so that it can be said in another language. */
export type Message = VFileMessage & {readonly values: Values; readonly related: readonly Related[]}

/**
 * Adds a message to a file.
 *
 * @param options.place where, in the file as given; the whole file where absent.
 * @param options.severity above the rule's own.
 * @param options.related the other side of a pair, where there is one.
 * @param options.expected what should stand at exactly the place instead; `''` where it should go. It stands in
 *   the message's `expected`, and what stands there now in `actual`.
 */
export function report(
  file: VFile,
  rule: RuleId,
  options: {
    readonly place?: Position | Point | Node | null | undefined
    readonly values?: Values
    readonly severity?: Severity
    readonly related?: readonly Related[]
    readonly expected?: string | undefined
  } = {},
): Message {
  const {values = {}, related = [], expected} = options
  const message = file.message(sentence(rule, values, 'en'), {
    ruleId: rule,
    source: 'zhenpress',
    ...(options.place ? {place: placeOf(options.place)} : {}),
  })
  message.note = note(rule, values, 'en')
  message.url = `${docs}/${rule.replace('/', '-')}.md`
  message.fatal = fatalOf[options.severity ?? rules[rule].severity]
  if (expected !== undefined) {
    message.actual = textAt(file.data.text, message.place)
    message.expected = [expected]
  }
  return Object.assign(message, {values, related})
}

/** The text of a place that has a start and an end; `undefined` where these are not known. */
function textAt(text: string | undefined, place: Position | Point | undefined): string | undefined {
  if (text === undefined || !place || !('start' in place)) return undefined
  const {start, end} = place
  return start.offset === undefined || end.offset === undefined
    ? undefined
    : text.slice(start.offset, end.offset)
}

/** vfile's own form of a severity. */
export const fatalOf: Readonly<Record<Severity, boolean | undefined>> = {
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
