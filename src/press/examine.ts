/** What was printed is looked into before it is handed over, by readers that did not write it. */

import {setImmediate as nextTurn} from 'node:timers/promises'
import {report} from '../messages/report.ts'
import type {PdfFile} from '../preflight/parser/file.ts'
import type {Cache} from './cache/cache.ts'
import {proofsOf} from './cache/proofs.ts'
import type {Checked} from './checked.ts'
import type {Compiled} from './compile.ts'
import type {Printed} from './print.ts'
import {proveText} from './prove.ts'

export type Examined = {
  /** With what was checked of each. */
  readonly printed: readonly Printed[]
  /** Whether all of it passed; what did not is reported on the source. */
  readonly passed: boolean
}

/** How files are looked into. */
export type ExamineOptions = {
  /** What passed before, of the same bytes and the same outline, does not do so again (default: all does). */
  readonly cache?: Cache | null | undefined
  /** Gives it up, between two checks (default: nothing does). */
  readonly signal?: AbortSignal | undefined
}

/** Looks into all files of a briefing. */
export async function examine(
  printed: readonly Printed[],
  compiled: Compiled,
  {cache = null, signal}: ExamineOptions = {},
): Promise<Examined> {
  const proofs = proofsOf(compiled, cache)
  const examined: Printed[] = []
  for (const each of printed) {
    const known = each.kept && (await proofs.find(each.key))
    const checks = known ?? (await lookInto(each, compiled, signal))
    if (!known && checks.every(({passed}) => passed)) await proofs.keep(each.key, checks)
    examined.push({...each, checks})
  }
  return {printed: examined, passed: examined.every(({checks}) => checks.every(({passed}) => passed))}
}

async function lookInto(
  each: Printed,
  compiled: Compiled,
  signal: AbortSignal | undefined,
): Promise<readonly Checked[]> {
  await heard(signal)
  const {standard, parsed} = await holdToStandard(each, compiled)
  await heard(signal)
  const text = await proveText(each, compiled, {isTagged: standard !== null, parsed})
  return [standard, text].filter((check) => check !== null)
}

/** Whoever may give it up is heard: checks keep the thread to themselves. @throws where it is given up. */
async function heard(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return
  await nextTurn()
  signal.throwIfAborted()
}

/** More faults than these say nothing new. */
const mostFaults = 5

/** Holds a PDF to what it claims; `null` where it claims nothing. */
export async function checkStandard(
  printed: Pick<Printed, 'name' | 'format' | 'bytes'>,
  compiled: Compiled,
): Promise<Checked | null> {
  return (await holdToStandard(printed, compiled)).standard
}

type Held = {
  readonly standard: Checked | null
  /** So that a file is parsed once, whoever reads it. */
  readonly parsed?: PdfFile
}

async function holdToStandard(
  {name, format, bytes}: Pick<Printed, 'name' | 'format' | 'bytes'>,
  compiled: Compiled,
): Promise<Held> {
  if (format !== 'pdf') return {standard: null}
  const {preflight} = await import('../preflight/preflight.ts')
  const {standard, faults, checked, file: parsed} = preflight(bytes)
  if (standard === null) return {standard: null}
  const [file] = compiled.files
  if (!file) throw new Error('A PDF was printed of no file')
  // Not as grave as the project wants it, but as it is: what fails is not written, and that is never silent.
  for (const {rule, place, detail} of faults.slice(0, mostFaults))
    report(file, 'pdf/standard', {values: {file: name, standard, rule, place, detail}})
  return {
    standard: {check: standard, passed: faults.length === 0, of: {rules: checked.length}},
    ...(parsed ? {parsed} : {}),
  }
}
