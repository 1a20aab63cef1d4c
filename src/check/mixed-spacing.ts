import type {VFile} from 'vfile'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** Han beside a Latin letter or a digit, with a space or without. */
const meeting =
  /(?<=\p{Script=Han})(?<gap> ?)(?<next>\p{Script=Latin}|\d)|(?<last>\p{Script=Latin}|\d)(?<space> ?)(?=\p{Script=Han})/gu

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
    for (const match of passage.text.matchAll(meeting)) {
      const {gap, next, last, space} = match.groups ?? {}
      const to = match.index + match[0].length
      const found = {passage, from: match.index, to, spaced: (gap ?? space) === ' '}
      if (/\d/.test(next ?? last ?? '')) digits.push(found)
      else letters.push(found)
    }
  }
  const mixed = [letters, digits].filter(
    (kind) => kind.some(({spaced}) => spaced) && kind.some(({spaced}) => !spaced),
  )
  const all = mixed.flat()
  return [all.filter(({spaced}) => spaced), all.filter(({spaced}) => !spaced)]
}
