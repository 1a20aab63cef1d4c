/** Our styles → those of the letterhead, by name; what it lacks is added on top of its default style. */

import type {Element} from 'xast'
import {namesOf, normalised} from './style-names.ts'
import {attributeOf, childOf, childrenOf, named, valueIn, withoutElements} from './xml.ts'

type StyleType = 'paragraph' | 'character' | 'table' | 'numbering'

type Style = {
  readonly id: string
  readonly name: string
  readonly type: StyleType
  readonly standard: boolean
  readonly xml: Element
}

export type StyleMap = {
  /** Id of the letterhead's style for one of ours; one that was added may have another id than ours. */
  readonly idOf: (id: string) => string | undefined
  /** Whether the style is the letterhead's own. */
  readonly isTheirs: (id: string) => boolean
  /** Whether it is, and brings a list of its own. */
  readonly hasList: (id: string) => boolean
  /** To be put at the end of the letterhead's styles. */
  readonly added: readonly Element[]
  /** Names of the styles that were looked for and are not there. */
  readonly missing: readonly string[]
}

/** Running text has the default style of the letterhead where that has no style for it. */
const runningText = /^Briefing(?:Text|Lead)(?:Chinese)?$/

/**
 * Finds a style of the letterhead for each of ours that is used.
 *
 * @param ours and
 * @param theirs the roots of both parts of styles.
 * @param used ids of ours.
 */
export function mapStyles(ours: Element, theirs: Element, used: ReadonlySet<string>): StyleMap {
  const own = new Map(stylesIn(ours).map((style) => [style.id, style]))
  const known = stylesIn(theirs)
  const ids = new Map<string, string>()
  const additions: Style[] = []
  const taken = new Set(known.map(({id}) => id.toLowerCase()))
  const visit = (id: string): void => {
    const style = own.get(id)
    if (!style || ids.has(id)) return
    const found = theirStyle(style, known)
    if (found) {
      ids.set(id, found.id)
      return
    }
    const free = taken.has(id.toLowerCase()) ? `Zhenpress${id}` : id
    taken.add(free.toLowerCase())
    ids.set(id, free)
    const base = valueIn(style.xml, 'w:basedOn')
    if (base !== undefined) visit(base)
    additions.push(style)
  }
  for (const id of own.keys()) if (used.has(id)) visit(id)
  const isTheirs = (id: string) => ids.has(id) && !additions.some((style) => style.id === id)
  const look = lookOf(ours, theirs)
  return {
    idOf: (id) => ids.get(id),
    isTheirs,
    hasList: (id) => isTheirs(id) && listed(ids.get(id), known),
    added: additions.map((style) => adapted(style, ids, look)),
    missing: additions.flatMap(({id, name, standard}) => (standard || small.test(id) ? [] : [name])),
  }
}

function stylesIn(root: Element): readonly Style[] {
  return childrenOf(root, 'w:style').map((xml) => ({
    id: attributeOf(xml, 'w:styleId') ?? '',
    name: valueIn(xml, 'w:name') ?? '',
    type: (attributeOf(xml, 'w:type') ?? 'paragraph') as StyleType, // the schema has these four (§17.18.83)
    standard: /^(?:1|true|on)$/.test(attributeOf(xml, 'w:default') ?? ''),
    xml,
  }))
}

/** Whether a style, or what it is based on, belongs to a list. */
function listed(id: string | undefined, known: readonly Style[]): boolean {
  const style = known.find((each) => each.id === id)
  if (!style) return false
  const base = valueIn(style.xml, 'w:basedOn')
  return named(style.xml, 'w:numPr').length > 0 || (base !== id && listed(base, known))
}

function theirStyle(style: Style, known: readonly Style[]): Style | undefined {
  const alike = known.filter(({type}) => type === style.type)
  const standard = alike.find((each) => each.standard)
  if (style.standard && standard) return standard
  for (const name of namesOf(style.id, style.name)) {
    const found = alike.find((each) => namesIn(each).includes(name))
    if (found) return found
  }
  return runningText.test(style.id) ? standard : undefined
}

