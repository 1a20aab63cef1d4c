/** What an archive holds. */

import path from 'node:path'
import type {User} from '../../archive/inventory.ts'
import {type HeldObject, heldObject, objectPlaces} from '../../archive/open-object.ts'
import {readObject} from '../../archive/read-object.ts'
import {checkRoot} from '../../archive/root.ts'
import {HostError, type Words} from '../../host/host.ts'
import {nodeHost} from '../../host/node-host.ts'
import type {PressOptions} from '../run.ts'
import {type ArchivedEdition, editionName, readEdition} from './archived-edition.ts'
import {type ArchivePlace, briefingOf, type EditionRef} from './names.ts'

/** An edition, and what the archive says of it. */
export type ListedEdition = ArchivedEdition & {
  /** When it was archived. RFC 3339. */
  readonly created: string
  readonly note: string
  readonly user: User | null
  /** Editions that took its place since. */
  readonly supersededBy: readonly EditionRef[]
}

export type Listing = {
  readonly editions: readonly ListedEdition[]
  /** What could not be read, and why. */
  readonly damaged: readonly {readonly file: string; readonly what: Words}[]
}

/** @throws {HostError} where there is no archive. */
export async function placeOf({archive, host = nodeHost()}: ArchiveOptions): Promise<ArchivePlace> {
  const root = path.resolve(host.cwd, archive)
  await checkRoot(host.disk, root)
  return {host, root}
}

export type ArchiveOptions = {
  /** The archive's folder. */
  readonly archive: string
  readonly host?: PressOptions['host']
}

/** Every edition, by briefing and number. */
export async function listArchive(options: ArchiveOptions): Promise<Listing> {
  const place = await placeOf(options)
  const damaged: Listing['damaged'][number][] = []
  const editions: Omit<ListedEdition, 'supersededBy'>[] = []
  const {places} = await objectPlaces(place.host.disk, place.root)
  for (const each of places) {
    const {inventory, fault} = await readObject(place.host.disk, place.root, each)
    if (fault || !inventory) damaged.push({file: `${each}/${fault?.file}`, what: fault?.what ?? unknown})
    else if (briefingOf(inventory.id) === null) damaged.push({file: each, what: foreign(inventory.id)})
    else {
      const held = heldObject(place.host.disk, place.root, each, inventory)
      for (const number of numbersOf(held)) {
        try {
          editions.push(await editionAt(held, number))
        } catch (error) {
          if (!(error instanceof HostError)) throw error
          damaged.push({file: `${each}/v${number}`, what: error.what})
        }
      }
    }
  }
  const sorted = editions.sort((one, other) =>
    one.id === other.id ? one.number - other.number : one.id < other.id ? -1 : 1,
  )
  return {editions: sorted.map((each) => ({...each, supersededBy: supersededBy(each, sorted)})), damaged}
}

function numbersOf({inventory}: HeldObject): readonly number[] {
  return Object.keys(inventory.versions).map((_, index) => index + 1)
}

async function editionAt(held: HeldObject, number: number): Promise<Omit<ListedEdition, 'supersededBy'>> {
  const edition = readEdition(await held.read(number, editionName))
  const {created = '', message = '', user = null} = held.inventory.versions[`v${number}`] ?? {}
  return {...edition, created, note: message, user}
}

function supersededBy({id, number}: EditionRef, editions: readonly Omit<ListedEdition, 'supersededBy'>[]) {
  return editions
    .filter(({supersedes}) => supersedes.some((ref) => ref.id === id && ref.number === number))
    .map((each): EditionRef => ({id: each.id, number: each.number}))
}

const unknown: Words = {en: 'it cannot be read', zh: '無法讀取'}

function foreign(id: string): Words {
  return {en: `${id} is no briefing of Zhenpress`, zh: `${id} 不是 Zhenpress 的簡報`}
}
