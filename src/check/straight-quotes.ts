import {charAt, charBefore, isHan, isLatin} from './characters.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** Outer and inner marks of Chinese. */
const marks = [
  ['「', '」'],
  ['『', '』'],
] as const

type Pair = {readonly from: number; readonly to: number; readonly mark: string}

/** `typography/straight-quotes`: `"…"` and `'…'` round Chinese text, where they pair up cleanly. */
export function straightQuotes(passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (passage.language !== 'zh') continue
    const [double, single] = [pairsOf(passage, '"'), pairsOf(passage, "'")]
    const inner = new Set([...within(double, single), ...within(single, double)])
    for (const pair of [...double, ...single]) {
      const {from, to, mark} = pair
      const inside = inner.has(pair) || isQuoted(passage.text, from)
      const [open, close] = marks[inside ? 1 : 0]
      const values = {mark, expected: `${open}…${close}`}
      reportAt(passage, 'typography/straight-quotes', {from, to: from + 1, values, expected: open})
      reportAt(passage, 'typography/straight-quotes', {from: to, to: to + 1, values, expected: close})
    }
  }
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
function pairsOf({text, isProtected}: Passage, mark: string): Pair[] {
  const places = [...text.matchAll(new RegExp(mark, 'g'))]
    .map(({index}) => index)
    .filter((index) => !isProtected(index) && !isApostrophe(text, index, mark))
  if (places.length % 2 === 1) return []
  const pairs: Pair[] = []
  for (let index = 0; index < places.length; index += 2) {
    const [from = 0, to = 0] = places.slice(index, index + 2)
    const quoted = text.slice(from + 1, to)
    // A space inside shows that it is the end of one quotation and the start of the next.
    if (quoted !== quoted.trim() || quoted.includes('\n')) return []
    if ([...quoted].some(isHan)) pairs.push({from, to, mark})
  }
  return pairs
}

/** `it's`, `the 90's`, `5"`. */
function isApostrophe(text: string, index: number, mark: string): boolean {
  const before = charBefore(text, index)
  if (mark === '"') return /\d/.test(before) && !/[\p{Script=Han}\p{P}]|^$/u.test(charAt(text, index + 1))
  return isLatin(before) && (isLatin(charAt(text, index + 1)) || /s$/i.test(before))
}

/** Whether 「 stands open before an index. */
function isQuoted(text: string, index: number): boolean {
  if (!text.includes('「')) return false
  return text.lastIndexOf('「', index) > text.lastIndexOf('」', index)
}
