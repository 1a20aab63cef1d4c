/** Printed editions → the archive: each is proven first, and goes in with its source. */

import path from 'node:path'
import {deposit} from '../../archive/deposit.ts'
import type {User} from '../../archive/inventory.ts'
import {type HeldObject, openObject} from '../../archive/open-object.ts'
import {checkPlaceForRoot} from '../../archive/root.ts'
import {type Host, HostError, type Words} from '../../host/host.ts'
import {nodeHost} from '../../host/node-host.ts'
import {epochOf} from '../epoch.ts'
import {manifestName} from '../manifest.ts'
import type {PressOptions} from '../run.ts'
import {failed, type Verdict, verify} from '../verify/verify.ts'
import {toolName} from '../version.ts'
import {editionName, editionOf, writeEdition} from './archived-edition.ts'
import {type Gathered, gather} from './gather.ts'
import {type EditionRef, noEdition, objectIdOf, readRef} from './names.ts'

export type {User} from '../../archive/inventory.ts'

export type AddOptions = PressOptions & {
  /** The archive's folder. */
  readonly archive: string
  /** Folders with editions, at any depth (default: `out`). */
  readonly operands?: readonly string[]
  /** Editions of other briefings that this one takes the place of: `water`, its last one, or `water@2`. */
  readonly supersedes?: readonly string[]
  /** Why it is archived (default: `Edition 2`). */
  readonly note?: string | undefined
  /** Who archives it (default: the program). */
  readonly user?: User | undefined
  /** Whether what cannot be proven is left out (default: false). */
  readonly strict?: boolean
}

export type Added = {
  readonly verdict: Verdict
  /** `same`: it is the last edition there already. */
  readonly outcome: 'added' | 'same' | 'refused' | 'unproven'
  /** Where it is; `null` where it was not added. */
  readonly edition: EditionRef | null
}

/**
 * Adds every edition that is found. One that does not pass does not stop the others.
 *
 * @throws {HostError} where the archive is none, or cannot be added to.
 */
export async function addToArchive(options: AddOptions): Promise<readonly Added[]> {
  const host = options.host ?? nodeHost()
  const root = path.resolve(host.cwd, options.archive)
  await checkPlaceForRoot(host.disk, root)
  const folders = await foldersOf(options.operands ?? ['out'], root, host)
  const named = await Promise.all((options.supersedes ?? []).map((ref) => existing(ref, root, host)))
  const added: Added[] = []
  for (const folder of folders) added.push(await addOne(folder, named, root, options, host))
  return added
}

async function foldersOf(operands: readonly string[], root: string, host: Host): Promise<readonly string[]> {
  const folders: string[] = []
  for (const operand of operands) {
    const target = path.resolve(host.cwd, operand)
    if ((await host.kindOf(target)) !== 'directory')
      throw new HostError(
        {en: `There is no folder ${operand}`, zh: `沒有資料夾 ${operand}`},
        {
          en: 'Name a folder that “zhenpress build” printed to, for example out/briefing.',
          zh: '請指定 zhenpress build 的輸出資料夾，例如 out/briefing。',
        },
      )
    const manifests = await host.glob([`**/${manifestName}`], target)
    folders.push(...manifests.map((file) => path.dirname(file)))
  }
  // An archive that stands among what is printed is not printed itself.
  return [...new Set(folders)].filter((folder) => folder !== root && !folder.startsWith(`${root}${path.sep}`))
}

async function existing(text: string, root: string, {disk}: Host): Promise<EditionRef> {
  const {id, number} = readRef(text)
  const held = await openObject(disk, root, objectIdOf(id))
  const last = held ? Object.keys(held.inventory.versions).length : 0
  if (!held || (number ?? last) > last) throw noEdition(text, root)
  return {id, number: number ?? last}
}

async function addOne(
  folder: string,
  named: readonly EditionRef[],
  root: string,
  options: AddOptions,
  host: Host,
): Promise<Added> {
  const name = path.relative(host.cwd, folder) || '.'
  const refused = (verdict: Verdict, why: Words): Added => ({
    verdict: {name, findings: [...verdict.findings, failed('archive', null, why)]},
    outcome: 'refused',
    edition: null,
  })
  let verdict: Verdict = {name, findings: []}
  try {
    const found = await verify({
      ...options,
      host,
      operands: [path.join(folder, manifestName)],
      rebuild: false,
    })
    verdict = {name, findings: found.flatMap(({findings}) => findings)}
    if (verdict.findings.some(({result}) => result === 'failed'))
      return {verdict, outcome: 'refused', edition: null}
    const gathered = await gather(folder, options, host)
    if ('en' in gathered) return refused(verdict, gathered)
    if (options.strict && verdict.findings.some(({result}) => result === 'unproven'))
      return {verdict, outcome: 'unproven', edition: null}
    return {verdict, ...(await depositEdition(gathered, named, root, options, host))}
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    const {what, remedy} = error
    return refused(verdict, {en: `${what.en}. ${remedy.en}`, zh: `${what.zh}。${remedy.zh}`})
  }
}

async function depositEdition(
  gathered: Gathered,
  named: readonly EditionRef[],
  root: string,
  {note, user}: AddOptions,
  host: Host,
): Promise<Pick<Added, 'outcome' | 'edition'>> {
  const {id} = gathered.manifest
  const created = epochOf(host.env) ?? new Date(host.now() * 1000).toISOString().replace('.000Z', 'Z')
  let last = 0
  const number = await deposit(host.disk, root, objectIdOf(id), async (held) => {
    last = held ? Object.keys(held.inventory.versions).length : 0
    if (held && (await isSame(held, last, gathered))) return null
    const before = last > 0 ? [{id, number: last}] : []
    const others = named.filter((ref) => ref.id !== id || ref.number !== last)
    const about = {number: last + 1, supersedes: [...before, ...others], source: gathered.source}
    const edition = editionOf(gathered.manifest, gathered.manifestBytes, gathered.outline, about)
    return {
      files: new Map([...gathered.files, [editionName, writeEdition(edition)]]),
      created,
      message: note ?? `Edition ${last + 1}`,
      user: user ?? {name: toolName()},
    }
  })
  return number === null
    ? {outcome: 'same', edition: {id, number: last}}
    : {outcome: 'added', edition: {id, number}}
}

async function isSame(held: HeldObject, last: number, {manifestBytes}: Gathered): Promise<boolean> {
  const there = await held.read(last, manifestName)
  return Buffer.compare(there, manifestBytes) === 0
}
