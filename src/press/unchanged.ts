/** A run of which nothing has changed: told without loading anything that reads or prints. */

import {nodeHost} from '../host/node-host.ts'
import type {BuildOptions, BuildResult} from './build.ts'
import {type BriefingResult, hasFailed} from './result.ts'
import {severitiesOf} from './severities.ts'

/**
 * As `build`, for a run of which `ahead` says that all is unchanged.
 *
 * @throws where it is not.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const {ahead, onDone} = options
  if (!ahead) throw new Error('Nobody has looked ahead')
  const {refs, known} = ahead
  const briefings: BriefingResult[] = []
  for (const [index, ref] of refs.entries()) {
    const found = known.get(ref)
    if (!found?.unchanged) throw new Error(`${ref.slug} is not unchanged`)
    const told = found.result('unchanged')
    // The glossary serves all of them, and is told once.
    const faults = index === 0 ? await faultsOf(options) : []
    const result = faults.length === 0 ? told : {...told, files: [...told.files, ...faults]}
    briefings.push(result)
    onDone?.(result, index, refs.length)
  }
  return {briefings, failed: briefings.some(hasFailed), left: []}
}

async function faultsOf(options: BuildOptions): Promise<BriefingResult['files']> {
  const {glossaryFaults, glossaryFor} = await import('./glossary.ts')
  const {host = nodeHost(), rules} = options
  return glossaryFaults({glossaryOf: () => glossaryFor(options, host), severities: severitiesOf(rules)})
}
