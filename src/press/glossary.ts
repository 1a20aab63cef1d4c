/** The project's glossary: found, read, and handed to the reader and to the checks. */

import path from 'node:path'
import {VFile} from 'vfile'
import {createGlossary} from '../glossary/create-glossary.ts'
import type {Glossary, GlossaryReading} from '../glossary/glossary.ts'
import {readCsvGlossary} from '../glossary/read-csv-glossary.ts'
import {readTbx} from '../glossary/read-tbx.ts'
import {type Host, HostError} from '../host/host.ts'
import {report} from '../messages/report.ts'
import {decode} from '../read/decode.ts'
import type {ReadOptions} from '../read/read.ts'
import {controlMessages} from './control.ts'
import type {Severities} from './severities.ts'

type TermFinder = NonNullable<ReadOptions['termsIn']>

/** A glossary that was read. */
export type LoadedGlossary = {
  readonly glossary: Glossary
  /** Its terms as evidence for alignment. */
  readonly termsIn: TermFinder
  /** With the messages on it. */
  readonly file: VFile
}

const names = ['glossary.csv', 'glossary.tbx']

/**
 * Loads the glossary of a project.
 *
 * @param file the one that was named; else the first of `glossary.{csv,tbx}` in the working folder.
 * @returns `null` where there is none.
 * @throws {HostError} where the one that was named is not there.
 */
export async function loadGlossary(host: Host, file?: string): Promise<LoadedGlossary | null> {
  const found = file ?? (await findGlossary(host))
  if (found === null) return null
  const absolute = path.resolve(host.cwd, found)
  if ((await host.kindOf(absolute)) !== 'file') {
    throw new HostError(
      {en: `There is no glossary ${found}`, zh: `找不到詞彙表 ${found}`},
      {en: 'Check “glossary” in the config.', zh: '請檢查設定檔的「glossary」。'},
    )
  }
  const source = new VFile({path: found, cwd: host.cwd, value: await host.readFile(absolute)})
  const {entries, faults} = readGlossary(source)
  for (const {line, column, en, zh} of faults)
    report(source, 'terms/invalid-glossary', {place: {line, column}, values: {reason: en, 'reason.zh': zh}})
  const glossary = createGlossary(entries)
  return {glossary, termsIn: termsOf(glossary), file: source}
}

/** The glossary that a run asks for; `null` where there is none, or it is to be left alone. @throws as `loadGlossary`. */
export async function glossaryFor(
  {glossary, noGlossary}: {readonly glossary?: string | undefined; readonly noGlossary?: boolean},
  host: Host,
): Promise<LoadedGlossary | null> {
  return glossary === undefined && noGlossary ? null : loadGlossary(host, glossary)
}

/** What stands wrong in the glossary, as a file with messages; nothing where all is well. */
export async function glossaryFaults(run: {
  readonly glossaryOf: () => Promise<LoadedGlossary | null>
  readonly severities: Severities
}): Promise<readonly VFile[]> {
  const file = (await run.glossaryOf())?.file
  if (!file || file.messages.length === 0) return []
  controlMessages([file], run.severities)
  return [file]
}

async function findGlossary(host: Host): Promise<string | null> {
  for (const name of names) if ((await host.kindOf(path.join(host.cwd, name))) === 'file') return name
  return null
}

function readGlossary(file: VFile): GlossaryReading {
  const decoded = file.value instanceof Uint8Array ? decode(file.value) : null
  if (!decoded) {
    const fault = {line: 1, column: 1, en: 'this is not a text file', zh: '這不是純文字檔'}
    return {entries: [], faults: [fault]}
  }
  file.data.text = decoded.text
  return file.extname?.toLowerCase() === '.tbx' ? readTbx(decoded.text) : readCsvGlossary(decoded.text)
}

function termsOf({find}: Glossary): TermFinder {
  return (text, language) => [...new Set(find(text, language).map(({key}) => key))]
}
