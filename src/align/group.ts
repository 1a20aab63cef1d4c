/** Texts that go together, by index; one side is empty where there is a gap. */
export type Group = {
  readonly zh: readonly number[]
  readonly en: readonly number[]
  /** How sure it is, from 0 to 1. */
  readonly confidence: number
  /** Whether its place among the others differs between the languages. */
  readonly moved: boolean
}
