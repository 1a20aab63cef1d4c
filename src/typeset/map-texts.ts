/** An outline with all of its texts gone over, each in its language. */

import type {Nodes} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {
  type Both,
  type Language,
  languages,
  type Meta,
  type Outline,
  type OutlineNode,
  type Side,
  type Term,
} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import type {Leaf} from './paragraph.ts'

/** Where a text stands. */
export type Place = {
  /** The id of a node, `summary`, or `meta.title`, `meta.authors.0`, `meta.source` and so on. */
  readonly node: string
  readonly language: Language
}

/** Where a node holds text: a text node has a value, a picture words for it and a caption. */
type Field = 'value' | 'alt' | 'title'

/** Content with its texts numbered. */
export type Leaves = {
  readonly content: readonly Nodes[]
  readonly leavesIn: (node: Nodes) => Partial<Readonly<Record<Field, Leaf>>>
  readonly all: readonly Leaf[]
  /** One content serves both languages. */
  readonly isShared: boolean
}

/** Changes the values of leaves in place. */
export type Visit = (place: Place, leaves: Leaves) => void

/** A new outline; what a visit leaves alone is the same object. */
export function mapTexts(outline: Outline, visit: Visit): Outline {
  return {
    ...outline,
    meta: mapMeta(outline.meta, visit),
    summary: mapSides(outline.summary, 'summary', visit),
    children: outline.children.map((node) => mapNode(node, visit)),
  }
}

function mapNode(node: OutlineNode, visit: Visit): OutlineNode {
  return {
    ...node,
    ...mapSides(node, node.id, visit),
    children: node.children.map((child) => mapNode(child, visit)),
  }
}

function mapSides({zh, en}: Both<Side | null>, node: string, visit: Visit): Both<Side | null> {
  const isShared = zh?.position.start.offset === en?.position.start.offset && zh?.text === en?.text
  return {
    zh: zh && mapSide(zh, isShared, (leaves) => visit({node, language: 'zh'}, leaves)),
    en: en && mapSide(en, isShared, (leaves) => visit({node, language: 'en'}, leaves)),
  }
}

function mapSide(side: Side, isShared: boolean, visit: (leaves: Leaves) => void): Side {
  const leaves = leavesOf(side.content, isShared)
  const before = leaves.all.map(({value}) => value)
  visit(leaves)
  if (leaves.all.every(({value}, index) => value === before[index])) return side
  const content = side.content.map((block) => copy(block, leaves.leavesIn))
  return {...side, text: plainText(content), content}
}

function leavesOf(content: readonly Nodes[], isShared: boolean): Leaves {
  const all: Leaf[] = []
  const byNode = new Map<Nodes, Partial<Record<Field, Leaf>>>()
  const add = (value: string | null | undefined): Leaf | undefined => {
    if (value === null || value === undefined) return undefined
    const leaf = {index: all.length, value}
    all.push(leaf)
    return leaf
  }
  for (const node of walkContent(content)) {
    if (node.type === 'text') byNode.set(node, defined({value: add(node.value)}))
    if (node.type === 'image') byNode.set(node, defined({alt: add(node.alt), title: add(node.title)}))
  }
  const leavesIn: Leaves['leavesIn'] = (node) => byNode.get(node) ?? {}
  return {content, leavesIn, all, isShared}
}

/** Without the fields that a node lacks. */
function defined(fields: {readonly [Name in Field]?: Leaf | undefined}): Partial<Record<Field, Leaf>> {
  return Object.fromEntries(Object.entries(fields).filter(([, leaf]) => leaf)) // some of its own entries
}

function copy<Node extends Nodes>(node: Node, leavesIn: Leaves['leavesIn']): Node {
  const fields = Object.entries(leavesIn(node)).map(([name, leaf]) => [name, leaf.value])
  const own = {...node, ...Object.fromEntries(fields)} as Node // its own fields with other texts
  if (!('children' in own)) return own
  const children = own.children.map((child) => copy(child, leavesIn))
  return {...own, children} as Node // its own kind, with children of the kinds that it had
}

function mapMeta(meta: Meta, visit: Visit): Meta {
  const {title, authors, source, keywords, extra} = meta
  const all = <Each extends Term>(terms: readonly Each[], name: string): readonly Each[] =>
    terms.map((term, index) => ({...term, ...mapTerm(term, `meta.${name}.${index}`, visit)}))
  return {
    ...meta,
    title: mapTerm(title, 'meta.title', visit),
    authors: all(authors, 'authors'),
    source: {...source, ...mapTerm(source, 'meta.source', visit)},
    keywords: all(keywords, 'keywords'),
    extra: all(extra, 'extra'),
  }
}

function mapTerm(term: Term, node: string, visit: Visit): Term {
  const [zh, en] = languages.map((language) => {
    const text = term[language]
    if (text === null) return null
    const leaves = leavesOf([{type: 'paragraph', children: [{type: 'text', value: text}]}], false)
    visit({node, language}, leaves)
    return leaves.all[0]?.value ?? text
  })
  return {zh: zh ?? null, en: en ?? null}
}
