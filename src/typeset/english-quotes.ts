import type {Change, Protection} from './change.ts'

/** How a mark stands: what it may be, by the characters beside it. */
type Mark = {
  readonly index: number
  readonly char: string
  readonly opens: boolean
  readonly closes: boolean
  /** Behind a digit it may be a prime: 6'2", 15" screens. */
  readonly isPrime: boolean
}

const opener = /^$|[\s([{<\u2014\u2013\u201C\u2018"'/]/
const closer = /^$|[\s)\]}>.,;:!?\u2014\u2013\u201D\u2019"'/\u2026-]/
/** Han have no apostrophes. */
const letter = /(?!\p{Script=Han})[\p{L}\p{M}]/u
const wordChar = /(?!\p{Script=Han})[\p{L}\p{M}\d]/u

/** Words that start with an apostrophe, and decades: ’tis, ’em, ’90s, rock ’n’ roll. */
const elision = /^'(?:\d\ds?|tis|twas|em|til|cause|n)(?![\p{L}\d])/iu

/** Straight quotation marks and apostrophes become curly ones; primes and what cannot be told stay as they are. */
export function englishQuotes(text: string, isProtected: Protection): readonly Change[] {
  if (!/["']/.test(text)) return []
  return [...doubles(text, isProtected), ...singles(text, isProtected)]
}

function marksOf(text: string, pattern: RegExp, isProtected: Protection): readonly Mark[] {
  return [...text.matchAll(pattern)]
    .filter(({index}) => !isProtected(index))
    .map(({0: char, index}) => {
      const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? '']
      return {
        index,
        char,
        opens: opener.test(before) && after !== '' && !/\s/.test(after),
        closes: before !== '' && !/\s/.test(before) && closer.test(after),
        isPrime: /\d/.test(before),
      }
    })
}

/** `"`: what stands open is known, and what comes next, so that `"a 5" disk"` keeps its inches. */
function doubles(text: string, isProtected: Protection): Change[] {
  const marks = marksOf(text, /["“”]/g, isProtected)
  const found: Change[] = []
  let open = 0
  for (const [at, mark] of marks.entries()) {
    const {index: from, char} = mark
    const next = marks[at + 1]
    const laterCloses = next !== undefined && next.char !== '“' && next.closes && !next.opens && !next.isPrime
    if (char === '“') open++
    else if (char === '”') open = Math.max(0, open - 1)
    else if (mark.closes && open > 0 && !(mark.isPrime && laterCloses)) {
      open--
      found.push({from, to: from + 1, after: '”'})
    } else if (mark.opens && !mark.isPrime) {
      open++
      found.push({from, to: from + 1, after: '“'})
    }
  }
  return found
}

/** `'`: an apostrophe in a word or at its end looks as a closing mark does; what opens must be closed further on. */
function singles(text: string, isProtected: Protection): Change[] {
  const marks = marksOf(text, /['‘’]/g, isProtected)
  const lastClosing = marks.findLast(({closes, isPrime}) => closes && !isPrime)?.index ?? -1
  const found: Change[] = []
  let open = 0
  for (const {index: from, char, opens, closes, isPrime} of marks) {
    const after =
      char === "'" ? single(text, {index: from, char, opens, closes, isPrime}, open, lastClosing) : char
    if (after === '‘') open++
    else if (after === '’' && closes) open = Math.max(0, open - 1)
    if (char === "'" && after !== null) found.push({from, to: from + 1, after})
  }
  return found
}

/** `null` for a prime, and for a mark that nothing closes. */
function single(
  text: string,
  {index, opens, closes, isPrime}: Mark,
  open: number,
  lastClosing: number,
): string | null {
  const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? '']
  if (letter.test(before) && wordChar.test(after)) return '’'
  if (isPrime)
    return /^s(?![\p{L}\d])/iu.test(text.slice(index + 1, index + 3)) || (closes && open > 0) ? '’' : null
  if (elision.test(text.slice(index, index + 8)) && !wordChar.test(before)) return '’'
  if (opens && !closes) return lastClosing > index ? '‘' : null
  return closes && (letter.test(before) || open > 0) ? '’' : null
}
