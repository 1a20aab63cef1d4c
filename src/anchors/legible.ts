import {traditionalForms} from './simplified.ts'

let forms: ReadonlyMap<string, string> | null = null

/** Full-width ASCII stands this far above ASCII (Unicode, Halfwidth and Fullwidth Forms). */
const fullWidthOffset = 0xfee0
const folded = /[\u4E00-\u9FFF\uFF01-\uFF0B\uFF0D-\uFF5E\u3000\u00A0\u202F\u2009]|(?<=[０-９])，(?=[０-９])/g

/**
 * A copy of a text that one set of patterns can read: full-width letters, digits and marks as ASCII, all spaces
 * alike, Simplified characters as Traditional. A full-width comma stays, but inside a full-width number: with
 * ASCII digits at its sides it parts two of them. As long as the text, so that offsets hold.
 */
export function legible(text: string): string {
  forms ??= traditionalForms()
  const known = forms
  return text.replace(folded, (char) => {
    const code = char.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - fullWidthOffset)
    if (code === 0x3000 || code < 0x2e80) return ' '
    return known.get(char) ?? char
  })
}
