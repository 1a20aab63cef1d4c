/** The parallel arrangement: how wide its columns are, and what rules part its rows. */

import type {Row} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'

/** English takes more room for the same; columns of one height leave fewer gaps. */
const shares: Readonly<Record<Language, number>> = {zh: 45, en: 55}

/** In twips; together they are the measure. */
export function columnWidths(languages: readonly Language[], measure: number): readonly number[] {
  const total = languages.reduce((sum, language) => sum + shares[language], 0)
  const widths = languages.map((language) => Math.floor((measure * shares[language]) / total))
  const rest = measure - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, column) => (column === 0 ? width + rest : width))
}

/**
 * The rule between two rows where it is not a hairline: none between a heading and what it heads, a stronger one over a
 * section of the first level.
 */
export function ruleBetween(upper: Row | undefined, lower: Row | undefined): 'none' | 'hairline' | 'strong' {
  if (upper?.kind === 'section') return 'none'
  return upper !== undefined && lower?.kind === 'section' && lower.depth <= 1 ? 'strong' : 'hairline'
}
