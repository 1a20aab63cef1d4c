/** What a batch is likely to print: a printer's faces are prepared once for all of it. */

import path from 'node:path'
import type {Host} from '../host/host.ts'
import {decode} from '../read/decode.ts'
import type {SourceRef} from './sources.ts'

/** So many briefings speak for a batch; what only the others have is added when they come. */
const mostRead = 256

/** @returns each character once; empty for one briefing, which is printed with what it has. */
export async function expectedIn(refs: readonly SourceRef[], host: Host): Promise<string> {
  const characters = new Set<string>()
  if (refs.length < 2) return ''
  const step = Math.max(1, refs.length / mostRead)
  for (let at = 0; at < refs.length; at += step) {
    for (const file of refs[Math.floor(at)]?.paths ?? []) {
      // Standard input is read once, by whom it is for; what cannot be read is told when its turn comes.
      if (file === '-') continue
      const bytes = await host.readFile(path.resolve(host.cwd, file)).catch(() => null)
      for (const char of (bytes && decode(bytes)?.text) ?? '') characters.add(char)
    }
  }
  return [...characters].join('')
}
