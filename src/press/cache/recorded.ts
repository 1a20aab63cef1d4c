/** What one briefing reads. */

import type {Run} from '../compile.ts'
import {type Read, recorder} from './reads.ts'
import type {SharedKind} from './shared-reads.ts'

/** A run for one briefing: all that is read in it is written down, what it shares with others included. */
export function recorded(run: Run): {readonly run: Run; readonly reads: () => readonly Read[]} {
  const own = recorder(run.host)
  const used = new Map<string, readonly [SharedKind, string]>()
  const use = (kind: SharedKind, name: string): void => {
    used.set(`${kind} ${name}`, [kind, name])
  }
  return {
    reads: () => [...own.reads(), ...[...used.values()].flatMap((each) => run.sharedReads(...each))],
    run: {
      ...run,
      host: own.host,
      templateOf(name) {
        use('template', name)
        return run.templateOf(name)
      },
      referenceDocOf(name) {
        use('letterhead', name)
        return run.referenceDocOf(name)
      },
      glossaryOf() {
        use('glossary', '')
        return run.glossaryOf()
      },
    },
  }
}
