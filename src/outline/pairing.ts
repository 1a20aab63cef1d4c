/** How surely the two sides of a node belong together, and why. */

/**
 * Why two texts are held together: their author said so, one stands right behind the other, they stand at the same
 * place of trees of one shape, they share what survives translation, or, where there is nothing else, they stand
 * between others that do.
 */
export const reasons = [
  'explicit',
  'beside',
  'place',
  'link',
  'quantity',
  'name',
  'term',
  'concept',
  'length',
  'order',
] as const

export type Reason = (typeof reasons)[number]

export type Pairing = {
  /** From 0 to 1. */
  readonly confidence: number
  /** Each with how many there are of it: two figures that both sides have. */
  readonly why: readonly {readonly reason: Reason; readonly count: number}[]
  /** Whether it stands at another place among its neighbours in the other language. */
  readonly moved: boolean
}

/** Pairings by the id of a node, and the lead's by `summary`. What has but one side has none. */
export type Pairings = ReadonlyMap<string, Pairing>
