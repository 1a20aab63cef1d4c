/** A line a briefing: live on a terminal, plain in a pipe. */

import path from 'node:path'
import type {BriefingResult} from '../press/build.ts'
import type {SourceRef} from '../press/sources.ts'
import {counted} from './choices.ts'
import type {Invocation} from './command.ts'

export type Progress = {
  readonly start: (ref: SourceRef, index: number, total: number) => void
  readonly done: (result: BriefingResult, index: number, total: number) => void
  readonly end: (results: readonly BriefingResult[]) => void
}

/** Back to the start of the line, and all behind it gone. */
const wipe = '\r\u001B[2K'

/**
 * On a terminal, standard error shows what is being printed and then a line for each briefing. In a pipe,
 * standard output gets the path of each file that was written, a line each.
 */
export function progressOn({terminal, language, isOn}: Invocation): Progress {
  const live = terminal.live && !isOn('quiet')
  let count = 0
  return {
    start(ref, _index, total) {
      if (live) terminal.err(`${wipe}  ${count + 1}/${total} ${name(ref)} …`)
    },
    done(result, _index, total) {
      count++
      if (live) {
        const mark =
          result.failure || result.written.length === 0 ? '\u001B[31m✗\u001B[0m' : '\u001B[32m✓\u001B[0m'
        terminal.err(`${wipe}${mark} ${count}/${total} ${name(result.ref)}  ${formatsOf(result)}\n`)
      }
      if (!terminal.liveOut) for (const file of result.written) terminal.out(`${file}\n`)
    },
    end(results) {
      if (!terminal.liveOut || isOn('quiet')) return
      const files = results.flatMap(({written}) => written)
      const folders = [...new Set(files.map((file) => path.dirname(path.dirname(file))))]
      const told = {
        en: `${counted(files.length, 'file')} from ${counted(results.length, 'briefing')} in ${folders.join(', ')}\n`,
        zh: `${results.length} 份簡報，共 ${files.length} 個檔案，在 ${folders.join('、')}\n`,
      }
      if (files.length > 0) terminal.out(told[language])
    },
  }
}

function name({paths}: SourceRef): string {
  return paths.map((each) => path.normalize(each)).join(' + ')
}

/** `zh-en.html zh-en.pdf`: the names without the slug. */
function formatsOf({ref, written}: BriefingResult): string {
  return written.map((file) => path.basename(file).slice(ref.slug.length + 1)).join(' ')
}
