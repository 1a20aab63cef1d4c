/** The structure tree, read once. ISO 32000-1 14.7. */

import type {Document, Page} from '../document.ts'
import {type Dict, isDict, isName, isRef, isText, nameOf, Unreadable, type Value} from '../parser/objects.ts'
import {textString} from '../parser/text-string.ts'
import {roleOf} from './roles.ts'

/** A marked content that an element names. */
export type Content = {
  readonly kind: 'content'
  readonly mcid: number
  readonly page: Page | null
  readonly inStream: boolean
}
/** An annotation or picture that an element names. */
export type Whole = {
  readonly kind: 'whole'
  readonly object: Value
  readonly number: number | null
  readonly page: Page | null
}

export type Element = {
  readonly kind: 'element'
  readonly dict: Dict
  /** `structure element 14 (TD)` */
  readonly place: string
  /** As it is written. */
  readonly type: string
  /** The standard type that it stands for; `null` where there is none. */
  readonly role: string | null
  readonly parent: Element | null
  readonly kids: readonly (Element | Content | Whole)[]
  readonly language: string | null
}

const deepest = 500
const mostElements = 2_000_000

export class StructureTree {
  readonly roots: readonly Element[]
  readonly elements: Element[] = []
  readonly byDict: Map<Dict, Element> = new Map()
  readonly #document: Document
  readonly #roleMap: Dict | null
  readonly root: Dict

  /** @throws Unreadable where it is deeper than 500 elements. */
  constructor(document: Document, root: Dict) {
    this.#document = document
    this.root = root
    this.#roleMap = document.file.dict(root, 'RoleMap')
    this.roots = this.#kids(root, null, null, 0).filter((kid) => kid.kind === 'element')
  }

  text(element: Element, key: string): string | null {
    const found = this.#document.file.text(element.dict, key)
    return found === null ? null : textString(found)
  }

  #kids(
    dict: Dict,
    parent: Element | null,
    page: Page | null,
    depth: number,
  ): readonly (Element | Content | Whole)[] {
    const {file} = this.#document
    const single = file.get(dict, 'K')
    const items = file.list(dict, 'K')
    const kids =
      items.length > 0
        ? items
        : single === null || (typeof single === 'object' && single.kind === 'list')
          ? []
          : [dict.entries.get('K') ?? null]
    return kids.flatMap((kid) => this.#kid(kid, parent, page, depth) ?? [])
  }

  #kid(
    value: Value,
    parent: Element | null,
    page: Page | null,
    depth: number,
  ): Element | Content | Whole | null {
    const {file} = this.#document
    const found = file.resolve(value)
    if (typeof found === 'number') return {kind: 'content', mcid: found, page, inStream: false}
    if (!isDict(found)) return null
    const own = this.#page(found) ?? page
    const type = file.get(found, 'Type')
    if (isName(type, 'MCR'))
      return {
        kind: 'content',
        mcid: file.number(found, 'MCID') ?? -1,
        page: own,
        inStream: found.entries.has('Stm'),
      }
    if (isName(type, 'OBJR')) {
      const object = found.entries.get('Obj') ?? null
      return {
        kind: 'whole',
        object: file.resolve(object),
        number: isRef(object) ? object.number : null,
        page: own,
      }
    }
    return this.#element(found, parent, own, depth)
  }

  #page(dict: Dict): Page | null {
    const ref = dict.entries.get('Pg')
    return isRef(ref) ? (this.#document.pageOf.get(ref.number) ?? null) : null
  }

  #element(dict: Dict, parent: Element | null, page: Page | null, depth: number): Element | null {
    const {file, report} = this.#document
    const type = nameOf(file.get(dict, 'S')) ?? ''
    const place = `structure element ${file.numberOf(dict) ?? this.elements.length + 1} (${type})`
    if (depth > deepest || this.elements.length > mostElements)
      throw new Unreadable(place, 'a structure tree too deep or too large')
    if (this.byDict.has(dict)) {
      report('structure-tree', place, 'reached twice')
      return null
    }
    const language = file.get(dict, 'Lang')
    const kids: (Element | Content | Whole)[] = []
    const element: Element = {
      kind: 'element',
      dict,
      place,
      type,
      role: roleOf(file, this.#roleMap, type),
      parent,
      kids,
      language: isText(language) ? textString(language.bytes) : null,
    }
    this.byDict.set(dict, element)
    this.elements.push(element)
    const said = file.dict(dict, 'P')
    if (said !== (parent?.dict ?? this.root))
      report('structure-tree', place, 'its P is not the element that holds it')
    kids.push(...this.#kids(dict, element, page, depth + 1))
    return element
  }
}

/** Elements below, those that group nothing passed over. */
export function children(element: Element): readonly Element[] {
  return element.kids.filter((kid) => kid.kind === 'element')
}

/** Itself and all above. */
export function* upward(element: Element): Generator<Element> {
  for (let each: Element | null = element; each; each = each.parent) yield each
}
