/** What a colophon says: by what, with what and from what an edition was printed. */

import {familyName as name} from '../fonts/catalogue.ts'
import type {Both} from '../outline/types.ts'
import type {Tokens} from '../template/template.ts'

/**
 * A paragraph each, in both languages.
 *
 * @param tool with its version.
 * @param outlineHash SHA-256 of the outline, in hexadecimal, as the manifest has it.
 */
export function colophonOf(tokens: Tokens, tool: string, outlineHash: string): readonly Both<string>[] {
  const {text, heading} = tokens.faces
  return [
    {
      zh: `本版由 ${tool} 以版型 ${tokens.name} 排印，版面為 ${tokens.paper}。`,
      en: `Set by ${tool} with the template ${tokens.name}, for ${tokens.paper}.`,
    },
    {
      zh: `內文字型為 ${name(text.zh)} 與 ${name(text.en)}，標題字型為 ${name(heading.zh)} 與 ${name(heading.en)}。`,
      en: `Text in ${name(text.zh)} and ${name(text.en)}, headings in ${name(heading.zh)} and ${name(heading.en)}.`,
    },
    {
      zh: `中英大綱的 SHA-256（同一份來源重印，此值不變）：${outlineHash}`,
      en: `SHA-256 of the bilingual outline, the same whenever the same source is printed again: ${outlineHash}`,
    },
  ]
}
