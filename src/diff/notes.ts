/** Footnotes of two versions: their ids are made of what they say, so that an edit gives them new ones. */

import type {Both, Outline, OutlineNode, Side} from '../outline/types.ts'
import {matchNodes} from './match.ts'
import type {Placed} from './placed.ts'

/** New ids by old ones, of the notes that both versions have. */
export function matchNotes(old: Outline, fresh: Outline): ReadonlyMap<string, string> {
  const matches = matchNodes(notesOf(old), notesOf(fresh))
  return new Map(matches.map((match) => [match.old.node.id, match.new.node.id]))
}

function notesOf({children}: Outline): readonly Placed[] {
  return children
    .filter(({kind}) => kind === 'note')
    .map((node, index) => ({node, index, depth: 0, parent: null}))
}

/** The outline with its notes under other ids. A note that keeps an id which another one takes gets one of its own. */
export function withNoteIds(outline: Outline, ids: ReadonlyMap<string, string>): Outline {
  const taken = new Set(ids.values())
  const all = new Map(
    notesOf(outline).map(({node: {id}}) => [id, ids.get(id) ?? (taken.has(id) ? `${id}-was` : id)]),
  )
  if ([...all].every(([id, other]) => id === other)) return outline
  const sides = ({zh, en}: Both<Side | null>): Both<Side | null> => ({
    zh: zh && relinkedSide(zh, all),
    en: en && relinkedSide(en, all),
  })
  const renamed = (node: OutlineNode): OutlineNode => ({
    ...node,
    ...sides(node),
    id: node.kind === 'note' ? (all.get(node.id) ?? node.id) : node.id,
    children: node.children.map(renamed),
  })
  return {...outline, summary: sides(outline.summary), children: outline.children.map(renamed)}
}

function relinkedSide(side: Side, ids: ReadonlyMap<string, string>): Side {
  return {...side, content: side.content.map((block) => relinked(block, ids))}
}

function relinked<Node extends {readonly type: string}>(node: Node, ids: ReadonlyMap<string, string>): Node {
  if (node.type === 'footnoteReference' && 'identifier' in node) {
    const own = String(node.identifier)
    return {...node, identifier: ids.get(own) ?? own}
  }
  if (!('children' in node) || !Array.isArray(node.children)) return node
  return {...node, children: node.children.map((each) => relinked(each, ids))}
}
