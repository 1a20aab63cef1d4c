/** How a run goes: live on a terminal, a line for each file in a pipe, an event a line for programs. */

import path from 'node:path'
import type {BriefingResult, How} from '../press/result.ts'
import type {SourceRef} from '../press/sources.ts'
import {counted} from './choices.ts'
import type {Invocation} from './command.ts'
import type {Ending} from './ending.ts'
import {eventsOn} from './progress-events.ts'
import {liveView} from './progress-live.ts'

export type Progress = {
  /** @param total briefings. @param unchanged those of them that are known to be as they were. */
  readonly begin: (total: number, unchanged: number) => void
  readonly start: (ref: SourceRef, index: number, total: number) => void
  /** @param said what is told of it. */
  readonly done: (result: BriefingResult, index: number, total: number, said: string) => void
  /** Tells something beside. */
  readonly say: (text: string) => void
  readonly end: (ending: Ending) => void
}

/**
 * On a terminal, standard error shows what is being printed and a line for each briefing that was. In a pipe, standard
 * output gets the path of each file that is there now, a line each; with `--json`, an event a line.
 */
export function progressOn(invocation: Invocation): Progress {
  const {terminal, isOn} = invocation
  const live = terminal.live && !isOn('quiet') ? liveView(invocation) : null
  const events = isOn('json') ? eventsOn(invocation) : null
  const say = live?.say ?? terminal.err
  return {
    say,
    begin(total, unchanged) {
      events?.begin(total)
      live?.begin(total, unchanged)
    },
    start(ref, index) {
      events?.start(ref, index)
      live?.start(ref, index)
    },
    done(result, index, _total, said) {
      live?.done(result, index)
      if (events) events.done(result, index)
      else if (!terminal.liveOut) for (const file of result.written) terminal.out(`${file}\n`)
      if (said !== '') say(said)
    },
    end(ending) {
      live?.end()
      events?.end(ending)
      if (terminal.liveOut && !events && !isOn('quiet')) terminal.out(filesText(ending, invocation))
      const summary = summaryText(ending, invocation)
      if (!isOn('quiet')) terminal.err(summary)
    },
  }
}

function filesText({briefings}: Ending, {language}: Invocation): string {
  const files = briefings.flatMap(({written}) => written)
  if (files.length === 0) return ''
  const folders = [...new Set(files.map((file) => path.dirname(path.dirname(file))))]
  const told = {
    en: `${counted(files.length, 'file')} from ${counted(briefings.length, 'briefing')} in ${folders.join(', ')}\n`,
    zh: `${briefings.length} 份簡報，共 ${files.length} 個檔案，在 ${folders.join('、')}\n`,
  }
  return told[language]
}

/** How many were not printed, and why; nothing where all were. Where messages are for programs, nothing stands between them. */
function summaryText({briefings, left, stoppedBy}: Ending, {language, text}: Invocation): string {
  const count = (how: How): number => briefings.filter((each) => each.how === how).length
  const [unchanged, cached, printed] = [count('unchanged'), count('cache'), count('printed')]
  if (stoppedBy !== null) {
    const told = {
      en: `Stopped: ${printed + cached} printed, ${unchanged} unchanged, ${left.length} not printed\n`,
      zh: `已中止：印出 ${printed + cached} 份，${unchanged} 份沒有變更，${left.length} 份未印\n`,
    }
    return told[language]
  }
  if (unchanged + cached === 0 || (text('format') ?? 'pretty') !== 'pretty') return ''
  const fromCache = {
    en: cached > 0 ? `, ${cached} from the cache` : '',
    zh: cached > 0 ? `，${cached} 份取自快取` : '',
  }
  const told = {
    en: `${unchanged} unchanged${fromCache.en}, ${printed} printed\n`,
    zh: `${unchanged} 份沒有變更${fromCache.zh}，${printed} 份重新印出\n`,
  }
  return told[language]
}
