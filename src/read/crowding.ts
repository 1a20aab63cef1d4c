/**
 * Marks of emphasis, code, links and HTML beyond what anyone types in one run of text. To find which belong together takes
 * a parser time by the square of their number or of the run's length, by the cube where brackets are nested; beyond
 * these limits they are text, with no letter lost.
 */

import {hide} from './hidden.ts'
import {deepestLevel} from './nesting.ts'

/** Marks in one paragraph, item or row: 500 phrases in bold. */
const mostMarks = 2000

/** Characters of a paragraph that may hold marks: some thirty pages. House text may be one paragraph to CommonMark. */
const longestMarked = 50_000

const blank = /^[ \t>]*$/
const bullet = /^[ \t>]*[-*+][ \t]+\S/
const number = /^[ \t>]*\d{1,9}[.)][ \t]+\S/
const delimiter = /^[ \t>|:-]*$/
const anyMark = /[*_~<[\]`]/g

/** The text with what is too much hidden, as long as before. */
export function hideCrowdedMarks(text: string): string {
  if (!hasMany(text)) return text
  const runs: Run[] = []
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, line = ''] = match
    const last = runs.at(-1)
    const kind = kindOf(line, last?.kind ?? 'blank')
    // A row is a text of its own, and so is an item, which goes on in lines of text.
    if (last && kind === 'text' && last.kind !== 'blank') last.text += whole
    else runs.push({kind, text: whole})
  }
  return runs.map(withoutCrowd).join('')
}

type Kind = 'blank' | 'text' | 'list' | 'table'

/** Lines that may be one text. */
type Run = {readonly kind: Kind; text: string}

function hasMany(text: string): boolean {
  let count = 0
  for (const _ of text.matchAll(anyMark)) if (++count > deepestLevel) return true
  return text.length > longestMarked
}

function kindOf(line: string, last: Kind): Kind {
  if (blank.test(line)) return 'blank'
  if (last === 'table' || (delimiter.test(line) && line.includes('-') && line.includes('|'))) return 'table'
  return bullet.test(line) || (last !== 'text' && number.test(line)) ? 'list' : 'text'
}

function withoutCrowd({text}: Run): string {
  if (text.length > longestMarked) return text.replace(anyMark, hide)
  let [marks, brackets, hidden] = [0, 0, 0]
  return text.replace(anyMark, (mark) => {
    if (++marks > mostMarks) return hide(mark)
    if (mark === '[') {
      if (brackets >= deepestLevel) hidden++
      else brackets++
      return hidden > 0 ? hide(mark) : mark
    }
    if (mark !== ']') return mark
    if (hidden > 0) {
      hidden--
      return hide(mark)
    }
    brackets = Math.max(0, brackets - 1)
    return mark
  })
}
