/** Marked content and the tree agree both ways. ISO 14289-1 7.1, ISO 32000-1 14.7.4. */

import type {Annotation} from '../annotations.ts'
import type {Used} from '../content/used.ts'
import type {Document, Page} from '../document.ts'
import {isList} from '../parser/objects.ts'
import {numberTree} from '../parser/trees.ts'
import type {Element, StructureTree} from './tree.ts'

export type Owners = ReadonlyMap<Page, ReadonlyMap<number, Element>>

/** Elements by the content that they name. */
export function checkContent(document: Document, tree: StructureTree | null, used: Used): Owners {
  const {report} = document
  const owners = new Map<Page, Map<number, Element>>()
  for (const element of tree?.elements ?? [])
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue
      if (kid.inStream || !kid.page) {
        report(
          'content-missing',
          element.place,
          kid.inStream ? 'content of another stream' : `content ${kid.mcid} of no page`,
        )
        continue
      }
      const known = owners.get(kid.page) ?? new Map<number, Element>()
      owners.set(kid.page, known)
      const other = known.get(kid.mcid)
      if (other)
        report(
          'content-once',
          element.place,
          `content ${kid.mcid} of ${kid.page.place} is also in ${other.place}`,
        )
      else known.set(kid.mcid, element)
      if (!used.marks.get(kid.page)?.has(kid.mcid))
        report('content-missing', element.place, `content ${kid.mcid} is not on ${kid.page.place}`)
    }
  for (const [page, marks] of used.marks)
    for (const {mcid, count} of marks.values()) {
      if (count > 1) report('content-once', page.place, `content ${mcid} begins ${count} times`)
      if (!owners.get(page)?.has(mcid)) report('content-lost', page.place, `no element holds content ${mcid}`)
    }
  return owners
}

/** @throws Unreadable */
export function checkParentTree(
  document: Document,
  tree: StructureTree,
  owners: Owners,
  annotations: readonly Annotation[],
): void {
  const {file, report, pages} = document
  const parents = numberTree(file, file.dict(tree.root, 'ParentTree'))
  const nameAt = (value: unknown): string => (value === null ? 'nothing' : 'another element')
  for (const page of pages) {
    const known = owners.get(page)
    if (!known) continue
    const key = file.number(page.dict, 'StructParents')
    const entry = key === null ? null : file.resolve(parents.get(key))
    if (!isList(entry)) {
      report('parent-tree', page.place, key === null ? 'no StructParents' : `no entry ${key}`)
      continue
    }
    for (const [mcid, element] of known) {
      const said = file.resolve(entry.items[mcid])
      if (said !== element.dict)
        report(
          'parent-tree',
          page.place,
          `content ${mcid} is in ${element.place}, and the parent tree says ${nameAt(said)}`,
        )
    }
    for (const [mcid, value] of entry.items.entries())
      if (file.resolve(value) !== null && !known.has(mcid))
        report('parent-tree', page.place, `it has content ${mcid}, which no element holds`)
  }
  const holders = new Map(
    tree.elements.flatMap((element) =>
      element.kids.flatMap((kid) => (kid.kind === 'whole' ? [[kid.object, element] as const] : [])),
    ),
  )
  for (const {dict, place} of annotations) {
    const element = holders.get(dict)
    const key = file.number(dict, 'StructParent')
    if (element && (key === null || file.resolve(parents.get(key)) !== element.dict))
      report('parent-tree', place, key === null ? 'no StructParent' : `entry ${key} is not ${element.place}`)
  }
}

/** A page whose tagged text maps to nothing that can be read. */
export function checkReadable({report}: Document, used: Used): void {
  for (const [page, marks] of used.marks) {
    const shown = [...marks.values()].filter(({shows}) => shows)
    if (shown.length > 0 && !shown.some(({reads, actualText}) => reads || actualText))
      report('empty-text', page.place, `${shown.length} marked contents without a character`)
  }
}
