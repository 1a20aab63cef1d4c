/** The events of a run, for programs: JSON, a line each. Their shapes are in docs/progress.md. */

import {countOf} from '../messages/report.ts'
import {sayAll} from '../messages/said.ts'
import {type BriefingResult, hasFailed} from '../press/result.ts'
import type {SourceRef} from '../press/sources.ts'
import type {Invocation} from './command.ts'
import type {Ending} from './ending.ts'
import {failureWords} from './failure.ts'

export type Events = {
  readonly begin: (total: number) => void
  readonly start: (ref: SourceRef, index: number) => void
  readonly done: (result: BriefingResult, index: number) => void
  readonly end: (ending: Ending) => void
}

/** Grows when an event changes in a way that a program may trip over. */
const version = 1

/** Longer than others: one event after the other, of which each is a line. */
export function eventsOn({terminal, host, language}: Invocation): Events {
  const started = new Map<number, number>()
  let begun = host.clock()
  const send = (event: string, said: object): void => terminal.out(`${JSON.stringify({event, ...said})}\n`)
  const since = (time: number): number => Math.round(host.clock() - time)
  return {
    begin(total) {
      begun = host.clock()
      send('run-start', {version, total})
    },
    start(ref, index) {
      started.set(index, host.clock())
      send('briefing-start', {index, ...namesOf(ref)})
    },
    done(result, index) {
      const {ref, how, outputs, files, failure} = result
      const ms = since(started.get(index) ?? host.clock())
      const base = {index, ...namesOf(ref), how, files: outputs, ms}
      const counts = {
        error: countOf('error', files),
        warning: countOf('warning', files),
        info: countOf('info', files),
      }
      if (!hasFailed(result)) return send('briefing-done', {...base, messages: counts})
      const words = failure && failureWords(failure)
      send('briefing-failed', {
        ...base,
        reason: words?.what[language] ?? null,
        remedy: words?.remedy[language] ?? null,
        messages: sayAll(files, language),
      })
    },
    end({briefings, left, status, stoppedBy}) {
      const count = (how: BriefingResult['how']): number =>
        briefings.filter((each) => each.how === how).length
      send('run-end', {
        total: briefings.length + left.length,
        printed: count('printed'),
        cache: count('cache'),
        unchanged: count('unchanged'),
        failed: briefings.filter(hasFailed).length,
        left: left.length,
        files: briefings.reduce((sum, {outputs}) => sum + outputs.length, 0),
        status,
        interrupted: stoppedBy,
        ms: since(begun),
      })
    },
  }
}

function namesOf({slug, paths}: SourceRef): {readonly id: string; readonly sources: readonly string[]} {
  return {id: slug, sources: paths}
}
