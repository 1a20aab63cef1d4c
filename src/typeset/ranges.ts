/** Where a hyphen between two numbers means “to”: only where something beside it says so. */

import type {Change} from './change.ts'

/** What is counted: a range of it is written with an en dash. */
const unit =
  '(?:%|percent\\b|per cent\\b|percentage points?\\b|thousand\\b|million\\b|billion\\b|trillion\\b|(?:second|minute|hour|day|week|month|year|decade|kilomet(?:re|er)|met(?:re|er)|mile|ton|tonne|kilogram|litre|liter|hectare|degree|person|staff|seat|vessel|ship|bed|hospital|chip|nanomet(?:re|er))s?\\b|people\\b|km\\b|kg\\b|nm\\b|mm\\b|cm\\b|[kMGT]Wh?\\b|°C)'

/** What is numbered, in the plural: `pp. 3-5`, `Articles 5-7`. */
const numbered =
  '(?:pp\\.|pages|articles|arts\\.|chapters|sections|paragraphs|paras\\.|nos\\.|vols\\.|volumes|tables|figures|figs\\.|ages|aged|grades|lines|notes|points|steps|phases|weeks|days|years)'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'

const currency = '(?:US|NT|HK|A|C)?[$€£¥]'

/** Neither a longer chain (ISO dates, telephone numbers) nor a part of a name (F-16, COVID-19). */
const free = '(?<![\\p{L}\\d/.,+#-]|[\\p{L}\\d]-)'
const end = '(?![\\p{L}\\d/-]|[.,:]\\d)'
const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const range = `(?<low>${number})-(?<high>${number})`

const patterns: readonly RegExp[] = [
  `${free}(?<low>1[5-9]\\d\\d|20\\d\\d)-(?<high>1[5-9]\\d\\d|20\\d\\d|1[3-9]|[2-9]\\d)${end}`,
  `${free}${range}(?=[ -]?${unit})`,
  `(?<=${currency})(?<low>${number})-${currency}?(?<high>${number})${end}`,
  `(?<=(?<![\\p{L}-])${numbered} )${range}${end}`,
  `${free}(?<low>\\d{1,2})-(?<high>\\d{1,2})(?= ${month}(?!\\p{L}))`,
  `(?<=(?<!\\p{L})${month} )(?<low>\\d{1,2})-(?<high>\\d{1,2})${end}`,
  `${free}(?<low>\\d{1,2}:\\d\\d)-(?<high>\\d{1,2}:\\d\\d)${end}`,
].map((pattern, index) => new RegExp(pattern, index === 1 || index === 3 ? 'giu' : 'gu'))

/** What a telephone number stands behind. */
const telephone = /(?:(?:tel|phone|fax|mobile|ext)\.?:? *\(?|\(\d{1,4}\) ?)$/i

/** The hyphens of ranges; the second number is always the greater. */
export function rangeDashes(text: string): readonly Change[] {
  if (!/\d-[^\s\d]{0,3}\d/.test(text)) return []
  const places = new Set<number>()
  for (const pattern of patterns) {
    for (const {index, groups = {}} of text.matchAll(pattern)) {
      const {low = '', high = ''} = groups
      const behind = text.slice(Math.max(0, index - 12), index)
      if (rises(low, high) && !telephone.test(behind)) places.add(index + low.length)
    }
  }
  return [...places].map((from) => ({from, to: from + 1, after: '–'}))
}

/** `2019-21` is a range of years as `2019-2021` is. */
function rises(low: string, high: string): boolean {
  const [first, last] = [low, high].map((figure) => Number(figure.replace(/,/g, '').replace(':', '.')))
  if (first === undefined || last === undefined) return false
  return first < last || (/^\d{4}$/.test(low) && /^\d\d$/.test(high) && first % 100 < last)
}
