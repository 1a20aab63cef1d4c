/** Digits that count nothing: addresses, file names, telephone numbers, list marks, names such as `5G` and `F-16`. */

import {addressesOf} from './addresses.ts'
import type {Reader} from './quantity.ts'

const nothing: Reader['read'] = () => []

/** Units that stand right behind their number; any other letter there makes a name of it. */
const unit =
  '(?:st|nd|rd|th|s|k|m|bn|tn|mn|km|cm|mm|nm|kg|g|t|ha|kW|MW|GW|TW|kWh|MWh|GWh|TWh|W|kV|V|Hz|kHz|MHz|GHz|MB|GB|TB|mg|ml|mL|L|h|hrs?|min|am|pm|a\\.m|p\\.m|x|pp|pct|km2|m2|m3|MWp|GWp|million|billion|trillion)(?![A-Za-z\\d])'

const currencyCode = '(?:TWD|USD|NTD|EUR|JPY|CNY|RMB|GBP|HKD|KRW|AUD|CAD|SGD|CHF|FY|NT|US)'

/** What stands before a hyphen and a number without making a name of them. */
const openers = '(?:Mid|Pre|Post|Late|Early|Sub|Under|Over|Non|Ex|Age|Ages|Aged)'

const patterns: readonly RegExp[] = [
  // No text counts in so many digits, and patterns that may end anywhere in them take their time.
  /\d{25,}|[零〇一二三四五六七八九十百千萬億兆兩廿卅]{25,}|(?:\d-){25,}/gu,
  /(?<![\w-])[\w-]+\.(?:pdf|docx?|xlsx?|csv|pptx?|html?|zip|txt|md|json|png|jpe?g|svg)(?![\w])/giu,
  // Telephone numbers, with a country or area code or in three parts.
  /(?<![\w+.])(?:\+\d{1,3}[- ]?(?:\(0?\d{1,3}\)|\d{1,3})(?:[- ]?\d{3,4}){2}|\(0\d{1,3}\) ?\d{3,4}[- ]?\d{3,4}|0\d{1,3}-\d{3,4}-?\d{3,4}|0\d{3}-\d{3}-\d{3}|\d{3}-\d{3}-\d{4})(?!\d)/gu,
  // Marks of lists, of notes and of citations.
  /(?<=^[ \t]{0,12})(?:\(?\d{1,2}[.)](?=\s)|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、(?![二三四五六七八九十])|\([一二三四五六七八九十]{1,3}\)|\d{1,2}、(?!\d)|[①-⑳])/gmu,
  /\[\^?\d{1,3}(?:[,-] ?\d{1,3})*\]/gu,
  /(?<![\d.])24\/7(?!\d)/gu,
  // Numbers of versions and sections, of three parts or more.
  /(?<![\w.])(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?![\d.]))\d{1,9}(?:\.\d{1,9}){2,}(?![\w])/gu,
  // Editions of a plan or a tool: AI 2.0, 長照 2.0.
  /\b[A-Z]\w* \d+\.0(?![\d%])(?! ?(?:per|million|billion|trillion|thousand|points|[百千萬億兆公度元個倍]))/gu,
  /(?<![\d.])\d\.0(?= (?:stage|version|era|phase|plan|programme|program|edition|strategy)\b)/gu,
  /(?<=[\u4E00-\u9FFF] ?)(?<![為是至到達約升降僅有由從] ?)\d\.0(?=[，。、；）」版時世]|$)/gmu,
  new RegExp(
    String.raw`(?<![A-Za-z\d])(?!${currencyCode}\d|Q[1-4](?![\w-]))[A-Za-z]+\d[\w]*(?:\.\d+)?(?:-\w+)*`,
    'gu',
  ),
  new RegExp(String.raw`(?<![A-Za-z\d])(?!${openers}-)[A-Z][A-Za-z]*-\d+(?!\d|[,.]\d|%)[\w]*(?:-\w+)*`, 'gu'),
  new RegExp(String.raw`(?<![\w.,])\d+(?:\.\d+)?(?!${unit}|Q(?!\w))[A-Za-z][\w]*`, 'gu'),
]

/** They take what is no quantity off the page, and give nothing. */
export const notQuantities: readonly Reader[] = patterns.map((pattern) => ({pattern, read: nothing}))

/** The page with spaces where its addresses are. */
export function withoutAddresses(page: string): string {
  let made = page
  for (const {start, end} of addressesOf(page))
    made = `${made.slice(0, start)}${' '.repeat(end - start)}${made.slice(end)}`
  return made
}
