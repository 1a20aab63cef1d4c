import {report} from '../messages/report.ts'
import {countHan, countWords} from '../outline/script.ts'
import {languageNames, otherThan, type Pair, relatedTo, type SideText, type Stretch} from './pairs.ts'
import {sentencesOf} from './sentences.ts'

/** A name or a title of a work has few words in lower case. */
const leastWords = 5
const leastHan = 6

/**
 * `parity/untranslated`: a side, or a sentence of it, in the other language. Names, code, what is quoted and what
 * stands in brackets behind its translation are none.
 *
 * @returns whether it was told.
 */
export function untranslated(pair: Pair): boolean {
  const sides = [pair.zh, pair.en] as const
  const found = sides.flatMap((side) => {
    const [first] = leftIn(side)
    return first ? [{side, first}] : []
  })
  const [{side, first} = {side: pair.zh, first: null}] = found
  if (!first) return false
  const there = side === pair.zh ? pair.en : pair.zh
  const foreign = otherThan(side.language)
  report(side.file, 'parity/untranslated', {
    place: side.placeOf(first.start, first.end),
    values: {
      expected: languageNames[side.language].en,
      'expected.zh': languageNames[side.language].zh,
      found: languageNames[foreign].en,
      'found.zh': languageNames[foreign].zh,
    },
    related: relatedTo(side.file, there),
  })
  return true
}

function leftIn(side: SideText): readonly Stretch[] {
  return sentencesOf(side.text).filter((at) => {
    const text = ownWords(side, at)
    return side.language === 'zh' ? isEnglish(text) : isChinese(text)
  })
}

/** A sentence without code, addresses, quotations and brackets. */
function ownWords({text, isProtected}: SideText, {start, end}: Stretch): string {
  let own = ''
  for (let index = start; index < end; index++) own += isProtected(index) ? ' ' : text[index]
  return own
    .replace(/《[^》]*》|「[^」]*」|『[^』]*』|“[^”]*”|"[^"]*"/gu, ' ')
    .replace(/（[^）]*）|\([^)]*\)|\[[^\]]*\]/gu, ' ')
}

function isEnglish(text: string): boolean {
  const lower = text.match(/(?<![\p{L}\d])\p{Ll}[\p{Ll}'’-]+(?![\p{L}\d])/gu)?.length ?? 0
  return countHan(text) * 4 < countWords(text) && countWords(text) >= leastWords && lower >= 3
}

function isChinese(text: string): boolean {
  return countHan(text) >= leastHan && countHan(text) > countWords(text)
}
