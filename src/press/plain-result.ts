/**
 * What came of a briefing, as plain data: what a cache writes down and what one process tells another. Errors keep their
 * words, and messages what they were made of, so that they can be said in both languages.
 */

import {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import {HostError, type Words} from '../host/host.ts'
import type {Related, Values} from '../messages/report.ts'
import {relatedOf} from '../messages/said.ts'
import type {BriefingResult} from './result.ts'

/** A message of `report()`; what is left out here says the same of all messages, or is made of the rest. */
export type PlainMessage = {
  readonly reason: string
  readonly place: VFileMessage['place']
  readonly fatal: VFileMessage['fatal']
  readonly ruleId: string | undefined
  readonly source: string | undefined
  readonly note: string | undefined
  readonly url: string | undefined
  readonly actual: string | undefined
  readonly expected: readonly string[] | undefined
  readonly values: Values
  readonly related: readonly Related[]
}

export type PlainFile = {
  readonly path: string
  readonly messages: readonly PlainMessage[]
}

/** A file with what is in it. */
type PlainSource = PlainFile & {
  readonly cwd: string
  readonly value: string | Uint8Array | undefined
  /** As it was decoded. */
  readonly text: string | undefined
}

type PlainError = {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  /** Of a `HostError`. */
  readonly words: {readonly what: Words; readonly remedy: Words} | null
}

/** A result that can be sent to another process. */
export type PlainResult = Omit<BriefingResult, 'files' | 'failure'> & {
  readonly files: readonly PlainSource[]
  readonly failure: PlainError | null
}

export function plainResult(result: BriefingResult): PlainResult {
  const {files, failure} = result
  return {
    ...result,
    files: files.map((file) => ({
      ...plainFile(file),
      cwd: file.cwd,
      value: file.value,
      text: file.data.text,
    })),
    failure: failure && plainError(failure),
  }
}

export function revivedResult(plain: PlainResult): BriefingResult {
  const {files, failure} = plain
  return {...plain, files: files.map(revivedSource), failure: failure && revivedError(failure)}
}

/** The messages of a file, without what is in it. */
export function plainFile(file: VFile): PlainFile {
  return {path: file.path ?? '', messages: file.messages.map(plainMessage)}
}

/** Puts messages on a file again, in their order. */
export function putMessages(file: VFile, messages: readonly PlainMessage[]): void {
  // A message is an error, and where it was revived is nothing to anybody: to find that out takes most of the time.
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    file.messages.push(...messages.map((message) => revivedMessage(message, file.path)))
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function revivedSource({path, cwd, value, text, messages}: PlainSource): VFile {
  const file = new VFile({path, cwd, ...(value === undefined ? {} : {value})})
  if (text !== undefined) file.data.text = text
  putMessages(file, messages)
  return file
}

function plainMessage(message: VFileMessage): PlainMessage {
  const {reason, place, fatal, ruleId, source, note, url, actual, expected} = message
  return {
    reason,
    place: plainPlace(place),
    fatal,
    ruleId,
    source,
    note,
    url,
    actual,
    expected,
    values: 'values' in message ? (message.values as Values) : {}, // set by `report()` alone
    related: relatedOf(message).map((each) => ({...each, place: plainPlace(each.place) ?? each.place})),
  }
}

/** The place alone: a node's may carry more than its lines and columns. */
function plainPlace<Place extends VFileMessage['place']>(place: Place): Place {
  return structuredClone(place)
}

function revivedMessage(plain: PlainMessage, path: string): VFileMessage {
  const {reason, place, ruleId, source, fatal, note, url, actual, expected, values, related} = plain
  const message = new VFileMessage(reason, {place, ruleId, source})
  // As `VFile.message()` does it.
  message.name = `${path}:${message.name}`
  message.file = path
  message.fatal = fatal
  if (note !== undefined) message.note = note
  if (url !== undefined) message.url = url
  if (expected !== undefined) {
    message.actual = actual
    message.expected = [...expected]
  }
  return Object.assign(message, {values, related})
}

function plainError(error: Error): PlainError {
  const {name, message, stack} = error
  const words = error instanceof HostError ? {what: error.what, remedy: error.remedy} : null
  return {name, message, stack, words}
}

function revivedError({name, message, stack, words}: PlainError): Error {
  const error = words ? new HostError(words.what, words.remedy) : new Error(message)
  return Object.assign(error, {name, ...(stack === undefined ? {} : {stack})})
}
