import {widthInEm} from './width-in-em.ts'

/** The longest title, in em, that stands in the head as a whole. */
const longest = 28

/** A title without what follows its colon, where it is long. */
export function shortTitle(title: string): string {
  if (widthInEm(title) <= longest) return title
  return title.split(/：|: /u, 1)[0] ?? title
}
