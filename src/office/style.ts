/**
 * Styles as data. The measures are those of ISO/IEC 29500-1 §17.7; OpenDocument can say them all.
 */

/** A line of a border: width in eighths of a point, distance from the text in points, colour as `#rrggbb`. */
export type Rule = {readonly size: number; readonly space: number; readonly colour: string}

/** What a style says of paragraphs (§17.3.1). Lengths in twips. */
export type ParagraphLook = {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** Of the list that the style belongs to. */
  readonly numbering?: number
  readonly borders?: {
    readonly top?: Rule
    readonly left?: Rule
    readonly bottom?: Rule
    readonly right?: Rule
  }
  readonly fill?: string
  readonly tabs?: readonly {
    readonly align: 'center' | 'left' | 'right'
    readonly at: number
    /** What leads up to it (default: nothing). */
    readonly leader?: 'dot'
  }[]
  readonly before?: number
  readonly after?: number
  /** Distance of the baselines; lines that hold something higher grow. */
  readonly leading?: number
  /** Height of lines that must not grow. */
  readonly exactly?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  /** No space between paragraphs of the style. */
  readonly contextual?: boolean
  readonly align?: 'both' | 'center' | 'left' | 'right'
  /** 0 is the highest level of the document's outline. */
  readonly outline?: number
}

/** What a style says of runs (§17.3.2). */
export type RunLook = {
  /** Pair of the theme's faces. */
  readonly theme?: 'major' | 'minor'
  /** A Latin face that is not of the theme. */
  readonly face?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  /** No spelling checked. */
  readonly unproofed?: boolean
  /** As `#rrggbb`. */
  readonly colour?: string
  /** In pt. */
  readonly size?: number
  readonly underline?: boolean
  readonly raised?: boolean
}

export type Style = {
  readonly kind: 'paragraph' | 'character' | 'table'
  readonly id: string
  /** As Word writes it: its own names are in English and most in lower case, whatever language it speaks. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** Place in Word's list of styles. */
  readonly priority: number
  /** Is offered in the gallery. */
  readonly quick?: boolean
  /** Is ours, not one of those that Word knows by name. */
  readonly own?: boolean
  /** Is the default of its kind. */
  readonly standard?: boolean
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
  /** `tblPr` and what follows it; tables have too many properties to be worth a type of their own. */
  readonly table?: string
}
