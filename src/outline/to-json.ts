/** The outline as other programs read it: what `zhenpress outline` prints. */

import type {Outline} from './types.ts'

export function toJson(outline: Outline): string {
  return `${JSON.stringify(outline, null, 2)}\n`
}
