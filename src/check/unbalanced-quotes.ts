import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import type {Side} from '../outline/types.ts'
import {walkSides} from '../outline/walk.ts'
import type {Check} from './context.ts'

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

/** `typography/unbalanced-quotes`: a stack over each side; a mark without its partner is named. */
export const unbalancedQuotes: Check = (outline, {fileOf}) => {
  for (const node of walkSides(outline)) {
    if (node.zh) checkSide(node.zh, fileOf('zh'))
    if (node.en) checkSide(node.en, fileOf('en'))
  }
}

function checkSide(side: Side, file: VFile): void {
  const mark = loneMark(side.text)
  if (mark) report(file, 'typography/unbalanced-quotes', {place: side.position, values: {mark}})
}

/** The first mark without its partner. */
function loneMark(text: string): string | undefined {
  const stack: string[] = []
  for (const char of text) {
    if (openers.has(char)) stack.push(char)
    const opener = partners[char]
    if (opener === undefined) continue
    if (stack.at(-1) === opener) stack.pop()
    // （ is often closed by a half-width mark in typed text, and the other way round: no fault of balance.
    else if (char !== '）' || !text.includes('(')) return char
  }
  return stack.find((char) => char !== '（' || !text.includes(')'))
}
