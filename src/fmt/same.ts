/** Whether two outlines say the same. */

import type {Outline} from '../outline/types.ts'

/** What is of the file and not of the outline: places, the looseness of lists, names of footnotes, form of headings. */
const ofTheFile: ReadonlySet<string> = new Set(['position', 'data', 'label', 'spread'])

/** Whether two outlines are equal but for where things stand in their files. */
export function sameOutline(one: Outline, other: Outline): boolean {
  return essence(one) === essence(other)
}

/** An outline as JSON, without what is of the file. */
export function essence(outline: Outline): string {
  return JSON.stringify(outline, (key, value: unknown) => (ofTheFile.has(key) ? undefined : value))
}
