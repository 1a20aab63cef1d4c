/** What has to be said of a text in braces, so that it is read as what it is. */

import {VFile} from 'vfile'
import {createIds} from '../outline/ids.ts'
import {type Language, languages, type Outline, type OutlineNode, type Side} from '../outline/types.ts'
import {walk} from '../outline/walk.ts'
import {byLanguage} from '../read/blocks.ts'
import {partBoth} from '../read/both.ts'
import type {Draft, DraftSide} from '../read/draft.ts'
import {inferSections} from '../read/sections.ts'

/** Ids to be written: those that an author gave, and those without which a text would go with a wrong neighbour. */
export function namesOf(outline: Outline): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of walk(outline.children)) if (node.kind !== 'note' && isGiven(node)) names.add(node.id)
  for (const row of rowsOf(outline.children)) {
    for (const node of ambiguous(row)) names.add(node.id)
  }
  // A running number counts those that are not named: where one of several that are alike is named, all are.
  const alike = Map.groupBy(
    [...walk(outline.children)].filter(({kind}) => kind !== 'note'),
    stemOf,
  )
  for (const twins of alike.values()) {
    if (twins.some(({id}) => names.has(id))) for (const {id} of twins) names.add(id)
  }
  return names
}

/** The id that the texts of a node make. */
function stemOf({kind, zh, en}: OutlineNode): string {
  return createIds()(kind, zh, en)
}

/** Whether an author gave the id: it is not the one that the texts make. */
export function isGiven(node: OutlineNode): boolean {
  const {id} = node
  const own = stemOf(node)
  return id !== own && !(id.startsWith(`${own}-`) && /^\d+$/.test(id.slice(own.length + 1)))
}

/** Points that would be read as sections: where an outline has none, a list is searched for them. */
export function rolesOf({children}: Outline): ReadonlySet<string> {
  const body = children.filter(({kind}) => kind !== 'note')
  const inferred = inferSections(body.map(draftOf), () => new VFile())
  const isSame = !inferred.some(({kind}) => kind === 'section') || body.some(({kind}) => kind === 'section')
  return new Set(isSame ? [] : body.flatMap(({kind, id}) => (kind === 'point' ? [id] : [])))
}

function draftOf({kind, zh, en, children}: OutlineNode): Draft {
  const sided = (side: Side | null): DraftSide | null =>
    side && {content: side.content, position: side.position, file: 0}
  return {
    ...{
      kind: kind === 'note' ? 'paragraph' : kind,
      level: 0,
      neutral: false,
      name: null,
      role: null,
      bond: null,
      tie: null,
    },
    ...{zh: sided(zh), en: sided(en), children: children.map(draftOf)},
  }
}

function rowsOf(nodes: readonly OutlineNode[]): readonly (readonly OutlineNode[])[] {
  return [nodes, ...nodes.flatMap(({children}) => rowsOf(children))]
}

/** In a row with a gap, or with two paragraphs for one, all that does not stand in an item of its own. */
function ambiguous(row: readonly OutlineNode[]): readonly OutlineNode[] {
  const loose = row.filter(({kind}) => kind !== 'point' && kind !== 'note')
  const isClear = loose.every(({zh, en}) => zh?.content.length === 1 && en?.content.length === 1)
  return isClear ? [] : loose
}

/** Whether a side would be taken for another language, or for both. */
export function needsLanguage({content}: Side, language: Language): boolean {
  const runs = byLanguage(content, null)
  return runs.length !== 1 || runs[0]?.language !== language || partBoth(content) !== null
}

/** The braces; `''` where there is nothing to say. */
export function braces(name: string | null, language: Language | null, role: 'point' | null = null): string {
  const parts = [
    ...(name === null ? [] : [`#${name}`]),
    ...(role === null ? [] : [`.${role}`]),
    ...(language === null ? [] : [`lang=${language}`]),
  ]
  return parts.length > 0 ? `{${parts.join(' ')}}` : ''
}

/** Languages in which a node says something. */
export function sidesOf(node: Pick<OutlineNode, Language>): readonly (readonly [Language, Side])[] {
  return languages.flatMap((language) => {
    const side = node[language]
    return side ? [[language, side] as const] : []
  })
}
