/** What has to be said of a text in braces, so that it is read as what it is. */

import {createIds} from '../outline/ids.ts'
import {type Language, languages, type Outline, type OutlineNode, type Side} from '../outline/types.ts'
import {walk} from '../outline/walk.ts'
import {byLanguage} from '../read/blocks.ts'
import {partBoth} from '../read/both.ts'

/** Ids to be written: those that an author gave, and those without which a text would go with a wrong neighbour. */
export function namesOf(outline: Outline): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of walk(outline.children)) if (node.kind !== 'note' && isGiven(node)) names.add(node.id)
  for (const row of rowsOf(outline.children)) {
    for (const node of ambiguous(row)) names.add(node.id)
  }
  return names
}

/** Whether an author gave the id: it is not the one that the texts make. */
function isGiven({kind, id, zh, en}: OutlineNode): boolean {
  const own = createIds()(kind, zh, en)
  return id !== own && !(id.startsWith(`${own}-`) && /^\d+$/.test(id.slice(own.length + 1)))
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
export function braces(name: string | null, language: Language | null): string {
  const parts = [...(name === null ? [] : [`#${name}`]), ...(language === null ? [] : [`lang=${language}`])]
  return parts.length > 0 ? `{${parts.join(' ')}}` : ''
}

/** Languages in which a node says something. */
export function sidesOf(node: Pick<OutlineNode, Language>): readonly (readonly [Language, Side])[] {
  return languages.flatMap((language) => {
    const side = node[language]
    return side ? [[language, side] as const] : []
  })
}
