/** What briefings share is read once; what was read for it is known to each of them. */

import type {Host} from '../../host/host.ts'
import {type Read, recorder} from './reads.ts'

/** What briefings share. */
export type SharedKind = 'template' | 'letterhead' | 'glossary'

/** What was read for one of them. */
export type SharedReads = (kind: SharedKind, name: string) => readonly Read[]

type Shared = {
  readonly reads: SharedReads
  /** A function that keeps what it made for a name. */
  readonly once: <Value>(
    kind: SharedKind,
    make: (name: string, host: Host) => Promise<Value>,
  ) => (name: string) => Promise<Value>
}

export function sharedReads(host: Host): Shared {
  const reads = new Map<string, () => readonly Read[]>()
  return {
    reads: (kind, name) => reads.get(`${kind} ${name}`)?.() ?? [],
    once(kind, make) {
      const made = new Map<string, ReturnType<typeof make>>()
      return (name) => {
        const known = made.get(name)
        if (known) return known
        const seen = recorder(host)
        reads.set(`${kind} ${name}`, seen.reads)
        const value = make(name, seen.host)
        made.set(name, value)
        return value
      }
    },
  }
}
