/** What an edited document was printed from: its record, read, and set as it was printed. */

import {bookmarkName} from '../edition/bookmarks.ts'
import {languagesOf, type Row} from '../edition/handout.ts'
import type {EditionRecord} from '../edition/record.ts'
import {asWritten, rowsOf} from '../edition/rows.ts'
import {isGiven} from '../fmt/explicit.ts'
import {type Both, languages, type Outline, type OutlineNode, type Side} from '../outline/types.ts'
import {walk} from '../outline/walk.ts'
import {readBriefing} from '../read/read.ts'
import {passNames, type TypesetOptions} from '../typeset/passes.ts'
import {typeset} from '../typeset/typeset.ts'
import {nameOf} from './names.ts'

export type BaselineNode = {
  readonly row: Row
  readonly raw: Both<Side | null>
  /** As it was printed. */
  readonly set: Both<Side | null>
  /** Whether it stands outside of all sections, behind one. */
  readonly closes: boolean
}

export type Baseline = {
  readonly record: EditionRecord
  readonly outline: Outline
  readonly set: Outline
  /** By id, in the order of the text; the lead's is `summary`. */
  readonly nodes: ReadonlyMap<string, BaselineNode>
  readonly notes: ReadonlyMap<string, Pick<BaselineNode, 'raw' | 'set'>>
  /** The ids that bookmarks stand for. */
  readonly ids: ReadonlyMap<string, string>
  /** Ids that an author gave. */
  readonly given: ReadonlySet<string>
}

/** @returns `null` for a record that does not hold a briefing. */
export function baselineOf(record: EditionRecord): Baseline | null {
  const {outline} = readBriefing(record.source, {slug: record.slug})
  if (!outline) return null
  const set = typeset(outline, optionsOf(record)).outline
  const nodes = [...walk(outline.children)]
  const setNodes = new Map([...walk(set.children)].map((node) => [node.id, node]))
  const sidesOf = (node: OutlineNode): Pick<BaselineNode, 'raw' | 'set'> => ({
    raw: node,
    set: setNodes.get(node.id) ?? node,
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const closing = closingIds(outline)
  const rows = rowsOf(outline, languagesOf[record.edition], asWritten).map((row): [string, BaselineNode] => {
    const node = byId.get(row.id)
    const sides = node ? sidesOf(node) : {raw: outline.summary, set: set.summary}
    return [row.id, {row, ...sides, closes: closing.has(row.id)}]
  })
  const notes = nodes.filter(({kind}) => kind === 'note')
  return {
    record,
    outline,
    set,
    nodes: new Map(rows),
    notes: new Map(notes.map((node) => [node.id, sidesOf(node)])),
    ids: new Map([...rows.map(([id]) => id), ...notes.map(({id}) => id)].map((id) => [stemOf(id), id])),
    given: new Set(nodes.filter((node) => node.kind !== 'note' && isGiven(node)).map(({id}) => id)),
  }
}

/** What the bookmarks of an id start with. */
function stemOf(id: string): string {
  return nameOf(bookmarkName(id, languages[0]))?.stem ?? id
}

function optionsOf({passes}: EditionRecord): TypesetOptions {
  return Object.fromEntries(passNames.map((name) => [name, passes.includes(name)]))
}

function closingIds({children}: Outline): ReadonlySet<string> {
  const first = children.findIndex(({kind}) => kind === 'section')
  const behind = first < 0 ? [] : children.slice(first).filter(({kind}) => kind !== 'section')
  return new Set(behind.map(({id}) => id))
}
