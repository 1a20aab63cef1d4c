/** What was printed from what: `manifest.json` beside the files. */

import type {VFile} from 'vfile'
import {severityOf} from '../messages/report.ts'
import {toJson} from '../outline/to-json.ts'
import type {Outline} from '../outline/types.ts'
import type {Typeset} from '../typeset/typeset.ts'
import type {Printed} from './print.ts'
import {sha256} from './sha256.ts'

/** The manifest as bytes. It holds no time and no path of the machine: the same source gives the same manifest. */
export function manifestOf(
  outline: Outline,
  {passes, log}: Typeset,
  sources: readonly VFile[],
  printed: readonly Printed[],
  tool: string,
): Uint8Array {
  const manifest = {
    format: 'zhenpress-manifest',
    version: 1,
    id: outline.id,
    tool,
    sources: sources.map((file) => ({name: file.basename ?? '', sha256: sha256(file.value ?? '')})),
    outline: {sha256: sha256(toJson(outline))},
    typeset: {passes, changes: log.length},
    files: printed.map(({name, mediaType, edition, layout, bytes}) => ({
      name,
      mediaType,
      edition,
      layout,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    messages: sources.flatMap((file) =>
      file.messages.map((message) => ({
        file: file.basename ?? '',
        line: message.line ?? null,
        column: message.column ?? null,
        severity: severityOf(message),
        ruleId: message.ruleId ?? null,
      })),
    ),
  }
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
}
