/** A briefing and what was printed of it → its manifest. */

import type {VFile} from 'vfile'
import {severityOf} from '../messages/report.ts'
import {toJson} from '../outline/to-json.ts'
import type {Template} from '../template/template.ts'
import {passesOf} from '../typeset/passes.ts'
import type {Compiled} from './compile.ts'
import {hashed, type Manifest, type PrintOptions, type SaidMessage} from './manifest.ts'
import {pinnedOf} from './pinned.ts'
import {sha256} from './sha256.ts'
import type {Signed} from './sign.ts'
import {givenBytes} from './sources.ts'
import {toolName} from './version.ts'

/**
 * @param printed with what was checked of each file, and who signed it.
 * @param browser as it names itself; `null` where none printed.
 * @throws where nothing was read.
 */
export function describe(compiled: Compiled, printed: readonly Signed[], browser: string | null): Manifest {
  const {outline, typeset, files, context} = compiled
  if (!outline || !typeset || !context) throw new Error('Nothing was read')
  return {
    format: 'zhenpress-manifest',
    version: 2,
    id: outline.id,
    tool: toolName(),
    sources: files.map((file) => hashed(file.basename ?? '', givenBytes(file))),
    outline: {version: outline.version, sha256: sha256(toJson(outline))},
    pictures: [...context.assets]
      .map(([url, {bytes, mediaType}]) => ({...hashed(url, bytes), mediaType}))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    options: optionsOf(compiled, context.template),
    pinned: pinnedOf(context.template.tokens, browser),
    changes: typeset.log.length,
    files: printed.map(({name, format, mediaType, edition, layout, bytes, checks, signature}) => ({
      ...hashed(name, bytes),
      format,
      mediaType,
      edition,
      layout,
      checks,
      signature,
    })),
    messages: files.flatMap((file) => messagesOf(file)),
  }
}

function optionsOf({choices, context, epoch, meta}: Compiled, {tokens, css, page}: Template): PrintOptions {
  const {to, editions, layout, template, paper, dates, largePrint, grey, duplex, fit, booklet, pdfStandard} =
    choices
  const letterhead = context?.referenceDoc
  return {
    to,
    editions,
    layout,
    template: {name: template, sha256: sha256(JSON.stringify({tokens, css, page}))},
    paper,
    typeset: passesOf(choices.typeset),
    dates,
    largePrint,
    grey,
    duplex,
    fit,
    booklet,
    pdfStandard,
    letterhead: letterhead ? hashed(letterhead.name, letterhead.bytes) : null,
    meta,
    epoch,
  }
}

function messagesOf(file: VFile): readonly SaidMessage[] {
  return file.messages.map((message) => ({
    file: file.basename ?? '',
    line: message.line ?? null,
    column: message.column ?? null,
    severity: severityOf(message),
    ruleId: message.ruleId ?? null,
  }))
}
