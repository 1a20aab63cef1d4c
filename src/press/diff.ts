/** Two versions of a briefing, from their files to what changed. */

import {VFile} from 'vfile'
import {type BriefingDiff, compareBriefings} from '../diff/compare.ts'
import type {VersionPaths} from '../diff/json.ts'
import {reportOneSided} from '../diff/one-sided.ts'
import {nodeHost} from '../host/node-host.ts'
import {countOf} from '../messages/report.ts'
import type {Both} from '../outline/types.ts'
import {checkBriefings} from './build.ts'
import type {Compiled} from './compile.ts'
import {controlMessages} from './control.ts'
import {importFile} from './import.ts'
import type {PressOptions} from './run.ts'

/** One version. */
type DiffVersion = {
  /** What was said of the document that it came from; none for a source. */
  readonly imported: readonly VFile[]
  /** `null` where a document was not read, or where there are none or several of that name. */
  readonly compiled: Compiled | null
}

export type DiffResult = {
  readonly old: DiffVersion
  readonly new: DiffVersion
  /** `null` where one of the two could not be read. */
  readonly diff: BriefingDiff | null
  readonly paths: VersionPaths
  /** A file for each language of the new version, with a message for each text that changed on one side alone. */
  readonly oneSided: readonly VFile[]
  /** Whether a version could not be read, or the new one has errors. */
  readonly failed: boolean
}

/** Reads and compares. @param options all but the files. */
export async function diffBriefings(
  old: string,
  fresh: string,
  options: Omit<PressOptions, 'files'>,
): Promise<DiffResult> {
  const [before, after] = [await versionOf(old, options), await versionOf(fresh, options)]
  const outlines = [before.compiled?.outline ?? null, after.compiled?.outline ?? null] as const
  const diff = outlines[0] && outlines[1] && compareBriefings(outlines[0], outlines[1])
  const files = after.compiled?.files ?? []
  const errors = countOf('error', [...before.imported, ...after.imported, ...files])
  return {
    old: before,
    new: after,
    diff,
    paths: {old: pathsOf(before, old), new: pathsOf(after, fresh)},
    oneSided: diff && after.compiled ? messagesOf(diff, after.compiled) : [],
    failed: diff === null || errors > 0,
  }
}

/** A handout that was edited is read as `import` reads it. */
const document = /\.(?:docx|dotx|odt)$/i

async function versionOf(name: string, options: Omit<PressOptions, 'files'>): Promise<DiffVersion> {
  if (!document.test(name)) return {imported: [], compiled: await compiledOf(name, options)}
  const host = options.host ?? nodeHost()
  const {file, text} = await importFile(name, 'accept', host)
  if (text === null) return {imported: [file], compiled: null}
  const readInput = async (): Promise<Uint8Array> => new TextEncoder().encode(text)
  const compiled = await compiledOf('-', {...options, host: {...host, readInput}})
  for (const each of compiled?.files ?? []) if (each.path === 'stdin') each.path = name
  return {imported: [file], compiled}
}

async function compiledOf(name: string, options: Omit<PressOptions, 'files'>): Promise<Compiled | null> {
  const [only, second] = await checkBriefings({...options, files: [name]})
  return only && !second ? only : null
}

function pathsOf({compiled}: DiffVersion, name: string): Both<string> {
  const [first, second] = compiled?.ref.paths ?? [name]
  // A document came in as text without a name.
  if (first === '-' || second === undefined) return {zh: name, en: name}
  return {zh: first, en: second}
}

/** On copies: what `check` says of the files stays with them. The project and the source have their say as there. */
function messagesOf(diff: BriefingDiff, {ref, files, severities}: Compiled): readonly VFile[] {
  const copies = files.slice(0, ref.paths.length).map(({path, value, data}) => {
    const copy = new VFile({path, value})
    if (data.text !== undefined) copy.data.text = data.text
    return copy
  })
  const [first, second] = copies
  if (!first) return []
  reportOneSided(diff, (language) => (language === 'en' ? (second ?? first) : first))
  controlMessages(copies, severities, false)
  for (const copy of copies)
    copy.messages = copy.messages.filter(({ruleId}) => ruleId === 'parity/one-sided-edit')
  return copies
}
