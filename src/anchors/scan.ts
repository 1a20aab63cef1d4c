import type {Found, Quantity, Reader} from './quantity.ts'

/** Stands where something was taken from the page: no letter, no digit, no space. */
const taken = '\uFFFC'

/**
 * Lets each reader in turn take what it can read; what one took, the next does not see.
 *
 * @param page the text as `legible` gives it
 */
export function scan(text: string, page: string, readers: readonly Reader[]): readonly Quantity[] {
  const found: Found[] = []
  let rest = page
  for (const {pattern, read, isFolded, needs} of readers) {
    if (needs && !needs.test(rest)) continue
    const spans: (readonly [start: number, end: number])[] = []
    for (const match of (isFolded ? folded(rest) : rest).matchAll(pattern)) {
      const given = match[0] === '' ? null : read(match, rest)
      if (given === null) continue
      found.push(...given)
      spans.push([match.index, match.index + match[0].length])
    }
    rest = without(rest, spans)
  }
  return found
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((each) => ({...each, text: text.slice(each.start, each.end)}))
}

/** In lower case, and as long as before. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function without(page: string, spans: readonly (readonly [start: number, end: number])[]): string {
  let [made, at] = ['', 0]
  for (const [start, end] of spans) {
    made += page.slice(at, start) + taken.repeat(end - start)
    at = end
  }
  return made + page.slice(at)
}
