/** Lines that part what belongs together: —— and ……, a number, a number and its unit. CLREQ "Prohibition Rules". */

import {breaksOf, type LineBreak} from '../line-breaks.ts'
import type {Check} from '../proof.ts'

/**
 * Units of this check's own: it must not share a gap in its table with the code that it tests. Words such as 多 or 餘
 * may stand between.
 */
const hanUnit =
  /^(?:[％%‰℃°]|[多餘]?[萬億兆千百]|年|月|日|號|時|點|分|秒|小時|分鐘|天|[週周]|歲|世紀|人|名|位|[個件項次倍成元圓頁條章節款級座所家戶床艘輛架種處篇張份棟間席票頓噸克米吋坪度瓩瓦層樓段期屆]|公里|公尺|公分|公釐|公斤|公克|公噸|公頃|公升|平方|立方|海里|浬|毫|奈米|[台臺](?![北中南東灣])|美元|歐元|日圓|新臺幣|百分點)/u
const latinUnit =
  /^(?:[kKMGT]?Wh?|MWp|[kMG]?Hz|[munk]?m[²³2]?|km\/h|[km]?g|[mk]?L|ml|ha|dB|[KMGT]B|[KMG]bps|°[CF]|°|%|‰|bn|pp|kV|V|mg|CO2)(?![\p{L}\d])/u
const currency = /(?:NT|US|HK|A|C|S|AU|CA)?\$\s?$|[€£¥￥₩₹]\s?$/u
const ordinal = /第\s?$/u
const ordinalUnit = /^[頁條章節款級項次屆期季代名號卷版位個天年月週周日集回場]/u

/** In characters: longer ones have no number in them that anybody reads as such. */
const longestWord = 20

export const splitRuns: Check = {
  name: 'split runs',
  counts: '—— and …… split, a number split in itself or from its unit',
  find: (proof) =>
    breaksOf(proof).flatMap((at) => {
      const why = splitAt(at)
      if (why === null) return []
      return [
        {where: at.where, what: `${why}: “${at.before.text.slice(-12)} | ${at.after.text.slice(0, 12)}”`},
      ]
    }),
}

function splitAt({before: {text: before}, after: {text: after}, isSpaced, isFree}: LineBreak): string | null {
  if (/—$/u.test(before) && /^—/u.test(after)) return '—— is split'
  if (/…$/u.test(before) && /^…/u.test(after)) return '…… is split'
  if (isFree || isOverlong(before, after, isSpaced)) return null
  if (!isSpaced && /\d[.,:/]?$/u.test(before) && /^[.,:]?\d/u.test(after)) return 'A number is split'
  if (ordinal.test(before) && /^\d/u.test(after)) return '第 is parted from its number'
  if (/第\s?\d+$/u.test(before) && ordinalUnit.test(after)) return 'A number is parted from its unit'
  if (currency.test(before) && /^\d/u.test(after)) return 'A sum is parted from its currency'
  // A word that only begins like a unit: Latin text goes on behind it, or the digits are part of a name.
  if (
    /(?:^|(?<!\p{L})-|[^\p{L}\d-])\d[\d.,]*$/u.test(hanless(before)) &&
    (hanUnit.test(after) || latinUnit.test(after))
  )
    return 'A number is parted from its unit'
  return null
}

/** A word that no line has room for is broken where the line ends. */
function isOverlong(before: string, after: string, isSpaced: boolean): boolean {
  const [head = ''] = /[!-~]*$/.exec(before) ?? []
  const [tail = ''] = /^[!-~]*/.exec(after) ?? []
  return !isSpaced && head.length > 0 && head.length + tail.length >= longestWord
}

/** Han before a number are no part of a name that it could belong to. */
function hanless(text: string): string {
  return text.replace(/\p{Script=Han}/gu, ' ')
}