/** A style's name, and its aliases (§17.7.4.1). */
function namesIn({name, xml}: Style): readonly string[] {
  return [name, ...(valueIn(xml, 'w:aliases') ?? '').split(',')].map(normalised)
}

/** What the letterhead's text looks like beside ours. */
type Look = {readonly scale: number; readonly themed: boolean}

function lookOf(ours: Element, theirs: Element): Look {
  const themed = named(theirs, 'w:rFonts').some((fonts) => attributeOf(fonts, 'w:asciiTheme') !== undefined)
  return {scale: defaultSize(theirs) / defaultSize(ours), themed}
}

/** Size of the text of a document in half-points (§17.3.2.38); Word's own default is 10 pt. */
export function defaultSize(root: Element): number {
  const standard = stylesIn(root).find(({type, standard}) => type === 'paragraph' && standard)
  const properties = standard && childOf(standard.xml, 'w:rPr')
  const own = properties && valueIn(properties, 'w:sz')
  const defaults = named(root, 'w:rPrDefault')
    .flatMap((each) => named(each, 'w:sz'))
    .flatMap((size) => attributeOf(size, 'w:val') ?? [])
  return Number(own ?? defaults[0] ?? 20)
}

/** A mark of no height, which stays so whatever the letterhead's size. */
const small = /^(?:TableEnd|DocumentEnd|HorizontalRule)$/

/** A style of ours that fits the letterhead: its faces and colours, sizes in proportion to its own. */
function adapted({id, xml}: Style, ids: ReadonlyMap<string, string>, {scale, themed}: Look): Element {
  const style = structuredClone(xml)
  style.attributes['w:styleId'] = ids.get(id) ?? id
  // What has no style in the letterhead stays as it is.
  delete style.attributes['w:default']
  for (const name of ['w:basedOn', 'w:next', 'w:link']) rename(style, name, ids)
  if (small.test(id)) return style
  const keepsFaces = (fonts: Element) =>
    attributeOf(fonts, 'w:asciiTheme') === undefined || id === 'EmphasisChinese'
  withoutElements(style, (each) => {
    if (each.name === 'w:rFonts') return !keepsFaces(each)
    return each.name === 'w:color' && id !== 'Hyperlink'
  })
  for (const fonts of named(style, 'w:rFonts')) if (id === 'EmphasisChinese') stressed(style, fonts, themed)
  for (const size of [...named(style, 'w:sz'), ...named(style, 'w:szCs')])
    size.attributes['w:val'] = String(Math.round(Number(attributeOf(size, 'w:val')) * scale))
  for (const spacing of named(style, 'w:spacing')) {
    delete spacing.attributes['w:line']
    delete spacing.attributes['w:lineRule']
  }
  const borders = [...named(style, 'w:tblBorders'), ...named(style, 'w:tcBorders')]
  for (const border of borders.flatMap((each) => childrenOf(each)))
    border.attributes['w:color'] = border.name === 'w:insideH' ? 'BFBFBF' : 'auto'
  for (const shade of named(style, 'w:shd')) shade.attributes['w:fill'] = 'F2F2F2'
  return style
}

/** Chinese is stressed by the face of headings, or in bold where no theme has one. */
function stressed(style: Element, fonts: Element, themed: boolean): void {
  const properties = childOf(style, 'w:rPr')
  if (!properties) return
  if (themed) fonts.attributes = {'w:eastAsiaTheme': 'majorEastAsia'}
  else properties.children = [{type: 'element', name: 'w:b', attributes: {}, children: []}]
}

function rename(style: Element, name: string, ids: ReadonlyMap<string, string>): void {
  const child = childOf(style, name)
  const id = child && ids.get(attributeOf(child, 'w:val') ?? '')
  if (child && id !== undefined) child.attributes['w:val'] = id
  else if (child) style.children.splice(style.children.indexOf(child), 1)
}
