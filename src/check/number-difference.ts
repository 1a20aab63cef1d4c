/** What is said of quantities that one side has alone. */

import type {Quantity, QuantityKind} from '../anchors/quantity.ts'
import type {Both} from '../outline/types.ts'

/** A difference in words. */
export type Difference = {readonly en: string; readonly zh: string}

const kinds: Readonly<Record<QuantityKind, Difference>> = {
  number: {en: 'number', zh: '數目'},
  percent: {en: 'percentage', zh: '百分比'},
  money: {en: 'sum of money', zh: '金額'},
  duration: {en: 'length of time', zh: '期間'},
  year: {en: 'year', zh: '年份'},
  month: {en: 'month', zh: '月份'},
  date: {en: 'date', zh: '日期'},
  decade: {en: 'decade', zh: '年代'},
  century: {en: 'century', zh: '世紀'},
  quarter: {en: 'quarter', zh: '季度'},
  'half-year': {en: 'half-year', zh: '半年'},
  time: {en: 'time', zh: '時刻'},
  ordinal: {en: 'ordinal', zh: '序數'},
  vague: {en: 'number', zh: '數目'},
}

const calendar: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['year', 'month', 'date', 'decade'])

/** Steps between counts that a slip of 萬, 億 or `million` makes. */
const steps: ReadonlyMap<number, Difference> = new Map([
  [3, {en: 'a thousand times', zh: '一千倍'}],
  [4, {en: 'ten thousand times (萬)', zh: '一萬倍（萬）'}],
  [6, {en: 'a million times', zh: '一百萬倍'}],
  [8, {en: 'a hundred million times (億)', zh: '一億倍（億）'}],
  [1, {en: 'ten times', zh: '十倍'}],
  [2, {en: 'a hundred times', zh: '一百倍'}],
])

/** Puts those together that are most likely meant as the same, and says how they differ. */
export function difference({zh, en}: Both<readonly Quantity[]>): readonly Difference[] {
  const offers = zh
    .flatMap((one) => en.map((other) => ({one, other, worth: likeness(one, other)})))
    .filter(({worth}) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
  const spent = new Set<Quantity>()
  const pairs = new Map<Quantity, Quantity>()
  for (const {one, other} of offers) {
    if (spent.has(one) || spent.has(other)) continue
    spent.add(one).add(other)
    pairs.set(one, other)
  }
  return [
    ...zh.map((one) => {
      const other = pairs.get(one)
      return other ? against(one, other) : alone(one, 'English', '英文')
    }),
    ...en.filter((other) => !spent.has(other)).map((other) => alone(other, 'Chinese', '中文')),
  ]
}

/** How likely two that differ are meant as the same. */
function likeness(one: Quantity, other: Quantity): number {
  if (one.kind === other.kind) return 4
  if (one.value !== null && one.value === other.value) return 3
  if (one.kind === 'date' || other.kind === 'date')
    return calendar.has(one.kind) && calendar.has(other.kind) ? 2 : 0
  return one.kind === 'number' || other.kind === 'number' ? 1 : 0
}

function against(one: Quantity, other: Quantity): Difference {
  const kind = kinds[one.kind === 'number' ? other.kind : one.kind]
  const said = {
    en: `${kind.en} ${one.text} against ${other.text}`,
    zh: `${kind.zh}「${one.text}」對「${other.text}」`,
  }
  if (one.kind === 'money' && other.kind === 'money' && one.value === other.value)
    return {en: `currency ${one.text} against ${other.text}`, zh: `幣別「${one.text}」對「${other.text}」`}
  const step = stepBetween(one, other)
  if (!step) return said
  return {en: `${said.en}, which is ${step.en} apart`, zh: `${said.zh}（相差${step.zh}）`}
}

/** The power of ten between two counts. */
function stepBetween(one: Quantity, other: Quantity): Difference | undefined {
  const [a, b] = [worthOf(one), worthOf(other)]
  if (!(a > 0 && b > 0) || calendar.has(one.kind) || calendar.has(other.kind)) return undefined
  const power = Math.abs(Math.log10(a / b))
  return Math.abs(power - Math.round(power)) < 1e-9 ? steps.get(Math.round(power)) : undefined
}

function worthOf({key}: Quantity): number {
  return Number(key.slice(key.indexOf(':') + 1))
}

function alone({kind, text}: Quantity, en: string, zh: string): Difference {
  return {
    en: `${kinds[kind].en} ${text}, which the ${en} does not have`,
    zh: `${kinds[kind].zh}「${text}」，${zh}沒有`,
  }
}
