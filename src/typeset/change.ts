/** What a pass finds in a paragraph, and what it is found with. */

/** Characters of a text, from one UTF-16 unit to before another, and what belongs in their place. */
export type Change = {readonly from: number; readonly to: number; readonly after: string}

/** Whether a unit is left alone: code, an address, a number, a file name. */
export type Protection = (index: number) => boolean

/**
 * Looks through the plain text of a paragraph, a heading or a cell. Pure.
 *
 * @param text without markup; notes are left out, a break is `\n`, a picture U+FFFC.
 * @returns changes that do not overlap, in any order; none of them starts at a protected unit.
 */
export type Finder = (text: string, isProtected: Protection) => readonly Change[]

/** Titles of works stand as their authors wrote them. */
export function withTitles(text: string, isProtected: Protection): Protection {
  const titles = [...text.matchAll(/《[^《》]*》|〈[^〈〉]*〉/g)]
  if (titles.length === 0) return isProtected
  const kept = new Set<number>()
  // The marks themselves are of the text around.
  for (const {0: title, index} of titles) {
    for (let at = index + 1; at < index + title.length - 1; at++) kept.add(at)
  }
  return (index) => kept.has(index) || isProtected(index)
}
