/** Documents that were edited elsewhere → sources. */

import path from 'node:path'
import {VFile} from 'vfile'
import {type Host, reasonOf} from '../host/host.ts'
import {importDocument, type TrackedChanges} from '../import/import.ts'
import {report} from '../messages/report.ts'

export type ImportResult = {
  /** With what is to be said of it. */
  readonly file: VFile
  /** Canonical Markdown; `null` where the document is not read. */
  readonly text: string | null
}

/** Reads a DOCX or an ODT. @param name its path, or `-` for standard input. */
export async function importFile(name: string, track: TrackedChanges, host: Host): Promise<ImportResult> {
  const file = new VFile({path: name === '-' ? 'stdin' : name})
  const bytes = await read(name, file, host)
  if (!bytes) return {file, text: null}
  const slug = name === '-' ? 'briefing' : path.basename(name).replace(/\..*$/, '')
  const tell: Parameters<typeof importDocument>[1]['tell'] = (rule, values = {}) => {
    report(file, rule, {values})
  }
  return {file, text: importDocument(bytes, {slug, track, tell})?.text ?? null}
}

async function read(name: string, file: VFile, host: Host): Promise<Uint8Array | null> {
  try {
    return name === '-' ? await host.readInput() : await host.readFile(path.resolve(host.cwd, name))
  } catch (error) {
    const {en, zh} = reasonOf(error)
    report(file, 'source/not-readable', {values: {reason: en, 'reason.zh': zh}})
    return null
  }
}
