import {type Change, type Protection, withTitles} from './change.ts'
import {charAt, charBefore, isHan, isLatin} from './characters.ts'

/** Outer and inner marks of Chinese. */
const marks = [
  ['「', '」'],
  ['『', '』'],
] as const

type Pair = {readonly from: number; readonly to: number}

/** `"…"` and `'…'` round Chinese become 「…」, and inside others 『…』, where they pair up cleanly. */
export function chineseQuotes(text: string, isProtected: Protection): readonly Change[] {
  const isKept = withTitles(text, isProtected)
  const [double, single] = [pairsOf(text, isKept, '"'), pairsOf(text, isKept, "'")]
  const quoted = quotedPlaces(text)
  const inner = new Set([...within(double, single), ...within(single, double)])
  return [...double, ...single].flatMap((pair): Change[] => {
    const {from, to} = pair
    const [open, close] = marks[inner.has(pair) || quoted.has(from) ? 1 : 0]
    return [
      {from, to: from + 1, after: open},
      {from: to, to: to + 1, after: close},
    ]
  })
}

/** The pairs that stand inside one of others; both in their order. */
function within(pairs: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  let at = 0
  return pairs.filter(({from, to}) => {
    while ((others[at]?.to ?? Number.POSITIVE_INFINITY) < from) at++
    const other = others[at]
    return other !== undefined && other.from < from && to < other.to
  })
}

/** Marks in order, two by two; none where one has no partner, or where one may be an apostrophe or inches. */
function pairsOf(text: string, isKept: Protection, mark: string): Pair[] {
  const places = [...text.matchAll(new RegExp(mark, 'g'))]
    .map(({index}) => index)
    .filter((index) => !isKept(index) && !isApostrophe(text, index, mark))
  if (places.length % 2 === 1) return []
  const pairs: Pair[] = []
  for (let index = 0; index < places.length; index += 2) {
    const [from = 0, to = 0] = places.slice(index, index + 2)
    const quoted = text.slice(from + 1, to)
    // A space inside shows that it is the end of one quotation and the start of the next.
    if (quoted !== quoted.trim() || quoted.includes('\n')) return []
    // 15" 與 17": inches, both of them.
    const inches = mark === '"' && [from, to].every((at) => /\d/.test(charBefore(text, at)))
    if (!inches && [...quoted].some(isHan)) pairs.push({from, to})
  }
  return pairs
}

/** `it's`, `the 90's`, `5"`. */
function isApostrophe(text: string, index: number, mark: string): boolean {
  const before = charBefore(text, index)
  if (mark === '"') return /\d/.test(before) && !/[\p{Script=Han}\p{P}]|^$/u.test(charAt(text, index + 1))
  return isLatin(before) && (isLatin(charAt(text, index + 1)) || /s$/i.test(before))
}

/** Where a straight mark stands behind a 「 that is not closed before it. */
function quotedPlaces(text: string): ReadonlySet<number> {
  const places = new Set<number>()
  let isOpen = false
  for (const {0: mark, index} of text.matchAll(/[「」"']/g)) {
    if (mark === '「' || mark === '」') isOpen = mark === '「'
    else if (isOpen) places.add(index)
  }
  return places
}
