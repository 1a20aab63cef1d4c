/** What the content of a file uses. */

import type {Page} from '../document.ts'
import type {Font} from '../fonts/font.ts'
import type {Dict, Stream, Value} from '../parser/objects.ts'
import type {Mark, Marking} from './marking.ts'

/** Where a code stands whose text nobody reads without ActualText. */
export type OddUse = {
  readonly font: Font
  readonly code: number
  readonly page: Page
  readonly mcid: number | null
}

export type Used = {
  /** Codes with the page that shows them first. */
  readonly fonts: Map<Font, Map<number, Page>>
  readonly odd: OddUse[]
  readonly images: Map<Stream, Page>
  readonly forms: Map<Stream, Page>
  readonly states: Map<Dict, Page>
  /** Colour spaces by name or as they are. */
  readonly spaces: Map<Value, Page>
  readonly marks: Map<Page, ReadonlyMap<number, Mark>>
  /** Rendering intents by name. */
  readonly intents: Map<string, Page>
}

/** Content of a page, or of a form that is drawn on it. */
export type Scope = {
  readonly resources: Dict
  /** They are its own, and not those of what it belongs to. */
  readonly isOwn: boolean
  readonly page: Page
  readonly marking: Marking
  /** 0 on the page itself. */
  readonly depth: number
}

/** The page that used it first stays. */
export function note<K>(map: Map<K, Page>, key: K, page: Page): void {
  if (!map.has(key)) map.set(key, page)
}

export function nothingUsed(): Used {
  return {
    fonts: new Map(),
    odd: [],
    images: new Map(),
    forms: new Map(),
    states: new Map(),
    spaces: new Map(),
    marks: new Map(),
    intents: new Map(),
  }
}

export function ownResources(owner: Dict, resources: Dict): Pick<Scope, 'resources' | 'isOwn'> {
  return {resources, isOwn: owner.entries.has('Resources')}
}
