import type {Values} from '../messages/report.ts'
import {charAt, charBefore, isHan, isLatin} from './characters.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** Full-width marks that close up to what stands before them. */
const closes = /[，。、；：？！）」』》〉】]/
const opens = /[（「『《〈【]/

/** Behind a space, a mark of English that belongs to the word before it. */
const point = /[,.;:?!]/

/** `typography/spacing`: spaces that are clearly a slip. */
export function spacing(passages: readonly Passage[]): void {
  for (const passage of passages) {
    const {text, isProtected} = passage
    const gaps = [...text.matchAll(/(?<=\S) +(?=\S)/g)]
    if (text.includes('\t') || isAligned(text, gaps)) continue
    for (const {0: gap, index} of gaps) {
      const to = index + gap.length
      if (isProtected(index)) continue
      const around = {before: charBefore(text, index), after: charAt(text, to), text, index, to}
      const slip = passage.language === 'zh' ? chineseSlip(around, gap) : englishSlip(around, gap)
      // Beside markup a space may be what makes it markup: `**重點。** 說明`.
      if (slip && passage.placeOf(index - 1, to + 1).exact)
        reportAt(passage, 'typography/spacing', {from: index, to, ...slip})
    }
  }
}

type Around = {
  readonly before: string
  readonly after: string
  readonly text: string
  readonly index: number
  readonly to: number
}

type Slip = {readonly values: Values; readonly expected: string}

/** Columns that somebody lined up with spaces. */
function isAligned(text: string, gaps: readonly RegExpExecArray[]): boolean {
  const wide = gaps.filter(({0: gap}) => gap.length > 1)
  return wide.some(({0: gap}) => gap.length > 3) || (wide.length > 1 && !/[。.!?！？]$/.test(text.trim()))
}

function chineseSlip(around: Around, gap: string): Slip | null {
  const {before, after} = around
  if (endsAddress(around)) return null
  if (closes.test(after) && !opens.test(before))
    return slip({en: `before “${after}”`, zh: `在「${after}」之前`}, '')
  if ((closes.test(before) || opens.test(before)) && (isHan(after) || opens.test(after)))
    return slip({en: `after “${before}”`, zh: `在「${before}」之後`}, '')
  if (isHan(before) && opens.test(after)) return slip({en: `before “${after}”`, zh: `在「${after}」之前`}, '')
  if (isHan(before) && isHan(after))
    return gap.length === 1 && isSentence(around)
      ? slip({en: 'between two Han', zh: '在兩個中文字之間'}, '')
      : null
  return gap.length > 1 ? slip({en: 'doubled', zh: '連續兩格以上'}, ' ') : null
}

/**
 * Whether two Han stand in running text: a sentence, and no name (王 小明), honorific (總統 蔡英文) or list of words,
 * which people part by spaces.
 */
function isSentence({text, index, to}: Around): boolean {
  const inRun = /^\p{Script=Han}{4}$/u
  return (
    inRun.test(text.slice(Math.max(0, index - 4), index)) &&
    inRun.test(text.slice(to, to + 4)) &&
    /[，。；？！]/.test(text) &&
    !/ \p{Script=Han}{1,4} /u.test(text.slice(to))
  )
}

function englishSlip(around: Around, gap: string): Slip | null {
  const {before, after, text, to} = around
  const next = text[to + 1] ?? ''
  if (endsAddress(around)) return null
  // `.NET`, `:-)`, ` ...` and `3 : 1` stand on their own.
  if (after === ':' && /\d/.test(before)) return null
  if (point.test(after) && /^(?:|[\s"'”’)\]])$/.test(next) && (isLatin(before) || /["'”’)\]]/.test(before)))
    return slip({en: `before “${after}”`, zh: `在「${after}」之前`}, '')
  return gap.length > 1 ? slip({en: 'doubled', zh: '連續兩格以上'}, ' ') : null
}

/** An address is looked for in so many characters. */
const longestAddress = 400

/** A space ends a bare address: without it the mark behind would be part of it. */
function endsAddress({text, index}: Around): boolean {
  return /(?:https?:\/\/|www\.|@)\S*$/.test(text.slice(Math.max(0, index - longestAddress), index))
}

function slip(where: {readonly en: string; readonly zh: string}, expected: string): Slip {
  return {values: {where: where.en, 'where.zh': where.zh}, expected}
}
