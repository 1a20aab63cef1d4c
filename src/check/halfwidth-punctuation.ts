import {charAt, charBefore, isChinese, isHan} from './characters.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

const fullWidth: Readonly<Record<string, string>> = {',': '，', ':': '：', ';': '；', '?': '？', '!': '！'}

/** What may stand before a mark of Chinese that follows something else: `AI,但`, `5%,但`, `(AI),但`. */
const alsoBefore = /[\p{L}\d%)\]"']/u

const closing = /[」』）)】》〉”"'\n]/u

/** A mark and what belongs in its place. */
type Found = {readonly from: number; readonly to: number; readonly mark: string; readonly expected: string}

/** `typography/halfwidth-punctuation`: marks of English in Chinese text. */
export function halfwidthPunctuation(passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (passage.language !== 'zh') continue
    const titles = titlesIn(passage.text)
    const found = [...points(passage), ...stops(passage), ...runs(passage), ...brackets(passage)]
    for (const {from, to, mark, expected} of found) {
      if (passage.isProtected(from) || titles.some(([start, end]) => from >= start && from < end)) continue
      reportAt(passage, 'typography/halfwidth-punctuation', {from, to, values: {mark, expected}, expected})
    }
  }
}

/** Titles of works stand as their authors wrote them. */
function titlesIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/《[^《》]*》|〈[^〈〉]*〉/g)].map(({0: {length}, index}) => [
    index,
    index + length,
  ])
}

/** `, : ; ? !` with the one space behind them. */
function points(passage: Passage): Found[] {
  const {text, placeOf} = passage
  const found: Found[] = []
  for (const {0: mark, index} of text.matchAll(/[,:;?!]/g)) {
    const before = charBefore(text, index)
    const space = text[index + 1] === ' ' ? 1 : 0
    const after = charAt(text, index + 1 + space)
    const follows = found.at(-1)?.to === index && !passage.isProtected(index)
    if (!isChinese(before) && !follows && !(alsoBefore.test(before) && isChinese(after))) continue
    if (passage.isProtected(index)) continue
    // A space on the other side of markup stays: it is no part of this place.
    const to = index + 1 + (placeOf(index, index + 1 + space).exact && after !== '\n' ? space : 0)
    found.push({from: index, to, mark, expected: fullWidth[mark] ?? mark})
  }
  return found
}

/** A full stop behind Han, before the end or a closing mark. */
function stops({text}: Passage): Found[] {
  return [...text.matchAll(/\./g)].flatMap(({0: mark, index}) => {
    const after = charAt(text, index + 1)
    const ends = after === '' || closing.test(after)
    return ends && isHan(charBefore(text, index)) ? [{from: index, to: index + 1, mark, expected: '。'}] : []
  })
}

/** Three dots beside Han; two hyphens between Han. */
function runs({text}: Passage): Found[] {
  return [...text.matchAll(/\.{3,}|-{2,3}/g)].flatMap(({0: mark, index}) => {
    const to = index + mark.length
    const [before, after] = [isChinese(charBefore(text, index)), isChinese(charAt(text, to))]
    const dots = mark.startsWith('.')
    if (dots ? !before && !after : !before || !after) return []
    return [{from: index, to, mark, expected: dots ? '……' : '——'}]
  })
}

/** Brackets round Han; round letters alone they stay. */
function brackets({text}: Passage): Found[] {
  const open: number[] = []
  const found: Found[] = []
  let lastHan = -1
  for (const {0: mark, index} of text.matchAll(/[()（）]|\p{Script=Han}/gu)) {
    if (mark === '(' || mark === '（') open.push(index)
    else if (mark === ')' || mark === '）') {
      const start = open.pop()
      if (start === undefined || lastHan < start) continue
      if (text[start] === '(') found.push({from: start, to: start + 1, mark: '(', expected: '（'})
      if (mark === ')') found.push({from: index, to: index + 1, mark, expected: '）'})
    } else lastHan = index
  }
  return found
}
