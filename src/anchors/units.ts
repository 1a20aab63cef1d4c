/** Units of money, time and measure in both languages. Chinese is in the forms that `legible` gives. */

import type {Meaning} from './quantity.ts'
import {plain} from './quantity.ts'

/** The currency of a bare 元 or `$`. */
export const anyCurrency = 'dollar'

/** Code, Chinese names, English names and signs. */
const currencies: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['twd', '新臺幣|臺幣', 'NT$|NTD|TWD|NT dollars?|New Taiwan dollars?|Taiwan dollars?'],
  ['usd', '美元|美金', 'US$|USD|U.S. dollars?|US dollars?|American dollars?'],
  ['eur', '歐元', '€|EUR|euros?'],
  ['jpy', '日圓|日元', '¥|JPY|yen'],
  ['cny', '人民幣', 'RMB|CNY|CN¥|yuan|renminbi'],
  ['gbp', '英鎊', '£|GBP|pounds? sterling|pounds?'],
  ['hkd', '港幣|港元', 'HK$|HKD|Hong Kong dollars?'],
  ['krw', '韓元|韓圜', '₩|KRW|won'],
  ['aud', '澳幣|澳元', 'A$|AU$|AUD|Australian dollars?'],
  ['cad', '加幣|加元', 'C$|CA$|CAD|Canadian dollars?'],
  ['sgd', '新幣|星幣|新加坡元', 'S$|SGD|Singapore dollars?'],
  ['inr', '盧比|印度盧比', '₹|INR|rupees?'],
  ['rub', '盧布', 'RUB|roubles?|rubles?'],
  ['chf', '瑞士法郎', 'CHF|Swiss francs?'],
  ['thb', '泰銖', 'THB|baht'],
  ['vnd', '越南盾', 'VND|dong'],
  ['idr', '印尼盾', 'IDR|rupiahs?'],
  ['php', '菲律賓披索|披索', 'PHP|pesos?'],
  [anyCurrency, '元|圓|塊錢', '$|dollars?'],
]

/** Base unit, factor, Chinese names, English names. Only units that the two languages count in different steps
 * need a factor of their own; the others agree by their number. */
const measures: readonly (readonly [base: string, factor: number, zh: string, en: string])[] = [
  ['watt', 1e3, '瓩|千瓦', 'kW|kilowatts?'],
  ['watt', 1e6, '百萬瓦|兆瓦', 'MW|MWp|megawatts?'],
  ['watt', 1e9, '吉瓦|十億瓦', 'GW|GWp|gigawatts?'],
  ['watt', 1e12, '太瓦', 'TW|terawatts?'],
  ['watt', 1, '瓦特|瓦', 'W|watts?'],
  ['watt-hour', 1e3, '度電|度的電|瓩時|千瓦時|千瓦小時|瓩小時', 'kWh|kilowatt[- ]hours?'],
  ['watt-hour', 1e6, '百萬瓦時|百萬瓦小時|兆瓦時', 'MWh|megawatt[- ]hours?'],
  ['watt-hour', 1e9, '吉瓦時|吉瓦小時|十億瓦時', 'GWh|gigawatt[- ]hours?'],
  ['watt-hour', 1e12, '太瓦時|兆瓦小時', 'TWh|terawatt[- ]hours?'],
  ['gram', 1e3, '公斤|千克', 'kg|kgs|kilos?|kilograms?'],
  ['gram', 1e6, '公噸|噸', 't|tonnes?|tons?|metric tons?'],
  ['metre', 1e3, '公里', 'km|kilomet(?:re|er)s?'],
  ['metre', 1, '公尺|米', 'm|met(?:re|er)s?'],
  ['metre', 1e-2, '公分|厘米', 'cm|centimet(?:re|er)s?'],
  ['metre', 1e-3, '公釐|毫米', 'mm|millimet(?:re|er)s?'],
  ['metre', 1e-9, '奈米|納米', 'nm|nanomet(?:re|er)s?|nanomet(?:re|er)'],
  ['square-metre', 1e4, '公頃', 'ha|hectares?'],
  ['square-metre', 1e6, '平方公里', 'km2|km²|sq km|square kilomet(?:re|er)s?'],
  ['square-metre', 1, '平方公尺|平方米', 'm2|m²|sq m|square met(?:re|er)s?'],
  ['litre', 1e3, '立方公尺|立方米', 'm3|m³|cubic met(?:re|er)s?'],
  ['litre', 1, '公升', 'L|lit(?:re|er)s?'],
  ['litre', 1e-3, '毫升', 'ml|mL|millilit(?:re|er)s?'],
]

const month = 1
const day = 86_400

/** Base unit, size in it, Chinese names, English names. */
const spans: readonly (readonly [base: string, size: number, zh: string, en: string])[] = [
  ['months', 1200 * month, '個世紀', 'centur(?:y|ies)'],
  ['months', 120 * month, '個年代', 'decades?'],
  ['months', 12 * month, '年|周年|學年', 'years?|yrs?|year-olds?'],
  ['months', 3 * month, '季|個季度|季度', 'quarters?'],
  ['months', month, '個月|個多月', 'months?'],
  ['seconds', 14 * day, '個雙周', 'fortnights?'],
  ['seconds', 7 * day, '周|個星期|星期|個禮拜', 'weeks?'],
  ['seconds', day, '天|日|個工作天|個工作日|晝夜', 'days?'],
  ['seconds', 3600, '小時|個小時|個鐘頭|鐘頭', 'hours?|hrs?|h'],
  ['seconds', 60, '分鐘', 'minutes?|mins?'],
  ['seconds', 1, '秒鐘|秒', 'seconds?|secs?'],
]

export type Unit = {readonly zh: string; readonly en: string; readonly of: (value: number) => Meaning}

/** Units that stand behind a number; in English money also stands before it. */
export const units: readonly Unit[] = [
  ...currencies.map(([code, zh, en]) => ({
    zh,
    en: withoutSigns(en),
    of: (value: number) => money(code, value),
  })),
  ...measures.map(([base, factor, zh, en]) => ({
    zh,
    en,
    of: (value: number): Meaning => ({kind: 'number', key: `${base}:${plain(value * factor)}`, value}),
  })),
  ...spans.map(([base, size, zh, en]) => ({zh, en, of: (value: number) => duration(base, size, value)})),
]

/** Signs, codes and names that stand before a sum. */
export const currencySigns: readonly (readonly [code: string, zh: string, signs: string])[] = currencies.map(
  ([code, zh, en]) => [
    code,
    code === anyCurrency ? '' : zh,
    en
      .split('|')
      .filter((name) => !/[a-z]/.test(name))
      .join('|'),
  ],
)

export function currencyOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

export function money(code: string, value: number): Meaning {
  return {kind: 'money', key: `${code}:${plain(value)}`, value}
}

/** @param base `months` or `seconds` @param size of the unit in its base */
export function duration(base: string, size: number, value: number): Meaning {
  return {kind: 'duration', key: `${base}:${plain(value * size)}`, value}
}

function withoutSigns(names: string): string {
  return names
    .split('|')
    .filter((name) => /^[A-Za-z.]/.test(name) && !name.includes('$') && !/^[A-Z]{1,2}¥/.test(name))
    .join('|')
}
