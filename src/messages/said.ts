import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Language} from '../outline/types.ts'
import {type MessageLanguage, note, type Related, sentence, severityOf, type Values} from './report.ts'
import {isRuleId, type RuleId, type Severity} from './rules.ts'

/** Where something is said. Lines and columns count from 1, columns in UTF-16 units; `null` where not known. */
export type SaidPlace = {
  readonly file: string
  /** `null` for the whole file. */
  readonly line: number | null
  readonly column: number | null
  readonly endLine: number | null
  /** The column behind the last character. */
  readonly endColumn: number | null
}

/** The other side of a pair. */
type SaidRelated = SaidPlace & {readonly language: Language | null; readonly text: string | null}

/** A message as all reporters see it: the JSON form, which `docs/messages.md` describes. */
export type Said = SaidPlace & {
  readonly severity: Severity
  readonly ruleId: RuleId | null
  readonly text: string
  /** How to mend it. */
  readonly note: string
  /** What should stand at exactly this place; `null` where there is no such text. */
  readonly expected: string | null
  /** The rule's page, in the project. */
  readonly url: string | null
  readonly related: readonly SaidRelated[]
}

/**
 * All messages of the files, in their order, each said in the language.
 *
 * @param quiet leaves out what is no error.
 */
export function sayAll(
  files: readonly VFile[],
  language: MessageLanguage,
  quiet: boolean = false,
): readonly Said[] {
  return files.flatMap((file) =>
    file.messages
      .filter((message) => !quiet || severityOf(message) === 'error')
      .toSorted(byPlace)
      .map((message) => say(message, pathOf(file), language)),
  )
}

/** The path of a file as messages show it. */
export function pathOf(file: VFile): string {
  return file.path ?? 'stdin'
}

/** Decoded texts by path, of the files that have one. */
export function textsOf(files: readonly VFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => (file.data.text === undefined ? [] : [[pathOf(file), file.data.text]])),
  )
}

/** What is said and how to mend it, as running text. */
export function toldOf({text, note}: Said): string {
  const stop = /^\p{Script=Han}/u.test(note) ? '。' : '. '
  return note === '' ? text : `${text}${stop}${note}`
}

function byPlace(one: VFileMessage, other: VFileMessage): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}

/** A message, said in the language. */
export function say(message: VFileMessage, file: string, language: MessageLanguage): Said {
  const ruleId = isRuleId(message.ruleId) ? message.ruleId : null
  const values = valuesOf(message)
  return {
    ...placeIn(file, message.place),
    severity: severityOf(message),
    ruleId,
    text: ruleId ? sentence(ruleId, values, language) : message.reason,
    note: ruleId ? note(ruleId, values, language) : (message.note ?? ''),
    expected: message.expected?.[0] ?? null,
    url: message.url ?? null,
    related: relatedOf(message).map((each) => ({
      ...placeIn(each.file ?? file, each.place),
      language: each.language ?? null,
      text: each.text ?? null,
    })),
  }
}

function placeIn(file: string, place: Position | Point | undefined): SaidPlace {
  const start = place && ('start' in place ? place.start : place)
  const end = place && ('start' in place ? place.end : null)
  return {
    file,
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
  }
}

function valuesOf(message: VFileMessage): Values {
  return 'values' in message ? (message.values as Values) : {} // set by `report()` alone
}

/** The other sides that a message names. */
export function relatedOf(message: VFileMessage): readonly Related[] {
  return 'related' in message ? (message.related as readonly Related[]) : [] // set by `report()` alone
}
