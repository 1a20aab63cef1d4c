import {chineseDashes} from '../typeset/chinese-dashes.ts'
import {fullWidthMarks} from '../typeset/full-width-marks.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** `typography/halfwidth-punctuation`: marks of English in Chinese text. */
export function halfwidthPunctuation(passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (passage.language !== 'zh') continue
    const {text, isProtected, placeOf} = passage
    for (const {from, to: end, after} of [fullWidthMarks, chineseDashes].flatMap((find) =>
      find(text, isProtected),
    )) {
      // A space on the other side of markup stays: it is no part of this place.
      const to = placeOf(from, end).exact ? end : from + text.slice(from, end).trimEnd().length
      const mark = text.slice(from, to).trimEnd()
      reportAt(passage, 'typography/halfwidth-punctuation', {
        from,
        to,
        values: {mark, expected: after},
        expected: after,
      })
    }
  }
}
