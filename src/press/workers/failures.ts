/** What is told of a briefing that no worker printed. */

import {HostError} from '../../host/host.ts'
import type {BriefingResult} from '../result.ts'
import type {SourceRef} from '../sources.ts'

export function failed(ref: SourceRef, failure: Error): BriefingResult {
  return {
    ref,
    files: [],
    outline: null,
    typeset: null,
    changes: [],
    how: null,
    outputs: [],
    written: [],
    failure,
  }
}

export function lostWorker(why: string): HostError {
  return new HostError(
    {
      en: `What printed it ended twice in the middle of it (${why})`,
      zh: `負責列印的程序兩度在途中結束（${why}）`,
    },
    {
      en: 'Print it alone, with -j 1, to see why; the machine may be short of memory.',
      zh: '請加上 -j 1 單獨列印這份簡報以找出原因；也可能是記憶體不足。',
    },
  )
}

export function noWorker(why: string): HostError {
  return new HostError(
    {en: `No process to print with can be started (${why})`, zh: `無法啟動列印用的程序（${why}）`},
    {en: 'Print with -j 1: then none is needed.', zh: '請加上 -j 1 列印，便不需要另外的程序。'},
  )
}
