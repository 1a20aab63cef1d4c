/** The side file of a briefing: which texts belong together, above what alignment finds. */

import path from 'node:path'
import type {VFile} from 'vfile'
import type {Host} from '../host/host.ts'
import {report} from '../messages/report.ts'
import {type Bond, parseBonds} from '../read/bonds.ts'
import type {SourceRef} from './sources.ts'

/** Reads `NAME.pairs.yaml` beside the source, where there is one. What is wrong with it is reported on `file`. */
export async function loadBonds({slug, paths}: SourceRef, file: VFile, host: Host): Promise<readonly Bond[]> {
  if (paths[0] === '-') return []
  const name = `${slug}.pairs.yaml`
  const absolute = path.resolve(host.cwd, path.dirname(paths[0]), name)
  if ((await host.kindOf(absolute)) !== 'file') return []
  const bonds = parseBonds(new TextDecoder().decode(await host.readFile(absolute)))
  if (!bonds) report(file, 'parity/invalid-pairs', {values: {name}})
  return bonds ?? []
}
