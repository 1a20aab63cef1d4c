/** The status of a run in the width of a terminal. */

import {cellsOf, visible} from '../messages/columns.ts'
import type {MessageLanguage} from '../messages/report.ts'

export type Going = {
  readonly total: number
  /** Of these; the others are unchanged. */
  readonly toPrint: number
  /** Briefings that were printed, or taken from the cache, or failed. */
  readonly printed: number
  readonly unchanged: number
  readonly failed: number
  /** Since it began. */
  readonly seconds: number
  /** Names of those under way. */
  readonly running: readonly string[]
}

/** Fewer than these say nothing of how fast it goes. */
const leastForRate = 2

/** One line, or two where something is under way; none is wider than the terminal. */
export function statusLines(going: Going, language: MessageLanguage, columns: number): readonly string[] {
  const {total, toPrint, printed, unchanged, failed, seconds, running} = going
  const rate = printed >= leastForRate && seconds > 0 ? printed / seconds : null
  const zh = language === 'zh'
  const parts = [
    `${printed + unchanged}/${total}`,
    failed > 0 ? (zh ? `失敗 ${failed}` : `${failed} failed`) : '',
    rate === null ? '' : zh ? `每分鐘 ${Math.round(rate * 60)} 份` : `${Math.round(rate * 60)} a minute`,
    rate === null ? '' : leftText((toPrint - printed) / rate, zh),
  ].filter((part) => part !== '')
  // The last column stays free: some terminals go to the next line when it is filled.
  const cut = (line: string): string => fitted(line, columns - 1)
  const names = running.length === 0 ? [] : [cut(`  ${running.join(zh ? '、' : ', ')} …`)]
  return [cut(`  ${parts.join(' · ')}`), ...names]
}

function leftText(seconds: number, zh: boolean): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  const time = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
  return zh ? `約剩 ${time}` : `${time} left`
}

/** A text on one line, cut where it is wider than so many columns. */
export function fitted(text: string, columns: number): string {
  const cells = cellsOf(visible(text))
  const width = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (width <= columns) return cells.map((cell) => cell.text).join('')
  let [room, kept] = [columns - 1, '']
  for (const cell of cells) {
    if (cell.width > room) break
    room -= cell.width
    kept += cell.text
  }
  return columns < 1 ? '' : `${kept}…`
}
