/**
 * What stays on one line: —— and …… with the character before them, a number with its unit, the last two Han of a
 * paragraph. Browsers break there even where they are told to be strict. CLREQ "Prohibition Rules for Line Start and
 * Line End"; "Widow and orphan".
 */

import type {Language} from '../outline/types.ts'

/** From and to, in UTF-16 units; the end is not in it. */
export type TextRange = readonly [from: number, to: number]

/** A run wider than this, in em, could leave a narrow column: it may break. */
const widest = 12

const hanUnits = [
  '年|月|日|號|時|點|分|秒|小時|分鐘|秒鐘|天|週|周|季|歲|世紀|週年|周年|年代|個月',
  '萬|億|兆|千|百|成|倍|次|人|名|位|個|項|件|座|所|家|戶|床|台|臺|艘|輛|架|種|處|篇|張|份|棟|間|席|票|頓|克|米|吋|坪|度|層|樓|段|期|級|類|組|班|隊|條|章|節|款|頁|號',
  '元|圓|美元|歐元|日圓|英鎊|人民幣|新臺幣|新台幣|百分點|％|‰',
  '公里|公尺|公分|公釐|公斤|公克|公噸|噸|公頃|公升|毫升|平方公里|平方公尺|立方公尺|海里|浬|奈米|瓩|瓦|百萬瓦|吉瓦|度電',
]
  .join('|')
  .split('|')
  .toSorted((one, other) => other.length - one.length)
  .join('|')

const latinUnits =
  '[kMGT]?Wh?|MWp|GWp|kV|V|[kMG]?Hz|k?m(?:/h|²|³)?|cm|mm|µm|nm|ha|[kmµ]?g|[mk]?L|ml|dB|[KMGTP]B|[KMG]bps|bn|pp|ppm|ppb|°[CF]?'

const number = `\\d+(?:[.,]\\d+)*(?:[～–/:-]\\d+(?:[.,]\\d+)*)*`
/** 多 and 餘 stand between a number and its unit, 萬 and 億 before another. */
const hanUnit = `(?:[多餘]?[萬億兆千百]{1,2}[多餘]?)?(?:${hanUnits})?`
const unit = `\\s?(?:[%％‰℃]|(?:${latinUnits})(?![\\p{L}\\d])|(?:${hanUnits})|[多餘]?[萬億兆千百])`

const patterns: readonly RegExp[] = [
  // A sum: NT$1,250億元.
  new RegExp(`(?:[A-Z]{0,3}\\$|[€£¥￥₩₹]) ?${number}${hanUnit}(?:\\s?(?:bn|m)(?![\\p{L}\\d]))?`, 'gu'),
  // 第3頁.
  new RegExp(
    `第\\s?${number}\\s?(?:\\p{Script=Han}(?<=[頁條章節款級項次屆期季代名號卷版位個天年月週周日場回]))?`,
    'gu',
  ),
  // 30萬人, 3.5%, 10 GW; not the end of a name such as COVID-19.
  new RegExp(String.raw`(?<![\p{Script=Latin}\d][.,-]?)${number}(?=${unit})${unit}${hanUnit}`, 'gu'),
  // A dash or an ellipsis, and the word or the character before it.
  /(?:[\p{Script=Latin}\p{M}\d]+|[^\s—…～‧·])(?:—+|…+|[～‧·])/gu,
]

const han = /\p{Script=Han}/u

/** The last two Han, with the marks between and behind them. */
const lastTwo = /\p{Script=Han}[\p{P}]{0,2}\p{Script=Han}[\p{P}]*$/u

/**
 * Ranges of a text that must not be broken, in order, none over another.
 *
 * @param text one paragraph, or a part of it.
 */
export function unbroken(text: string): readonly TextRange[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({index, 0: match}): TextRange => [index, index + match.length]),
  )
  const merged: TextRange[] = []
  for (const range of found.toSorted(([one], [other]) => one - other)) {
    const last = merged.at(-1)
    if (last && range[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])]
    else merged.push(range)
  }
  return merged.filter((range) => isFitting(text, range))
}

/** The end of a Chinese paragraph that must not be broken; `null` where it does not end with two Han. */
export function unbrokenEnd(text: string, language: Language): TextRange | null {
  const match = language === 'zh' ? lastTwo.exec(text) : null
  if (!match) return null
  const range: TextRange = [match.index, text.length]
  return isFitting(text, range) ? range : null
}

function isFitting(text: string, [from, to]: TextRange): boolean {
  const width = [...text.slice(from, to)].reduce((sum, char) => sum + (isWide(char) ? 1 : 0.5), 0)
  return width <= widest
}

function isWide(char: string): boolean {
  return han.test(char) || (char > '\u2e7f' && char < '\uffe7') || char === '—' || char === '…'
}
