/** Briefings printed as DOCX and ODT as the press prints them, for the tests of the way back. */

import {compose} from '../../src/edition/compose.ts'
import {type Edition, type Layout, languagesOf} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import type {Asset} from '../../src/emit/emitter.ts'
import {odtEmitter} from '../../src/emit/odt/odt.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {importDocument, type TrackedChanges} from '../../src/import/import.ts'
import type {Outline} from '../../src/outline/types.ts'
import {type BriefingInput, readBriefing} from '../../src/read/read.ts'
import {passNames} from '../../src/typeset/passes.ts'
import {typeset} from '../../src/typeset/typeset.ts'
import {context} from '../docx/handout.ts'

const emitters = {docx: docxEmitter, odt: odtEmitter}

export type Printing = {
  readonly layout?: Layout
  readonly edition?: Edition
  readonly assets?: Readonly<Record<string, Asset>>
  /** (default: `docx`) */
  readonly format?: 'docx' | 'odt'
  /** Whether the source is put beside the text (default: yes). */
  readonly record?: boolean
}

export const slug = 'x'

export function outlineOf(input: BriefingInput): Outline {
  const {outline} = readBriefing(input, {slug})
  if (!outline) throw new Error('Nothing was read')
  return outline
}

/** An outline as a document, set as `build` sets it. */
export async function printed(outline: Outline, printing: Printing = {}): Promise<Uint8Array> {
  const {layout = 'parallel', edition = 'zh-en', format = 'docx', assets = {}, record = true} = printing
  const handout = compose(typeset(outline).outline, edition, layout)
  const hasRecord = record && languagesOf[edition].length > 1
  const source = toMarkdown(outline)
  const facts = [...new Set(handout.facts.map(({role}) => role))]
  return emitters[format].emit(handout, {
    ...context(assets),
    record: hasRecord ? {source, slug, edition, layout, dates: 'gregorian', passes: passNames, facts} : null,
  })
}

export type Back = {
  readonly outline: Outline | null
  readonly text: string
  readonly told: readonly string[]
  readonly values: readonly Readonly<Record<string, string | number>>[]
}

/** The way back. */
export function imported(bytes: Uint8Array, track: TrackedChanges = 'accept'): Back {
  const told: string[] = []
  const values: Readonly<Record<string, string | number>>[] = []
  const source = importDocument(bytes, {
    slug,
    track,
    tell: (rule, given = {}) => {
      told.push(rule)
      values.push(given)
    },
  })
  return {outline: source?.outline ?? null, text: source?.text ?? '', told, values}
}
