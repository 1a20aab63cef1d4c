import {type Change, type Protection, withTitles} from './change.ts'
import {addressUnits} from './protected-units.ts'

/** Han beside a Latin letter or a digit, with a space or without. Both sides are only looked at: 中 A 文 has two. */
const meeting =
  /(?<=\p{Script=Han})(?<gap> ?)(?=(?<next>\p{Script=Latin}|\d))|(?<=(?<last>\p{Script=Latin}|\d))(?<space> ?)(?=\p{Script=Han})/gu

/** A percentage is a number: 約50% 的人 would keep one of its two spaces. */
const behindPercent = /(?<=\d[%‰]) (?=\p{Script=Han})/gu

export type Meeting = {
  /** From the Latin letter or digit to the Han, or from behind the Han to behind the letter. */
  readonly from: number
  readonly to: number
  readonly gap: {readonly from: number; readonly to: number}
  /** Where the letter or digit stands. */
  readonly at: number
  readonly isDigit: boolean
}

/** Where Han and Latin letters or digits meet. */
export function hanLatinMeetings(text: string): readonly Meeting[] {
  return [...text.matchAll(meeting)].map(({0: space, index, groups = {}}) => {
    const {next, last = ''} = groups
    const gap = {from: index, to: index + space.length}
    const isDigit = /\d/.test(next ?? last)
    return next === undefined
      ? {from: index - last.length, to: gap.to, gap, at: index - last.length, isDigit}
      : {from: index, to: gap.to + next.length, gap, at: gap.to, isDigit}
  })
}

/**
 * Takes the spaces between Han and Latin letters or digits out: the gap is drawn by the format (`text-autospace`, Word's
 * `autoSpaceDE` and `autoSpaceDN`). Beside an address or code the space stays, for it shows where that ends.
 */
export function hanLatinSpaces(text: string, isProtected: Protection): readonly Change[] {
  const isKept = withTitles(text, isProtected)
  const addresses = addressUnits(text)
  const met = hanLatinMeetings(text).flatMap(({gap, at, isDigit}): Change[] => {
    const ends = addresses.has(at) || (isProtected(at) && !isDigit)
    return gap.from === gap.to || isKept(gap.from) || ends ? [] : [{...gap, after: ''}]
  })
  const percents = [...text.matchAll(behindPercent)]
    .filter(({index}) => !isKept(index) && !isProtected(index - 1))
    .map(({index}) => ({from: index, to: index + 1, after: ''}))
  return [...met, ...percents]
}
