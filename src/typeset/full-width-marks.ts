import {type Change, type Protection, withTitles} from './change.ts'
import {charAt, charBefore, isChinese, isHan} from './characters.ts'

const fullWidth: Readonly<Record<string, string>> = {',': '，', ':': '：', ';': '；', '?': '？', '!': '！'}

/** What may stand before a mark of Chinese that follows something else: `AI,但`, `5%,但`, `(AI),但`. */
const alsoBefore = /[\p{L}\d%)\]"']/u

const closing = /[」』）)】》〉”"'\n]/u

/** Chinese takes full-width marks, and the one space behind them goes (CLREQ "Punctuation Marks"). */
export function fullWidthMarks(text: string, isProtected: Protection): readonly Change[] {
  const isKept = withTitles(text, isProtected)
  return [...points(text, isKept), ...stops(text), ...brackets(text)].filter(({from}) => !isKept(from))
}

/** `, : ; ? !` with the one space behind them. */
function points(text: string, isKept: Protection): Change[] {
  const found: Change[] = []
  for (const {0: mark, index} of text.matchAll(/[,:;?!]/g)) {
    if (isKept(index)) continue
    const before = charBefore(text, index)
    const space = text[index + 1] === ' ' ? 1 : 0
    const after = charAt(text, index + 1 + space)
    const follows = found.at(-1)?.to === index
    if (!isChinese(before) && !follows && !(alsoBefore.test(before) && isChinese(after))) continue
    const to = index + 1 + (after === '\n' ? 0 : space)
    found.push({from: index, to, after: fullWidth[mark] ?? mark})
  }
  return found
}

/** A full stop behind Han, before the end or a closing mark. */
function stops(text: string): Change[] {
  return [...text.matchAll(/\./g)].flatMap(({index}) => {
    const after = charAt(text, index + 1)
    const ends = after === '' || closing.test(after)
    return ends && isHan(charBefore(text, index)) ? [{from: index, to: index + 1, after: '。'}] : []
  })
}

/** Brackets round Han; round letters alone they stay. */
function brackets(text: string): Change[] {
  const open: number[] = []
  const found: Change[] = []
  let lastHan = -1
  for (const {0: mark, index} of text.matchAll(/[()（）]|\p{Script=Han}/gu)) {
    if (mark === '(' || mark === '（') open.push(index)
    else if (mark === ')' || mark === '）') {
      const start = open.pop()
      if (start === undefined || lastHan < start) continue
      if (text[start] === '(') found.push({from: start, to: start + 1, after: '（'})
      if (mark === ')') found.push({from: index, to: index + 1, after: '）'})
    } else lastHan = index
  }
  return found
}
