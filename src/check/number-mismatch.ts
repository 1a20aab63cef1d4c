import {agree, type Quantity, quantitiesOf} from '../anchors/quantities.ts'
import type {QuantityKind} from '../anchors/quantity.ts'
import {report} from '../messages/report.ts'
import type {Both, Language} from '../outline/types.ts'
import {difference} from './number-difference.ts'
import {type Pair, relatedTo, type SideText} from './pairs.ts'
import {type Counted, isRough, isRounded} from './rounded.ts'

/** So many differences of a pair are named. */
const mostTold = 12

/** `parity/number-mismatch`: quantities of one side that nothing on the other agrees with; one message a pair. */
export function numberMismatch({zh, en}: Pair): boolean {
  const alone = unitsOf(zh, en).map(loneIn)
  const lone = {zh: alone.flatMap((each) => each.zh), en: alone.flatMap((each) => each.en)}
  if (lone.zh.length === 0 && lone.en.length === 0) return false
  const told = alone.flatMap((each) => difference(each)).slice(0, mostTold)
  const sides = {zh, en}
  const language: Language = lone.zh.length > 0 ? 'zh' : 'en'
  const [here, there] = [sides[language], sides[language === 'zh' ? 'en' : 'zh']]
  const [first] = lone[language]
  const others = lone[there.language]
  report(here.file, 'parity/number-mismatch', {
    place: first && here.placeOf(first.start, first.end),
    values: {what: told.map((each) => each.en).join('; '), 'what.zh': told.map((each) => each.zh).join('；')},
    related:
      others.length === 0
        ? relatedTo(here.file, there)
        : others.slice(0, mostTold).flatMap((each) => relatedTo(here.file, there, each)),
  })
  return true
}

/** What is compared with what: the cells of a table one by one, else the whole sides. */
function unitsOf(zh: SideText, en: SideText): readonly Both<readonly Counted[]>[] {
  const isTable = (side: SideText): boolean =>
    side.side?.content.length === 1 && side.side.content[0]?.type === 'table'
  if (!isTable(zh) || !isTable(en) || zh.passages.length !== en.passages.length) {
    return [{zh: quantitiesIn(zh, zh.text, 0), en: quantitiesIn(en, en.text, 0)}]
  }
  let [left, right] = [0, 0]
  return zh.passages.map((cell, index) => {
    const other = en.passages[index]?.text ?? ''
    const unit = {zh: quantitiesIn(zh, cell.text, left), en: quantitiesIn(en, other, right)}
    left += cell.text.length + 2
    right += other.length + 2
    return unit
  })
}

function quantitiesIn({language}: SideText, text: string, offset: number): readonly Counted[] {
  return quantitiesOf(text, language).map((found) => {
    const each = withCurrency(found, text)
    return {
      ...each,
      start: each.start + offset,
      end: each.end + offset,
      isRough: isRough(text, each),
    }
  })
}

const currency =
  /(?:新[臺台]幣|[臺台]幣|美[金元]|人民幣|港幣|日[圓元]|歐元|英鎊|(?<![A-Za-z])(?:[A-Z]{1,3}\$|USD|TWD|NTD|EUR|JPY|RMB|CNY|GBP)|[$€£¥])\s?(?:約|近|逾|超過)?$/u

/** A sum together with the sign before it, which tells a currency from another. */
function withCurrency(quantity: Quantity, text: string): Quantity {
  if (quantity.kind !== 'money') return quantity
  const [sign = ''] = currency.exec(text.slice(Math.max(0, quantity.start - 12), quantity.start)) ?? []
  return {...quantity, start: quantity.start - sign.length, text: sign + quantity.text}
}

/** Pairs of figures that are tried for one pair of sides. */
const mostTried = 250_000

/** The firm quantities of each side that none of the other agrees with. */
function loneIn({zh, en}: Both<readonly Counted[]>): Both<readonly Counted[]> {
  const keys = {zh: new Set(zh.map(({key}) => key)), en: new Set(en.map(({key}) => key))}
  const left = zh.filter(({loose, key}) => !loose && !keys.en.has(key))
  const right = en.filter(({loose, key}) => !loose && !keys.zh.has(key))
  // Nobody writes so many figures into one paragraph; what is not the same to the letter is then not looked into.
  if (Math.max(left.length * en.length, right.length * zh.length) > mostTried) return {zh: [], en: []}
  const same = (one: Counted, other: Counted): boolean => agree(one, other) || isRounded(one, other)
  const lone = {
    zh: left.filter((one) => !en.some((other) => same(one, other))),
    en: right.filter((other) => !zh.some((one) => same(one, other))),
  }
  return {zh: withoutDropped(lone.zh, lone.en), en: withoutDropped(lone.en, lone.zh)}
}

/** Small counts in words, which a translation leaves out (四個層次), unless it has another count in their place. */
function withoutDropped(own: readonly Counted[], other: readonly Counted[]): readonly Counted[] {
  const rival = other.some(({kind}) => counts.has(kind))
  return own.filter((each) => rival || !isSmallWord(each))
}

const counts: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['number', 'ordinal', 'duration', 'percent'])

function isSmallWord({kind, value, text}: Counted): boolean {
  if (/[\d０-９]/.test(text)) return false
  return text === '百分之百' || ((kind === 'number' || kind === 'ordinal') && value !== null && value <= 12)
}
