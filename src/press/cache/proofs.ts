/** What was proven of a file, by the file and what it was held against. */

import type {Checked} from '../checked.ts'
import type {Compiled} from '../compile.ts'
import {sha256} from '../sha256.ts'
import type {Cache} from './cache.ts'
import {withoutPlaces} from './prints.ts'

export type Proofs = {
  readonly find: (print: string | null) => Promise<readonly Checked[] | null>
  readonly keep: (print: string | null, checks: readonly Checked[]) => Promise<void>
}

/** @param compiled what the files are held against. */
export function proofsOf({typeset}: Compiled, cache: Cache | null): Proofs {
  const outline = cache && sha256(withoutPlaces(typeset?.outline))
  const keyOf = (print: string): string => sha256(JSON.stringify(['proof', print, outline]))
  return {
    async find(print) {
      if (!cache || print === null) return null
      return (await cache.store.record('proofs', keyOf(print))) as readonly Checked[] | null // written below
    },
    async keep(print, checks) {
      if (cache && print !== null) await cache.store.keep('proofs', keyOf(print), checks)
    },
  }
}
