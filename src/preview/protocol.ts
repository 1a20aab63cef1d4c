/** What the server tells the page: both are typed by it, and the page imports nothing else of the house. */

export type PageLanguage = 'zh' | 'en'

/** What is printed; `null` for what the source, the config and the template choose. */
export type ViewChoices = {
  readonly edition: string | null
  readonly layout: string | null
  readonly template: string | null
  readonly paper: string | null
}

/** What there is to choose from. */
export type Offered = Readonly<Record<keyof ViewChoices | 'format', readonly string[]>>

export type Titles = Readonly<Record<PageLanguage, string>>

export type BriefingItem = {
  /** Its paths, as they are shown. */
  readonly id: string
  readonly titles: Titles
  readonly errors: number
  readonly warnings: number
}

export type Listing = {
  readonly briefings: readonly BriefingItem[]
  readonly offered: Offered
  /** Language of messages, where the page has not been told another. */
  readonly language: PageLanguage
}

export type SideView = {
  readonly text: string
  readonly file: string
  readonly line: number
  readonly column: number
}

export type PairingView = {
  /** From 0 to 1. */
  readonly confidence: number
  readonly why: readonly {readonly reason: string; readonly count: number}[]
  readonly moved: boolean
}

export type NodeView = {
  readonly id: string
  readonly kind: string
  /** A gap is `null`. */
  readonly zh: SideView | null
  readonly en: SideView | null
  /** `null` where there is but one side. */
  readonly pairing: PairingView | null
  /** Indices of the messages that speak of it. */
  readonly messages: readonly number[]
  readonly children: readonly NodeView[]
}

/** A line of a source, and what a message means in it. */
export type Quote = {
  readonly file: string
  readonly line: number
  readonly text: string
  /** In UTF-16 units from 0; nothing is marked where both are the same. */
  readonly from: number
  readonly to: number
}

export type MessageView = {
  readonly severity: 'error' | 'warning' | 'info'
  readonly rule: string | null
  readonly text: string
  readonly note: string
  readonly expected: string | null
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly quotes: readonly Quote[]
}

/** A sheet, in mm. */
export type SheetView = {
  readonly width: number
  readonly height: number
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
}

export type BriefingView = {
  readonly id: string
  readonly titles: Titles
  /** What it is printed as now. */
  readonly chosen: Readonly<Record<keyof ViewChoices, string>>
  readonly outline: readonly NodeView[]
  readonly messages: readonly MessageView[]
  /** `null` where there is nothing to print. */
  readonly sheet: SheetView | null
  /** What went wrong with the machine; `null` where nothing did. */
  readonly failure: string | null
}

/** Why a briefing has no pages. */
export type PagesFailure = {readonly failure: string}

/** Pushed at each change: ids of the briefings that are to be fetched again, and of those that are there no more. */
export type Pushed = {readonly touched: readonly string[]; readonly gone: readonly string[]}
