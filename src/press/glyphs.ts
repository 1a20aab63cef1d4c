/** Characters that no face of the template has are named before anything is printed. */

import type {VFile} from 'vfile'
import type {FontBook} from '../fonts/font-book.ts'
import {report} from '../messages/report.ts'
import {codePointName} from '../outline/code-point.ts'
import {type Language, languages, type Outline} from '../outline/types.ts'
import {walkSides} from '../outline/walk.ts'
import type {Tokens} from '../template/template.ts'

/** White space, joiners, variation selectors: they draw nothing. */
const invisible = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** `font/missing-glyph`, at the first place of each character. */
export async function checkGlyphs(
  outline: Outline,
  tokens: Tokens,
  fonts: FontBook,
  fileOf: (language: Language) => VFile,
): Promise<void> {
  const faces = [tokens.faces.text.zh, tokens.faces.text.en]
  const covers = await Promise.all(faces.map((family) => fonts.coverage({family, style: 'regular'})))
  const seen = new Set<string>()
  for (const node of walkSides(outline)) {
    for (const language of languages) {
      const side = node[language]
      const missing = [...new Set(side?.text ?? '')].filter((char) => {
        const code = char.codePointAt(0) ?? 0
        return !seen.has(char) && !invisible.test(char) && !covers.some((covered) => covered(code))
      })
      if (missing.length === 0) continue
      for (const char of missing) seen.add(char)
      report(fileOf(language), 'font/missing-glyph', {
        place: side?.position,
        values: {chars: missing.map(nameOf).join(' ')},
      })
    }
  }
}

function nameOf(char: string): string {
  return `${char} (${codePointName(char)})`
}
