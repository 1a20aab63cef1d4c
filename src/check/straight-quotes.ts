import {chineseQuotes} from '../typeset/chinese-quotes.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** Marks that open, with those that close them. */
const closing: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
])

/** `typography/straight-quotes`: `"…"` and `'…'` round Chinese text, where they pair up cleanly. */
export function straightQuotes(passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (passage.language !== 'zh') continue
    const {text, isProtected} = passage
    for (const {from, to, after} of chineseQuotes(text, isProtected)) {
      const [open, close] = [...closing].find((pair) => pair.includes(after)) ?? [after, after]
      const values = {mark: text.slice(from, to), expected: `${open}…${close}`}
      reportAt(passage, 'typography/straight-quotes', {from, to, values, expected: after})
    }
  }
}
