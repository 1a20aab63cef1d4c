import {report} from '../messages/report.ts'
import {codePointName} from '../outline/code-point.ts'
import {languages} from '../outline/types.ts'
import {walkSides} from '../outline/walk.ts'
import type {Check} from './context.ts'

/** CJK and Kangxi radicals, compatibility ideographs, full-width letters and digits. */
const compatibility =
  /[\u2E80-\u2FDF\uF900-\uFAFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{2F800}-\u{2FA1F}]/u

/** `typography/compatibility-character`: a character that looks like another but is not found by its search. */
export const compatibilityCharacter: Check = (outline, {fileOf}) => {
  for (const node of walkSides(outline)) {
    for (const language of languages) {
      // Some radicals and ideographs of these blocks stand for themselves.
      const found = node[language]?.text.match(compatibility) ?? []
      const char = found.find((each) => each.normalize('NFKC') !== each)
      if (char === undefined) continue
      report(fileOf(language), 'typography/compatibility-character', {
        place: node[language]?.position,
        values: {char, code: codePointName(char), expected: char.normalize('NFKC')},
      })
    }
  }
}
