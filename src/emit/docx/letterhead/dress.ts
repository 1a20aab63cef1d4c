/** Our text in the styles and lists of a letterhead. */

import type {Element} from 'xast'
import type {Draft} from './draft.ts'
import {addLists} from './numbering.ts'
import {type Parts, partOf} from './package.ts'
import {mapStyles, type StyleMap} from './styles.ts'
import {attributeOf, childOf, childrenOf, element, elementsOf, rootOf, withoutElements} from './xml.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const stylesType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'
const numberingType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml'

/** Gives our text the letterhead's styles and lists, and adds what they lack. */
export function dress(draft: Draft, main: string, own: Parts, text: readonly Element[]): StyleMap {
  const ours = rootOf(partOf(own, 'word/styles.xml'))
  const theirs = rootFor(draft, main, 'styles', stylesType)
  const elements = text.flatMap((each) => [...elementsOf(each)])
  const naming = elements.filter(({name}) => /^w:(?:p|r|tbl)Style$/.test(name))
  const styles = mapStyles(ours, theirs, new Set(naming.map((each) => attributeOf(each, 'w:val') ?? '')))
  // Our rules are in a colour of ours.
  for (const {attributes} of elements
    .filter(({name}) => name === 'w:tcBorders')
    .flatMap((each) => childrenOf(each)))
    if (attributes['w:color'] !== undefined) attributes['w:color'] = 'auto'
  for (const properties of elements.filter(({name}) => name === 'w:pPr')) ownBullets(properties, styles)
  for (const each of naming) each.attributes['w:val'] = styles.idOf(attributeOf(each, 'w:val') ?? '') ?? ''

  const lists = [...elements, ...styles.added.flatMap((style) => [...elementsOf(style)])].filter(
    ({name}) => name === 'w:numId',
  )
  const used = new Set(lists.map((each) => attributeOf(each, 'w:val') ?? ''))
  if (used.size > 0) {
    const numbering = rootOf(partOf(own, 'word/numbering.xml'))
    const ids = addLists(rootFor(draft, main, 'numbering', numberingType), numbering, used, styles)
    for (const each of lists) each.attributes['w:val'] = ids.get(attributeOf(each, 'w:val') ?? '') ?? ''
  }
  theirs.children.push(...styles.added)
  return styles
}

/** A bullet of the letterhead's own style looks as that says. */
function ownBullets(properties: Element, styles: StyleMap): void {
  const style = childOf(properties, 'w:pStyle')
  const id = (style && attributeOf(style, 'w:val')) ?? ''
  if (!id.startsWith('ListBullet') || !styles.hasList(id)) return
  withoutElements(properties, ({name}) => name === 'w:numPr' || name === 'w:ind')
}

/** The root of a part that the main part has of a kind, made where it has none. */
function rootFor(draft: Draft, main: string, kind: 'styles' | 'numbering', mediaType: string): Element {
  const known = draft.pathOf(main, kind)
  if (known !== undefined) return draft.root(known)
  const path = draft.free(`word/${kind}.xml`)
  draft.addPart(main, path, kind, element(`w:${kind}`, {'xmlns:w': namespace}), mediaType)
  return draft.root(path)
}
