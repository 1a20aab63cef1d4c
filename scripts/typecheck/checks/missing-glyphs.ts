/** Characters that no face of the template has: drawn as boxes, or by a face of the system. */

import type {Fault} from '../measured.ts'
import type {Check, Proof} from '../proof.ts'

export const missingGlyphs: Check = {
  name: 'missing glyphs',
  counts: 'characters that no face has, and whether font/missing-glyph had named them',
  find: (proof) => {
    const found = new Map<string, Fault>()
    for (const [char, where] of [...onScreen(proof), ...inPrint(proof)]) {
      const told = proof.reported.includes(char) ? '' : ', and font/missing-glyph did not name it'
      found.set(`${char} ${where}`, {where, what: `No face has “${char}”${told}`})
    }
    return [...found.values()]
  },
}

type Missing = readonly [char: string, where: string]

function onScreen({screen}: Proof): readonly Missing[] {
  return (screen?.faces ?? []).flatMap(({lacking}) => lacking.map((char): Missing => [char, 'screen']))
}

/** Glyph 0 is .notdef (OpenType 1.9, "Recommendations"); U+FFFD is what a text layer has for what it does not know. */
function inPrint({printed: {paragraphs, sheets}}: Proof): readonly Missing[] {
  const glyphs = [
    ...paragraphs.flatMap(({lines}) => lines.flatMap(({pieces}) => pieces)),
    ...sheets.flatMap(({others}) => others),
  ]
  return glyphs
    .filter(({id, text}) => id === 0 || text.includes('\uFFFD'))
    .map(({text, page}): Missing => [text, `page ${page}`])
}
