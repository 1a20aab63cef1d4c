import type {Language} from '../../outline/types.ts'

/** Marks one of several languages that say the same, so that a reader may hide it. */
export function sideClass(sides: readonly {readonly language: Language}[]): string[] {
  return sides.length > 1 ? ['side'] : []
}
