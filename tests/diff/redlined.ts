/** Redlines as the press prints them. */

import {compareBriefings} from '../../src/diff/compare.ts'
import {withNoteIds} from '../../src/diff/notes.ts'
import {redline} from '../../src/diff/redline.ts'
import {compose} from '../../src/edition/compose.ts'
import type {Layout} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import type {Outline} from '../../src/outline/types.ts'
import {passNames} from '../../src/typeset/passes.ts'
import {typeset} from '../../src/typeset/typeset.ts'
import {context} from '../docx/handout.ts'
import {slug} from '../import/printed.ts'

export type Redlined = {
  readonly redline: Uint8Array
  /** Each version as it is printed alone. */
  readonly old: Uint8Array
  readonly new: Uint8Array
}

export async function redlined(old: Outline, fresh: Outline, layout: Layout = 'parallel'): Promise<Redlined> {
  const diff = compareBriefings(old, fresh)
  const handout = (outline: Outline) => compose(outline, 'zh-en', layout, {mostBeside: 0})
  const set = typeset(old).outline
  const [before, after] = [handout(withNoteIds(set, diff.notes)), handout(typeset(fresh).outline)]
  const kept = new Map([
    ['summary', 'summary'],
    ...diff.matches
      .filter(({moved}) => !moved)
      .map((match): [string, string] => [match.new.node.id, match.old.node.id]),
  ])
  const marked = redline(before, after, (id) => kept.get(id) ?? null, {
    author: 'Zhenpress',
    date: '2000-01-01T00:00:00Z',
  })
  const source = toMarkdown(fresh)
  const facts = [...new Set(after.facts.map(({role}) => role))]
  const record = {
    source,
    slug,
    edition: 'zh-en',
    layout,
    dates: 'gregorian',
    passes: passNames,
    facts,
  } as const
  return {
    redline: await docxEmitter.emit(marked, {...context(), record}),
    old: await docxEmitter.emit(before, context()),
    new: await docxEmitter.emit(after, context()),
  }
}
