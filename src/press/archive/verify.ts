/** Proves an archive: its structure, every byte of it, and that each edition still says what its source says. */

import path from 'node:path'
import {type AuditFinding, auditObject, auditRoot, type ObjectAudit} from '../../archive/audit.ts'
import {versionNames} from '../../archive/inventory.ts'
import {objectPlace} from '../../archive/layout.ts'
import {heldObject, objectPlaces, openObject} from '../../archive/open-object.ts'
import {kindOfRoot} from '../../archive/root.ts'
import {HostError} from '../../host/host.ts'
import {nodeHost} from '../../host/node-host.ts'
import {type Finding, failed, unproven, type Verdict} from '../verify/verdict.ts'
import {placeOf} from './list.ts'
import {type ArchivePlace, briefingOf, noEdition, objectIdOf, refText} from './names.ts'
import {type VerifyArchiveOptions, verifyEdition} from './verify-edition.ts'

/**
 * Looks into an archive. Writes nothing.
 *
 * @returns a verdict of the archive itself, one of each briefing, and one of each edition.
 * @throws {HostError} where there is no archive, or no such briefing.
 */
export async function verifyArchive(options: VerifyArchiveOptions): Promise<readonly Verdict[]> {
  const host = options.host ?? nodeHost()
  const root = path.resolve(host.cwd, options.archive)
  const kind = await kindOfRoot(host.disk, root)
  // One that has lost a file of its own is looked into all the same.
  if (kind !== 'archive' && kind !== 'broken') await placeOf(options)
  const name = path.relative(host.cwd, root) || '.'
  const verdicts: Verdict[] = [{name, findings: (await auditRoot(host.disk, root)).map(findingOf)}]
  for (const place of await placesOf(options.ids, {host, root})) {
    const audit = await auditObject(host.disk, root, place)
    verdicts.push(...(await verdictsOf(audit, options, {host, root})))
  }
  return verdicts
}

async function placesOf(
  ids: readonly string[] | undefined,
  {host, root}: ArchivePlace,
): Promise<readonly string[]> {
  const {places} = await objectPlaces(host.disk, root)
  if (!ids || ids.length === 0) return places
  return ids.map((id) => {
    const place = objectPlace(objectIdOf(id))
    if (!places.includes(place)) throw noEdition(id, root)
    return place
  })
}

async function verdictsOf(
  {place, inventory, findings}: ObjectAudit,
  options: VerifyArchiveOptions,
  {host, root}: ArchivePlace,
): Promise<readonly Verdict[]> {
  const id = inventory && briefingOf(inventory.id)
  if (!inventory || id === null)
    return [{name: place, findings: [...findings.map(findingOf), unproven('archive', place, foreign)]}]
  const held = heldObject(host.disk, root, place, inventory)
  const versions = versionNames(inventory)
  const isOf = ({file}: AuditFinding, version: string): boolean =>
    file === `${place}/${version}` || file.startsWith(`${place}/${version}/`)
  const own = findings.filter((each) => !versions.some((version) => isOf(each, version))).map(findingOf)
  const verdicts: Verdict[] = own.length > 0 ? [{name: id, findings: own}] : []
  for (const [index, version] of versions.entries()) {
    const stored = findings.filter((each) => isOf(each, version)).map(findingOf)
    const ref = {id, number: index + 1}
    const isThere = (other: typeof ref): Promise<boolean> => has(other, {host, root})
    const read = await verifyEdition(held, ref, options, isThere, {host, root}).catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error
      // What was found at its place need not be said twice.
      if (stored.some(({result}) => result === 'failed')) return []
      return [failed('archive', null, error.what)]
    })
    verdicts.push({name: refText(ref), findings: [...stored, ...read]})
  }
  return verdicts
}

async function has({id, number}: {id: string; number: number}, {host, root}: ArchivePlace): Promise<boolean> {
  const held = await openObject(host.disk, root, objectIdOf(id)).catch(() => null)
  return held?.inventory.versions[`v${number}`] !== undefined
}

function findingOf({result, file, what}: AuditFinding): Finding {
  // What a kill left is nothing lost; it is not a proof either.
  return {
    result: result === 'told' ? 'unproven' : result,
    of: 'archive',
    file: file === '.' ? null : file,
    what,
  }
}

const foreign = {en: 'what it says as a briefing cannot be told', zh: '無法判斷是哪一份簡報'}
