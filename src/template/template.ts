/** Templates are data: a folder with `template.json` (tokens), CSS that reads them, and a page with slots. */

import type {ElementContent} from 'hast'
import type {Paper} from './papers.ts'

type PerLanguage<T> = {readonly zh: T; readonly en: T}

/** Faces by their use. */
type Faces = {
  readonly text: PerLanguage<string>
  readonly heading: PerLanguage<string>
  readonly code: string
}

/** As `#rrggbb`. */
export type Colours = {
  readonly ink: string
  readonly quiet: string
  readonly accent: string
  readonly rule: string
  readonly tint: string
  readonly paper: string
}

/** Layouts that a template can have as its own. */
export const templateLayouts = ['parallel', 'stacked', 'sequential'] as const

/** What the lines of the head can say, as `Fact.role` of a handout. */
export const headRoles = ['to', 'author', 'title', 'source', 'date', 'keywords', 'extra'] as const
export type HeadRole = (typeof headRoles)[number]

/** The design decisions of a template, as `template.json` holds them; `schema.ts` checks them. */
export type Tokens = {
  readonly name: string
  readonly paper: Paper
  /** In mm. Where pages are mirrored, `left` is the side of the binding. */
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Printed on both sides and bound: the margins of even pages are mirrored. */
  readonly duplex: boolean
  /** Where no flag and no source says otherwise. */
  readonly layout: (typeof templateLayouts)[number]
  /** As many pages the PDF is to have at most, by smaller text and leading within limits; `null` for as many as it takes. */
  readonly fit: number | null
  /** Faces of HTML and PDF, by the names of `fonts/catalogue.ts`. */
  readonly faces: Faces
  /** Family names that office programs have; a DOCX or ODT does not carry its fonts. */
  readonly office: Faces
  /** In pt. `heading` for the levels 1, 2 and 3 and deeper. */
  readonly sizes: {
    readonly title: number
    readonly heading: readonly [number, number, number]
    readonly text: number
    readonly small: number
  }
  /** Distance of the baselines as a factor of the size. */
  readonly leading: PerLanguage<number>
  readonly colours: Colours
  /** For a screen whose reader asks for a dark one. */
  readonly dark: Colours
  /** What kind of paper it is, printed over the head; `null` where that is not said. */
  readonly kind: PerLanguage<string> | null
  /** The lines of the head, in their order. */
  readonly facts: readonly HeadRole[]
  /** Labels of the head that are not the usual ones. */
  readonly labels: Readonly<Partial<Record<Exclude<HeadRole, 'extra'>, PerLanguage<string>>>>
  /** `official` is 一、（一）1. (1) beside 1. (a) i. (1); `decimal` is 1. a. i. (1) in both languages. */
  readonly numbering: {
    readonly scheme: 'official' | 'decimal'
    readonly sections: 'as-written' | 'always'
    readonly points: 'as-written' | 'always'
  }
  /** Whether the head has a page of its own. */
  readonly cover: boolean
  /** Levels of sections that the table of contents lists; 0 for no table. */
  readonly contents: number
  /** Whether each section of the first level starts a page. */
  readonly sections: 'run-on' | 'new-page'
  /** Whether the last page says how the edition was made. */
  readonly colophon: boolean
}

export type Template = {
  readonly tokens: Tokens
  /** The template's own CSS for HTML and PDF. */
  readonly css: string
  /** What stands in the body of the page: elements, in them a `slot` for each thing that is put in. */
  readonly page: readonly ElementContent[]
}
