import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

const partners: Readonly<Record<string, string>> = {
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
  '）': '（',
  '】': '【',
  '”': '“',
}
const openers = new Set(Object.values(partners))

type Mark = {readonly char: string; readonly passage: Passage; readonly index: number}

/** `typography/unbalanced-quotes`: a stack over each side; the first mark without its partner is named. */
export function unbalancedQuotes(passages: readonly Passage[]): void {
  for (const side of Map.groupBy(passages, ({side}) => side).values()) {
    const mark = loneMark(side)
    if (!mark) continue
    const {char, passage, index} = mark
    reportAt(passage, 'typography/unbalanced-quotes', {from: index, to: index + 1, values: {mark: char}})
  }
}

/** A quotation may run over several paragraphs of a side. */
function loneMark(side: readonly Passage[]): Mark | undefined {
  const stack: Mark[] = []
  const halfWidth = {
    opens: side.some(({text}) => text.includes('(')),
    closes: side.some(({text}) => text.includes(')')),
  }
  for (const passage of side) {
    for (const {0: char, index} of passage.text.matchAll(/[「」『』《》〈〉（）【】“”]/g)) {
      if (openers.has(char)) stack.push({char, passage, index})
      const opener = partners[char]
      if (opener === undefined) continue
      if (stack.at(-1)?.char === opener) stack.pop()
      // （ is often closed by a half-width mark in typed text, and the other way round: no fault of balance.
      else if (char !== '）' || !halfWidth.opens) return {char, passage, index}
    }
  }
  return stack.find(({char}) => char !== '（' || !halfWidth.closes)
}
