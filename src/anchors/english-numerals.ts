/** Numbers as English writes them: 1,234.5, 6.5 million, twenty-three, one hundred and five, two and a half million. */

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const ordinalOnes =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinalTens = tens.map((word) => word.replace(/y$/, 'ieth'))

const arabic = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`
const small = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')})\\b)?|${[...ones].reverse().join('|')})`
const bigScale = '(?:thousand|million|billion|trillion)'

/** Digits with a scale behind them. `m` is a scale only where `englishNumber` is told so. */
export const digitNumeral: string = `${arabic}(?:[ -]?(?:hundred|${bigScale})(?![a-z])|(?:bn|tn|mn|k|m)(?![A-Za-z\\d²³]))?`

/**
 * Number words in lower case: a small number, and scales with small numbers behind them. What they add up to is for
 * `englishNumber` to say; a pattern that knew the whole grammar would be ten times as long, and slow to compile.
 */
export const wordNumeral: string = `\\b(?:${small}|an?(?=[ -](?:hundred|dozen|${bigScale})\\b))(?:[ -](?:dozen|(?:hundred|${bigScale})(?:,? (?:and )?${small})?)\\b)*\\b`

/** The ordinal words of one to ninety-nine. */
export const ordinalWord: string = `\\b(?:(?:${tens.join('|')})[- ](?:${ordinalOnes.slice(1, 10).join('|')})|${ordinalTens.join('|')}|${[...ordinalOnes].reverse().join('|')}|hundredth)\\b`

/** The value of what the numerals above match, in lower case; `null` for anything else. */
export function englishNumber(written: string): number | null {
  let [total, section] = [0, 0]
  for (const part of written.toLowerCase().match(/[\d,.]*\d|[a-z]+/g) ?? []) {
    const scale = scales[part]
    if (part === 'and') continue
    if (part === 'hundred' || part === 'dozen') section = (section || 1) * (scale ?? 1)
    else if (scale !== undefined) {
      total += (section || 1) * scale
      section = 0
    } else {
      const value = /\d/.test(part) ? Number(part.replaceAll(',', '')) : wordValue(part)
      if (value === null) return null
      section += value
    }
  }
  return total + section
}

function wordValue(word: string): number | null {
  if (word === 'a' || word === 'an') return 1
  const [one, ten] = [ones.indexOf(word), tens.indexOf(word)]
  return one >= 0 ? one : ten >= 0 ? ten * 10 + 20 : null
}

/** 3 for `third`, 21 for `twenty-first`. */
export function ordinalNumber(word: string): number | null {
  const [first = '', second] = word.toLowerCase().split(/[- ]/)
  if (second !== undefined) return (wordValue(first) ?? 0) + ordinalOnes.indexOf(second)
  if (first === 'hundredth') return 100
  const [one, ten] = [ordinalOnes.indexOf(first), ordinalTens.indexOf(first)]
  return one >= 0 ? one : ten >= 0 ? ten * 10 + 20 : null
}
