/** The live view: what is finished stands above, and two lines at the bottom say how it goes. */

import path from 'node:path'
import {type BriefingResult, hasFailed} from '../press/result.ts'
import type {SourceRef} from '../press/sources.ts'
import type {Invocation} from './command.ts'
import {fitted, type Going, statusLines} from './progress-line.ts'

export type LiveView = {
  readonly begin: (total: number, unchanged: number) => void
  readonly start: (ref: SourceRef, index: number) => void
  readonly done: (result: BriefingResult, index: number) => void
  readonly say: (text: string) => void
  readonly end: () => void
}

/** Redraws are so many ms apart: ten a second are more than anybody reads. */
const pause = 100

/** Back to the start of the line, and all behind it gone. */
const wipe = '\r\u001B[2K'
const up = '\u001B[1A'

/** Longer than others: its parts share what stands on the screen. */
export function liveView({terminal, language, host}: Invocation): LiveView {
  const running = new Map<number, string>()
  let going: Going = {total: 0, toPrint: 0, printed: 0, unchanged: 0, failed: 0, seconds: 0, running: []}
  let [begun, drawnAt, lines, text] = [host.clock(), Number.NEGATIVE_INFINITY, 0, '']
  let stop: () => void = () => undefined

  const clear = (): string => {
    const cleared = lines === 0 ? '' : wipe + `${up}${wipe}`.repeat(lines - 1)
    ;[lines, text] = [0, '']
    return cleared
  }
  const draw = (force = false): void => {
    const now = host.clock()
    if (!force && now - drawnAt < pause) return
    drawnAt = now
    const seconds = (now - begun) / 1000
    const shown = statusLines(
      {...going, seconds, running: [...running.values()]},
      language,
      terminal.columns(),
    )
    if (shown.join('\n') === text) return
    terminal.err(clear() + shown.join('\n'))
    ;[lines, text] = [shown.length, shown.join('\n')]
  }
  /** What is written stays, above the lines; those come again with the next redraw. */
  const say = (said: string): void => {
    if (said === '') return
    terminal.err(clear() + said)
  }
  return {
    say,
    begin(total, unchanged) {
      begun = host.clock()
      going = {...going, total, toPrint: total - unchanged}
      stop = host.every(pause, draw)
    },
    start(ref, index) {
      running.set(index, nameOf(ref))
      draw()
    },
    done(result, index) {
      running.delete(index)
      const failed = hasFailed(result)
      const unchanged = result.how === 'unchanged'
      going = {
        ...going,
        failed: going.failed + Number(failed),
        unchanged: going.unchanged + Number(unchanged),
        printed: going.printed + Number(!unchanged),
      }
      if (!unchanged || failed) say(`${doneLine(result, terminal)}\n`)
      draw()
    },
    end() {
      stop()
      terminal.err(clear())
    },
  }
}

function doneLine(result: BriefingResult, {colour, columns}: Invocation['terminal']): string {
  const failed = hasFailed(result)
  const paint = (code: string, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[0m` : text)
  const mark = failed ? paint('31', '✗') : paint('32', '✓')
  const formats = result.written
    .map((file) => path.basename(file).slice(result.ref.slug.length + 1))
    .join(' ')
  return `${mark} ${fitted(`${nameOf(result.ref)}  ${formats}`.trimEnd(), columns() - 3)}`
}

function nameOf({paths}: SourceRef): string {
  return paths.map((each) => path.normalize(each)).join(' + ')
}
