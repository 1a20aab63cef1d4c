/** Chromium's tags → those that the standard asks for. ISO 32000-1 14.8.4; ISO 14289-1 7. */

import {inBlocks, isInline, notMixed} from './inline-tags.ts'
import {type Child, isTag, type Tag, tagOf} from './tag.ts'

/**
 * Makes the tree that is archived:
 * - elements that say nothing of themselves are gone, and their content is their parent's; one that has a language of
 *   its own is a Span, and no language is said twice;
 * - a table has its head rows in THead and the others in TBody, and a list item its content in LBody;
 * - a picture is a Figure beside its Caption; notes are Notes, and what refers to them a Reference;
 * - nothing is empty but the cells of tables.
 *
 * @param isShown whether a marked content or an annotation is there for a reader; others are no content.
 * @throws where the tree has a form that Chromium does not write.
 */
export function tidyTags(root: Tag, isShown: (child: Child) => boolean): Tag {
  const [document, ...others] = tidy(root, isShown)
  if (!document || !isTag(document) || others.length > 0) throw new Error('The structure tree is empty')
  return settle(document, null)
}

function tidy(child: Child, isShown: (child: Child) => boolean): readonly Child[] {
  if (!isTag(child)) return isShown(child) ? [child] : []
  const children = child.children.flatMap((each) => tidy(each, isShown))
  if (children.length === 0 && !mayBeEmpty.has(child.role)) return []
  const tag = {...child, children}
  return (rules[child.role] ?? kept)(tag)
}

/** A cell without text keeps its place in the row. */
const mayBeEmpty: ReadonlySet<string> = new Set(['TD', 'TH', 'TR'])

type Rule = (tag: Tag) => readonly Child[]

const kept: Rule = (tag) => [tag]
const grouping: Rule = (tag) => [{...tag, children: inBlocks(tag.children)}]
const container: Rule = (tag) => [notMixed(tag)]

const rules: Readonly<Record<string, Rule>> = {
  Document: grouping,
  Aside: grouping,
  BlockQuote: grouping,
  Note: grouping,
  NonStruct: dissolve,
  Side: dissolve,
  Div: dissolve,
  Art: dissolve,
  TD: container,
  TH: container,
  Caption: container,
  L: listOf,
  LI: (tag) => [itemOf(tag)],
  TOCI: (tag) => [{...tag, children: tag.children.map(referring)}],
  Reference: (tag) => [tagOf('Reference', [{...tag, role: 'Link'}])],
  Table: (tag) => [tableOf(tag)],
  Figure: figureOf,
}

/**
 * What says nothing of itself. In a language of its own it is a Span, or, where blocks stand in it, each of them is in
 * that language.
 */
function dissolve(tag: Tag): readonly Child[] {
  const {language, children} = tag
  if (language === null) return children
  if (children.every(isInline)) return [{...tag, role: 'Span'}]
  return inBlocks(children).map((child) =>
    isTag(child) && child.language === null ? {...child, language} : child,
  )
}

/** A list of notes is no list: each note bears its number. */
function listOf(tag: Tag): readonly Child[] {
  const notes = tag.children.filter((child) => isTag(child) && child.role === 'Note')
  if (notes.length === 0) return [tag]
  if (notes.length < tag.children.length) throw new Error('A list holds notes and items')
  return notes
}

function itemOf(tag: Tag): Tag {
  const labels = tag.children.filter((child) => isTag(child) && child.role === 'Lbl')
  const rest = tag.children.filter((child) => !labels.includes(child))
  return {...tag, children: rest.length > 0 ? [...labels, notMixed(tagOf('LBody', rest))] : labels}
}

/** The rows at its start that hold heads alone are its head. */
function tableOf(tag: Tag): Tag {
  const rows = tag.children.filter((child) => isTag(child)).filter(({role}) => role === 'TR')
  if (rows.length < tag.children.length) throw new Error('A table holds something that is no row')
  const isHead = ({children}: Tag): boolean => children.every((cell) => isTag(cell) && cell.role === 'TH')
  const body = rows.findIndex((row) => !isHead(row))
  const end = body < 0 ? rows.length : body
  const groups = [tagOf('THead', rows.slice(0, end)), tagOf('TBody', rows.slice(end))]
  return {...tag, children: groups.filter(({children}) => children.length > 0)}
}

/** HTML's figure holds its picture and its caption; the picture alone is the Figure. */
function figureOf(tag: Tag): readonly Child[] {
  if (tag.alt) return [tag]
  if (tag.children.some((child) => !isTag(child))) throw new Error('A picture has no alternative text')
  return tag.children
}

/** A line of the contents refers to what it names. */
function referring(child: Child): Child {
  return isTag(child) && child.role === 'Link' ? tagOf('Reference', [child]) : child
}

/** Says no language that is that of what it stands in. */
function settle(tag: Tag, around: string | null): Tag {
  const language = tag.language === around ? null : tag.language
  const children = tag.children.flatMap((child): readonly Child[] => {
    if (!isTag(child)) return [child]
    const settled = settle(child, language ?? around)
    return settled.role === 'Span' && settled.language === null ? settled.children : [settled]
  })
  return {...tag, language, children}
}
