/** Page labels, outline and destinations: what a reader goes by. */

import type {Annotation} from './annotations.ts'
import type {Document} from './document.ts'
import {type Dict, described, isDict, isList, isName, isRef, isText, type Value} from './parser/objects.ts'
import {textString} from './parser/text-string.ts'
import {nameTree, numberTree} from './parser/trees.ts'

/** @throws Unreadable */
export function checkNavigation(document: Document, annotations: readonly Annotation[]): void {
  const {file, catalogue, report} = document
  const labels = file.dict(catalogue, 'PageLabels')
  if (!labels || !numberTree(file, labels).has(0))
    report('page-labels', 'catalogue', labels ? 'no label for the first page' : 'no PageLabels')
  const names = file.dict(catalogue, 'Names')
  const places = new Map([
    ...nameTree(file, names && file.dict(names, 'Dests')),
    ...(file.dict(catalogue, 'Dests')?.entries ?? []),
  ])
  const leads = (value: Value): boolean => leadsToPage(document, value, places)
  for (const [name, value] of places)
    if (!leads(value)) report('destination', `name “${textString(name)}”`, described(file.resolve(value)))
  for (const {dict, place} of annotations) {
    const target = targetOf(document, dict)
    if (target !== null && !leads(target)) report('destination', place, described(target))
  }
  const outlines = file.dict(catalogue, 'Outlines')
  if (outlines) checkOutline(document, outlines, leads)
}

/** Where an annotation or an entry of the outline goes to within the document. */
function targetOf({file}: Document, dict: Dict): Value {
  const own = file.get(dict, 'Dest')
  if (own !== null) return own
  const action = file.dict(dict, 'A')
  return action && file.name(action, 'S') === 'GoTo' ? file.get(action, 'D') : null
}

function leadsToPage({file, pageOf}: Document, value: Value, names: ReadonlyMap<string, Value>): boolean {
  let found = file.resolve(value)
  if (isName(found) || isText(found))
    found = file.resolve(names.get(isName(found) ? found.name : found.bytes))
  if (isDict(found)) found = file.get(found, 'D')
  if (!isList(found)) return false
  const [page] = found.items
  return isRef(page) && pageOf.has(page.number)
}

function checkOutline(document: Document, outlines: Dict, leads: (value: Value) => boolean): void {
  const {file, report} = document
  const seen = new Set<Value>()
  const open: Value[] = [file.get(outlines, 'First')]
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (!isDict(entry)) continue
    const place = `outline, ${file.nameOf(entry)}`
    if (seen.has(entry)) {
      report('outline', place, 'it goes in a circle')
      continue
    }
    seen.add(entry)
    if (textString(file.text(entry, 'Title') ?? '').trim() === '') report('outline', place, 'no title')
    const target = targetOf(document, entry)
    if (!leads(target)) report('outline', place, `it leads to ${described(target)}`)
    open.push(file.get(entry, 'Next'), file.get(entry, 'First'))
  }
}
