/** Stands in until the real book is written. */
export type FontBook = Record<string, unknown>
