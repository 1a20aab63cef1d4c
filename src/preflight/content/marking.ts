/** Which marked content a painting stands in. ISO 32000-1 14.6, ISO 14289-1 7.1. */

import type {Document, Page} from '../document.ts'
import type {Dict} from '../parser/objects.ts'
import {textString} from '../parser/text-string.ts'

/** A marked content of a page that the structure tree can name. */
export type Mark = {
  readonly mcid: number
  /** How often it begins. */
  count: number
  /** It shows glyphs. */
  shows: boolean
  /** They map to characters other than white space. */
  reads: boolean
  /** Its own; `null` where it says none. */
  readonly language: string | null
  readonly actualText: boolean
}

type Open = {
  readonly kind: 'artifact' | 'mark' | 'other'
  readonly mark: Mark | null
  readonly actualText: boolean
}

export class Marking {
  readonly marks: Map<number, Mark> = new Map()
  readonly #open: Open[] = []
  readonly #page: Page
  readonly #document: Document
  #untagged = 0
  #first = ''
  /** How many of those that are open are an artifact, a mark, have ActualText. */
  #artifacts = 0
  #tagged = 0
  #actual = 0

  constructor(page: Page, document: Document) {
    this.#page = page
    this.#document = document
  }

  get hasActualText(): boolean {
    return this.#actual > 0
  }

  /** The innermost that is open. */
  current: Mark | null = null

  open(tag: string, properties: Dict | null, isInForm: boolean): void {
    const {file, report} = this.#document
    const mcid = properties && file.number(properties, 'MCID')
    const actualText = properties?.entries.has('ActualText') ?? false
    const kind = tag === 'Artifact' ? 'artifact' : mcid === null ? 'other' : 'mark'
    if (kind === 'artifact' && this.#tagged > 0)
      report('artifact-nesting', this.#page.place, `an artifact within content ${this.current?.mcid}`)
    if (kind === 'mark' && this.#artifacts > 0)
      report('artifact-nesting', this.#page.place, `content ${mcid} within an artifact`)
    if (kind === 'mark' && isInForm)
      report('content-lost', this.#page.place, `content ${mcid} lies in a form, and is not looked for there`)
    const mark = kind === 'mark' && mcid !== null ? this.#begin(mcid, properties, actualText) : null
    this.#open.push({kind, mark, actualText})
    if (mark) this.current = mark
    this.#count(kind, actualText, 1)
  }

  close(): void {
    const closed = this.#open.pop()
    if (closed) {
      this.#count(closed.kind, closed.actualText, -1)
      if (closed.mark) this.current = this.#open.findLast((each) => each.mark !== null)?.mark ?? null
    } else this.#document.report('operator', this.#page.place, 'EMC without its BMC or BDC')
  }

  #count(kind: Open['kind'], actualText: boolean, by: number): void {
    if (kind === 'artifact') this.#artifacts += by
    if (kind === 'mark') this.#tagged += by
    if (actualText) this.#actual += by
  }

  #begin(mcid: number, properties: Dict | null, actualText: boolean): Mark {
    const known = this.marks.get(mcid)
    if (known) known.count += 1
    const language = properties && this.#document.file.text(properties, 'Lang')
    const mark = known ?? {
      mcid,
      count: 1,
      shows: false,
      reads: false,
      language: language === null ? null : textString(language),
      actualText,
    }
    this.marks.set(mcid, mark)
    return mark
  }

  paint(operator: string): void {
    if (this.#artifacts > 0 || this.#tagged > 0) return
    if (this.#untagged === 0) this.#first = operator
    this.#untagged += 1
  }

  /** @param text of one code; empty where nothing says it. */
  show(text: string): void {
    if (this.#tagged === 0) return
    const mark = this.current
    if (!mark) return
    mark.shows = true
    if (!mark.reads && text.trim() !== '') mark.reads = true
  }

  end(): void {
    const {report} = this.#document
    if (this.#untagged > 0)
      report('untagged-content', this.#page.place, `${this.#untagged} paintings, “${this.#first}” first`)
    if (this.#open.length > 0)
      report('operator', this.#page.place, `${this.#open.length} BMC or BDC without EMC`)
  }
}
