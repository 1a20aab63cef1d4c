/** What was printed of briefings, kept until a save touches them. What is under way then is given up: nobody waits for it. */

import type {Compiled, Run} from '../press/compile.ts'
import {examine} from '../press/examine.ts'
import {type Printed, print} from '../press/print.ts'
import {createKept} from './kept.ts'
import type {ViewChoices} from './protocol.ts'

type Asked = {readonly id: string; readonly choices: ViewChoices; readonly format: string}

export type Prints = {
  /**
   * A file as `build` writes it; `null` where there is nothing to print, where what was printed is not what it should be, and where
   * a save came meanwhile.
   */
  readonly now: (asked: Asked) => Promise<Printed | null>
  /** The same, of what was saved meanwhile. */
  readonly newest: (asked: Asked) => Promise<Printed | null>
  readonly forget: (id: string) => void
}

type PrintsOptions = {
  /** `null` where there is no such briefing. */
  readonly read: (id: string, choices: ViewChoices) => Promise<Compiled | null>
  readonly run: () => Run
}

export function createPrints({read, run}: PrintsOptions): Prints {
  const kept = createKept<Printed | null>()
  const stops = new Map<string, AbortController>()
  const signalOf = (id: string): AbortSignal => {
    const stop = stops.get(id) ?? new AbortController()
    stops.set(id, stop)
    return stop.signal
  }
  const get = async (
    {id, choices, format}: Asked,
    superseded: () => Promise<Printed | null>,
  ): Promise<Printed | null> => {
    const signal = signalOf(id)
    try {
      const compiled = await read(id, choices)
      if (!compiled) return null
      signal.throwIfAborted()
      const key = JSON.stringify([choices, format])
      return await kept.get(id, key, () => printOne(compiled, format, run(), signal))
    } catch (error) {
      if (signal.aborted) return superseded()
      throw error
    }
  }
  const prints: Prints = {
    now: (asked) => get(asked, async () => null),
    newest: (asked) => get(asked, () => prints.newest(asked)),
    forget(id) {
      kept.forget(id)
      stops.get(id)?.abort()
      stops.delete(id)
    },
  }
  return prints
}

async function printOne(
  compiled: Compiled,
  format: string,
  {formats}: Run,
  signal: AbortSignal,
): Promise<Printed | null> {
  const [edition] = compiled.choices.editions
  if (!edition) return null
  const choices = {...compiled.choices, to: [format], editions: [edition], booklet: false}
  const made = await print({...compiled, choices}, formats, {signal})
  const {printed, passed} = await examine(made, {...compiled, choices}, {signal})
  return passed ? (printed[0] ?? null) : null
}
