/** Annotations, forms and actions. ISO 19005-2 6.3 to 6.5, ISO 14289-1 7.18. */

import type {Document, Page} from './document.ts'
import {type Dict, described, isDict, isList, isStream, nameOf, type Value} from './parser/objects.ts'
import {textString} from './parser/text-string.ts'
import type {Element, StructureTree} from './structure/tree.ts'

/** An annotation with the element that holds it. */
export type Annotation = {readonly dict: Dict; readonly page: Page; readonly place: string}

export function annotationsOf({file, pages}: Document): readonly Annotation[] {
  return pages.flatMap((page) =>
    isList(page.inherited('Annots'))
      ? file.list(page.dict, 'Annots').flatMap((value) => {
          const dict = file.resolve(value)
          return isDict(dict) ? [{dict, page, place: `${page.place}, ${file.nameOf(dict)}`}] : []
        })
      : [],
  )
}

export function checkAnnotations(document: Document, tree: StructureTree | null): void {
  const holders = holdersOf(tree)
  for (const annotation of annotationsOf(document)) {
    const {dict, place} = annotation
    checkKind(document, annotation)
    checkAction(document, document.file.get(dict, 'A'), place)
    if (dict.entries.has('AA')) document.report('additional-actions', place, 'AA')
    if (document.file.name(dict, 'Subtype') === 'Widget' && dict.entries.has('A'))
      document.report('form-field', place, 'a field with an action')
    checkTagged(document, annotation, holders)
    checkName(document, annotation, holders.get(dict)?.[0] ?? null)
  }
  for (const page of document.pages) {
    if (page.dict.entries.has('AA')) document.report('additional-actions', page.place, 'AA')
    const hasAnnotations = document.file.list(page.dict, 'Annots').length > 0
    if (hasAnnotations && nameOf(page.inherited('Tabs')) !== 'S')
      document.report('tab-order', page.place, `Tabs ${described(page.inherited('Tabs'))}`)
  }
  checkForms(document)
  const {catalogue, file, report} = document
  if (catalogue.entries.has('AA')) report('additional-actions', 'catalogue', 'AA')
  const names = file.dict(catalogue, 'Names')
  if (names?.entries.has('JavaScript')) report('action', 'catalogue, Names', 'JavaScript')
  const open = file.get(catalogue, 'OpenAction')
  if (isDict(open)) checkAction(document, open, 'catalogue, OpenAction')
}

/** Elements by the annotation that they hold. */
function holdersOf(tree: StructureTree | null): ReadonlyMap<Value, readonly [Element, Page | null]> {
  const holders = new Map<Value, readonly [Element, Page | null]>()
  for (const element of tree?.elements ?? [])
    for (const kid of element.kids) if (kid.kind === 'whole') holders.set(kid.object, [element, kid.page])
  return holders
}

function checkKind({file, report}: Document, {dict, place}: Annotation): void {
  const subtype = file.name(dict, 'Subtype')
  const isSignature = subtype === 'Widget' && file.name(dict, 'FT') === 'Sig'
  if (subtype !== 'Link' && !isSignature) report('annotation-type', place, `${subtype}`)
  const flags = file.number(dict, 'F')
  // Invisible, Hidden, NoView, ToggleNoView. ISO 32000-1 12.5.3
  if (flags === null || (flags & 4) === 0 || (flags & (1 | 2 | 32 | 256)) !== 0)
    report('annotation-flags', place, `F ${flags}`)
  const appearance = file.dict(dict, 'AP')
  if (appearance && [...appearance.entries.keys()].some((key) => key !== 'N'))
    report('annotation-appearance', place, 'AP holds more than N')
  const box = file.list(dict, 'Rect').map(file.resolve).map(Number)
  const hasSize = box[0] !== box[2] || box[1] !== box[3]
  if (
    subtype !== 'Link' &&
    subtype !== 'Popup' &&
    hasSize &&
    !isStream(appearance ? file.get(appearance, 'N') : null)
  )
    report('annotation-appearance', place, 'no appearance')
}

function checkAction({file, report}: Document, first: Value, place: string): void {
  const seen = new Set<Value>()
  const open: Value[] = [first]
  for (let action = open.pop(); action !== undefined; action = open.pop()) {
    if (!isDict(action) || seen.has(action)) continue
    seen.add(action)
    const kind = file.name(action, 'S')
    if (kind !== 'GoTo' && kind !== 'URI') report('action', place, `${kind}`)
    const next = file.get(action, 'Next')
    open.push(...(isList(next) ? next.items.map(file.resolve) : [next]))
  }
}

function checkTagged(
  {file, report}: Document,
  {dict, page, place}: Annotation,
  holders: ReadonlyMap<Value, readonly [Element, Page | null]>,
): void {
  const subtype = file.name(dict, 'Subtype')
  const [holder, holderPage] = holders.get(dict) ?? []
  const rect = file.list(dict, 'Rect').map(file.resolve).map(Number)
  const isSeen = rect[0] !== rect[2] && rect[1] !== rect[3]
  if (!holder) {
    if ((isSeen && subtype !== 'Widget') || subtype === 'Link')
      report('annotation-tagged', place, 'no element holds it')
  } else if (holderPage && holderPage !== page)
    report('annotation-tagged', place, `its element says ${holderPage.place}`)
  if (subtype === 'Widget' && holder?.role !== 'Form')
    report('widget-tagged', place, holder ? `it stands in ${holder.place}` : 'no element holds it')
  if (subtype !== 'Link') return
  if (holder && holder.role !== 'Link') report('link-tagged', place, `it stands in ${holder.place}`)
  if (textString(file.text(dict, 'Contents') ?? '').trim() === '')
    report('link-contents', place, 'no Contents')
}

/** A field is named by itself, or by the element that holds it. ISO 14289-1 7.18.1 */
function checkName({file, report}: Document, {dict, place}: Annotation, holder: Element | null): void {
  if (file.name(dict, 'Subtype') !== 'Widget') return
  const said = file.text(dict, 'TU') ?? (holder ? file.text(holder.dict, 'Alt') : null)
  if (textString(said ?? '').trim() === '') report('widget-name', place, 'no TU, and no Alt')
}

function checkForms({file, catalogue, report}: Document): void {
  const form = file.dict(catalogue, 'AcroForm')
  if (!form) return
  if (file.get(form, 'NeedAppearances') === true) report('form-field', 'AcroForm', 'NeedAppearances is true')
  if (form.entries.has('XFA')) report('xfa', 'AcroForm', 'XFA')
  if (catalogue.entries.has('NeedsRendering')) report('xfa', 'catalogue', 'NeedsRendering')
  for (const value of file.list(form, 'Fields')) {
    const field = file.resolve(value)
    if (!isDict(field)) continue
    const place = `field, ${file.nameOf(field)}`
    if (file.name(field, 'FT') !== 'Sig')
      report('form-field', place, `a field of type ${file.name(field, 'FT')}`)
  }
}
