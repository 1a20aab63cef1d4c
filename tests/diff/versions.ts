/** Versions of a briefing, and how two of them compare. */

import {type BriefingDiff, compareBriefings} from '../../src/diff/compare.ts'
import type {Entry} from '../../src/diff/entry.ts'
import type {SideDiff} from '../../src/diff/sides.ts'
import {outlineOf} from '../import/printed.ts'

/** A briefing of points, each in Chinese and English. */
export function briefing(...points: readonly (readonly [zh: string, en: string])[]): string {
  const [zh, en] = [0, 1].map((side) => points.map((point) => `- ${point[side]}`).join('\n'))
  return `標題/Title: 港口用水 / Water for the Port\n摘要：\n港口需要穩定的水。\n${zh}\nSummary:\nThe port needs water that it can count on.\n${en}\n`
}

export const meters = [
  '水表在 2019 年停止校正，讀數因此偏低 12%。',
  'Meters have not been calibrated since 2019, so readings are 12% too low.',
] as const
export const reservoir = [
  '水庫在春季以每噸 9 元把餘水賣給煉鋼廠。',
  'In spring the reservoir sells its surplus to the steelworks at NT$9 a tonne.',
] as const
export const plant = [
  '海水淡化廠 2028 年完工，耗資 45 億元。',
  'The desalination plant, due in 2028, costs NT$4.5 billion.',
] as const
export const accounts = [
  '港務公司應在 6 個月內公布用水帳目。',
  'The port company should publish its water accounts within 6 months.',
] as const

export function compared(old: string, fresh: string): BriefingDiff {
  return compareBriefings(outlineOf(old), outlineOf(fresh))
}

/** All that did not stay as and where it was, in short. */
export function told({entries}: BriefingDiff): readonly string[] {
  return entries
    .filter(({status, moved}) => status !== 'same' || moved !== false)
    .map((entry) =>
      [
        entry.status,
        ...(entry.moved ? ['moved'] : []),
        entry.new?.kind ?? entry.old?.kind,
        ...sides(entry),
      ].join(' '),
    )
}

function sides({zh, en, neutral}: Entry): readonly string[] {
  return [zh, en, neutral].flatMap((side) => (side && side.change !== 'same' ? [marked(side)] : []))
}

/** A text with its changes in brackets. */
function marked({pieces}: SideDiff): string {
  return pieces.map((piece) => (piece.op === 'same' ? piece.text : `[${piece.op[0]}:${piece.text}]`)).join('')
}
