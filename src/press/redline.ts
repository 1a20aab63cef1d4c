/** Two versions of a briefing → one document with tracked changes. */

import {withNoteIds} from '../diff/notes.ts'
import {redline} from '../diff/redline.ts'
import type {Edition, Revision} from '../edition/handout.ts'
import {docxEmitter} from '../emit/docx/docx.ts'
import type {Asset} from '../emit/emitter.ts'
import type {DiffResult} from './diff.ts'
import {withRecord} from './print.ts'
import {makeSetting} from './setting.ts'
import {layoutOf, variantOf} from './variant.ts'

/** The date of changes in a briefing that has none. */
const undated = '2000-01-01'

/** A DOCX in which taking all changes in gives the new version, taking none the old one. @returns `null` where one was not read. */
export async function printRedline(
  {old, new: fresh, diff}: DiffResult,
  author: string,
): Promise<Uint8Array | null> {
  const {compiled} = fresh
  const set = old.compiled?.typeset
  if (!diff || !compiled?.context || !old.compiled?.context || !set) return null
  const {choices} = compiled
  const edition: Edition = choices.editions[0] ?? 'zh-en'
  const template = variantOf(compiled.context.template, choices)
  const wanted = layoutOf(edition, choices, template.tokens)
  // Facing pages are for paper.
  const layout = wanted === 'facing' ? 'parallel' : wanted
  const before = {
    ...old.compiled,
    choices,
    context: compiled.context,
    typeset: {...set, outline: withNoteIds(set.outline, diff.notes)},
  }
  const [from, to] = [before, compiled].map((each) => makeSetting(edition, layout, each, template, 'across'))
  if (!from || !to) return null
  const kept = new Map([
    ['summary', 'summary'],
    ...diff.matches
      .filter(({moved}) => !moved)
      .map((match): [string, string] => [match.new.node.id, match.old.node.id]),
  ])
  const revision: Revision = {author, date: `${to.handout.properties.date ?? undated}T00:00:00Z`}
  const handout = redline(from.handout, to.handout, (id) => kept.get(id) ?? null, revision)
  const assets: ReadonlyMap<string, Asset> = new Map([...old.compiled.context.assets, ...to.context.assets])
  return docxEmitter.emit(handout, {
    ...(await withRecord(to, compiled)),
    assets,
  })
}
