/** The objects of a PDF, as they stand in the file. ISO 32000-1 7.3. */

export type Name = {readonly kind: 'name'; readonly name: string}
/** Its bytes, one Latin-1 character each. */
export type Text = {readonly kind: 'text'; readonly bytes: string}
export type Ref = {readonly kind: 'ref'; readonly number: number; readonly generation: number}
export type List = {readonly kind: 'list'; readonly items: readonly Value[]}
/** Keys without their slash, `#xx` resolved. */
export type Dict = {readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Value>}
/** As it is packed. */
export type Stream = {readonly kind: 'stream'; readonly dict: Dict; readonly data: Uint8Array}
export type Value = null | boolean | number | Name | Text | Ref | List | Dict | Stream

/** What stands where no value does: `obj`, `Tj` … */
export type Keyword = {readonly kind: 'keyword'; readonly word: string}

/** A place that this parser cannot get past. */
export class Unreadable extends Error {
  readonly place: string

  constructor(place: string, reason: string) {
    super(reason)
    this.place = place
  }
}

export const noEntries: Dict = {kind: 'dict', entries: new Map()}

function kindOf(value: Value | undefined): string {
  return typeof value === 'object' && value !== null ? value.kind : typeof value
}

export function isName(value: Value | undefined, name?: string): value is Name {
  return kindOf(value) === 'name' && (name === undefined || nameOf(value) === name)
}

export function isRef(value: Value | undefined): value is Ref {
  return kindOf(value) === 'ref'
}

export function isList(value: Value | undefined): value is List {
  return kindOf(value) === 'list'
}

export function isDict(value: Value | undefined): value is Dict {
  return kindOf(value) === 'dict'
}

export function isStream(value: Value | undefined): value is Stream {
  return kindOf(value) === 'stream'
}

export function isText(value: Value | undefined): value is Text {
  return kindOf(value) === 'text'
}

export function nameOf(value: Value | undefined): string | null {
  return typeof value === 'object' && value !== null && value.kind === 'name' ? value.name : null
}

/** What the text of a fault calls it. */
export function described(value: Value | undefined): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value !== 'object') return String(value)
  if (value.kind === 'name') return `/${value.name}`
  if (value.kind === 'ref') return `object ${value.number}`
  return value.kind === 'text' ? `“${value.bytes.slice(0, 40)}”` : `a ${value.kind}`
}
