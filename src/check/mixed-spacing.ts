import type {VFile} from 'vfile'
import {hanLatinMeetings} from '../typeset/han-latin-spaces.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

type Meeting = {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly spaced: boolean
}

/** `typography/mixed-spacing`: some Han stand off from Latin letters or digits, and some do not. Told once a file. */
export function mixedSpacing(passages: readonly Passage[]): void {
  for (const file of new Set(passages.map((passage) => passage.file))) {
    const [spaced, close] = meetingsIn(passages, file)
    const rare = spaced.length <= close.length ? spaced : close
    const [first] = rare
    if (!first) continue
    reportAt(first.passage, 'typography/mixed-spacing', {
      from: first.from,
      to: first.to,
      values: {with: spaced.length, without: close.length},
    })
  }
}

/** With a space, and without. Letters and digits may each have a habit of their own: 2025年, but AI 政策. */
function meetingsIn(passages: readonly Passage[], file: VFile): readonly [Meeting[], Meeting[]] {
  const letters: Meeting[] = []
  const digits: Meeting[] = []
  for (const passage of passages) {
    if (passage.language !== 'zh' || passage.file !== file) continue
    for (const {from, to, gap, isDigit} of hanLatinMeetings(passage.text)) {
      const found = {passage, from, to, spaced: gap.from < gap.to}
      if (isDigit) digits.push(found)
      else letters.push(found)
    }
  }
  const mixed = [letters, digits].filter(
    (kind) => kind.some(({spaced}) => spaced) && kind.some(({spaced}) => !spaced),
  )
  const all = mixed.flat()
  return [all.filter(({spaced}) => spaced), all.filter(({spaced}) => !spaced)]
}
