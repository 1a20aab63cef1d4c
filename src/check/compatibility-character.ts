import {codePointName} from '../outline/code-point.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** CJK and Kangxi radicals, compatibility ideographs, full-width letters and digits. */
const compatibility =
  /[\u2E80-\u2FDF\uF900-\uFAFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{2F800}-\u{2FA1F}]+/gu

/** `typography/compatibility-character`: a character that looks like another but is not found by its search. */
export function compatibilityCharacter(passages: readonly Passage[]): void {
  for (const passage of passages) {
    for (const {0: chars, index} of passage.text.matchAll(compatibility)) {
      const expected = chars.normalize('NFKC')
      // Some radicals and ideographs of these blocks stand for themselves.
      if (expected === chars) continue
      reportAt(passage, 'typography/compatibility-character', {
        from: index,
        to: index + chars.length,
        values: {char: chars, code: [...chars].map(codePointName).join(' '), expected},
        expected,
      })
    }
  }
}
