/** Templates are data: a folder with `template.json` (tokens), and CSS that reads them as custom properties. */

type PerLanguage<T> = {readonly zh: T; readonly en: T}

export const papers = ['A4', 'A5', 'Letter'] as const

export type Paper = (typeof papers)[number]

/** Width and height in millimetres. */
export const paperSizes: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
}

/** Faces by their use. */
type Faces = {
  readonly text: PerLanguage<string>
  readonly heading: PerLanguage<string>
  readonly code: string
}

/** The design decisions of a template, as `template.json` holds them; `schema.ts` checks them. */
export type Tokens = {
  readonly name: string
  readonly paper: Paper
  /** In mm. */
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Faces of HTML and PDF, by the names of `fonts/catalogue.ts`. */
  readonly faces: Faces
  /** Family names that office programs have; a DOCX does not carry its fonts. */
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
  /** As `#rrggbb`. */
  readonly colours: {
    readonly ink: string
    readonly quiet: string
    readonly accent: string
    readonly rule: string
    readonly tint: string
    readonly paper: string
  }
}

export type Template = {
  readonly tokens: Tokens
  /** The template's own CSS for HTML and PDF. */
  readonly css: string
}
