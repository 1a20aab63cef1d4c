/** What stands in what, and what stands for it. ISO 14289-1 7.2 to 7.9. */

import type {Document} from '../document.ts'
import {boxIn, isWithin} from '../file-structure.ts'
import {isRef, isText} from '../parser/objects.ts'
import {attributesOf} from './check-tree.ts'
import {checkTable} from './table.ts'
import {children, type Element, type StructureTree} from './tree.ts'

type Role = string | null

export function checkElements(document: Document, tree: StructureTree): void {
  for (const element of tree.elements) {
    checkNesting(document, element)
    checkAlternatives(document, tree, element)
    if (element.role === 'Table') checkTable(document, element)
  }
  checkHeadings(document, tree)
  checkIds(document, tree)
}

/** May stand only in these. ISO 32000-1 14.8.4.3 */
const homes: Readonly<
  Record<
    string,
    readonly [rule: 'table-structure' | 'list-structure' | 'contents-structure', parents: readonly Role[]]
  >
> = {
  TR: ['table-structure', ['Table', 'THead', 'TBody', 'TFoot']],
  TH: ['table-structure', ['TR']],
  TD: ['table-structure', ['TR']],
  THead: ['table-structure', ['Table']],
  TBody: ['table-structure', ['Table']],
  TFoot: ['table-structure', ['Table']],
  LI: ['list-structure', ['L']],
  LBody: ['list-structure', ['LI']],
  TOCI: ['contents-structure', ['TOC']],
}

/** May hold only these. */
const guests: Readonly<
  Record<
    string,
    readonly [rule: 'table-structure' | 'list-structure' | 'contents-structure', children: readonly Role[]]
  >
> = {
  Table: ['table-structure', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  THead: ['table-structure', ['TR']],
  TBody: ['table-structure', ['TR']],
  TFoot: ['table-structure', ['TR']],
  TR: ['table-structure', ['TH', 'TD']],
  L: ['list-structure', ['LI', 'L', 'Caption']],
  LI: ['list-structure', ['Lbl', 'LBody']],
  TOC: ['contents-structure', ['TOCI', 'TOC', 'Caption']],
  TOCI: ['contents-structure', ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC']],
}

function checkNesting({report}: Document, element: Element): void {
  const home = homes[element.role ?? '']
  const {parent} = element
  if (home && !home[1].includes(parent?.role ?? null))
    report(home[0], element.place, `it stands in ${parent?.place ?? 'the root'}`)
  const rule = guests[element.role ?? '']
  if (!rule) return
  const below = children(element)
  // A child that says itself where it belongs has told already.
  for (const child of below)
    if (!rule[1].includes(child.role) && !homes[child.role ?? ''])
      report(rule[0], element.place, `it holds ${child.place}`)
  if (element.kids.some(({kind}) => kind === 'content') && element.role !== 'TOCI')
    report(rule[0], element.place, 'it holds text of its own')
  checkCaption(report, element, below)
  checkParts(report, element, below)
}

function checkCaption(report: Document['report'], element: Element, below: readonly Element[]): void {
  const captions = below.filter(({role}) => role === 'Caption')
  const place = below.findIndex(({role}) => role === 'Caption')
  const isAtEnd = place <= 0 || place === below.length - 1 || element.role !== 'Table'
  if (captions.length > 1 || !isAtEnd || (element.role !== 'Table' && place > 0))
    report(
      'caption-place',
      element.place,
      `${captions.length} captions, the first at ${place + 1} of ${below.length}`,
    )
}

/** At most one head and one foot, and with them a body. */
function checkParts(report: Document['report'], element: Element, below: readonly Element[]): void {
  if (element.role !== 'Table') return
  const count = (role: string): number => below.filter((each) => each.role === role).length
  const hasEnds = count('THead') + count('TFoot') > 0
  if (
    count('THead') > 1 ||
    count('TFoot') > 1 ||
    (hasEnds && count('TBody') === 0) ||
    (hasEnds && count('TR') > 0)
  )
    report(
      'table-structure',
      element.place,
      `${count('THead')} heads, ${count('TBody')} bodies, ${count('TFoot')} feet, ${count('TR')} rows beside them`,
    )
}

function checkAlternatives(document: Document, tree: StructureTree, element: Element): void {
  const {role, place} = element
  const {report} = document
  if (role !== 'Figure' && role !== 'Formula') return
  const says = ['Alt', 'ActualText'].some((key) => (tree.text(element, key) ?? '').trim() !== '')
  if (!says) report(role === 'Figure' ? 'figure-alt' : 'formula-alt', place, 'no Alt and no ActualText')
  if (role === 'Figure') checkBox(document, element)
}

function checkBox(document: Document, element: Element): void {
  const {report, pageOf} = document
  const given = attributesOf(document, element, 'Layout').get('BBox') ?? null
  const box = boxIn(document, given)
  const ref = element.dict.entries.get('Pg')
  const page = isRef(ref) ? pageOf.get(ref.number) : undefined
  const media = page ? boxIn(document, page.inherited('MediaBox')) : null
  if (!box || box[2] <= box[0] || box[3] <= box[1])
    report('figure-box', element.place, box ? `BBox ${box.join(' ')}` : 'no BBox')
  else if (media && !isWithin(box, media))
    report('figure-box', element.place, `BBox ${box.join(' ')} on a page of ${media.join(' ')}`)
}

function checkHeadings({report}: Document, tree: StructureTree): void {
  let last = 0
  const kinds = new Set<string>()
  for (const {role, place} of tree.elements) {
    const level = /^H([1-6]?)$/.exec(role ?? '')
    if (!level) continue
    kinds.add(level[1] === '' ? 'H' : 'Hn')
    if (level[1] === '') continue
    if (Number(level[1]) > last + 1)
      report('heading-level', place, last === 0 ? `the first heading is ${role}` : `${role} after H${last}`)
    last = Number(level[1])
  }
  for (const element of tree.elements) {
    const count = children(element).filter(({role}) => role === 'H').length
    if (count > 1) report('heading-kind', element.place, `${count} headings of type H`)
  }
  if (kinds.size > 1) report('heading-kind', 'structure tree', 'H and numbered headings')
}

function checkIds({file, report}: Document, tree: StructureTree): void {
  const seen = new Map<string, Element>()
  for (const element of tree.elements) {
    const id = file.get(element.dict, 'ID')
    const key = isText(id) ? id.bytes : ''
    if (element.role === 'Note' && key === '') report('note-id', element.place, 'no ID')
    if (key === '') continue
    const other = seen.get(key)
    if (other) report('unique-id', element.place, `the ID “${key}” is also that of ${other.place}`)
    seen.set(key, element)
  }
}
