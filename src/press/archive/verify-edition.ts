/** Whether an archived edition is what its manifest, its outline and its source say. */

import path from 'node:path'
import type {HeldObject} from '../../archive/open-object.ts'
import {HostError} from '../../host/host.ts'
import type {Outline} from '../../outline/types.ts'
import {type Manifest, manifestName, readManifest} from '../manifest.ts'
import type {PressOptions} from '../run.ts'
import {sha256} from '../sha256.ts'
import {type Finding, failed, proven, unproven} from '../verify/verdict.ts'
import {verify} from '../verify/verify.ts'
import {
  type ArchivedEdition,
  editionName,
  editionOf,
  outlineName,
  readEdition,
  sourceFolder,
  writeEdition,
} from './archived-edition.ts'
import type {ArchiveOptions} from './list.ts'
import {type ArchivePlace, type EditionRef, refText} from './names.ts'
import {shelf} from './shelf.ts'

export type VerifyArchiveOptions = ArchiveOptions &
  Omit<PressOptions, 'files'> & {
    /** Briefings to look into (default: all). */
    readonly ids?: readonly string[]
    /** Print each edition again from its source, and compare (default: false). */
    readonly rebuild?: boolean
  }

/** @param isThere whether the archive has another edition. @throws {HostError} where a file cannot be relied on. */
export async function verifyEdition(
  held: HeldObject,
  {id, number}: EditionRef,
  options: VerifyArchiveOptions,
  isThere: (ref: EditionRef) => Promise<boolean>,
  {host, root}: ArchivePlace,
): Promise<readonly Finding[]> {
  const files = new Map<string, Uint8Array>()
  for (const name of held.filesOf(number)) files.set(name, await held.read(number, name))
  const edition = readEdition(files.get(editionName) ?? new Uint8Array())
  const manifestBytes = files.get(manifestName) ?? new Uint8Array()
  const manifest = readManifest(manifestBytes)
  const outline = files.get(outlineName)
  if (!manifest || !outline)
    return [failed('manifest', manifestName, {en: 'it is not as it was written', zh: '與寫出時不同'})]
  const agreement = agrees(edition, {id, number}, manifest, manifestBytes, outline, files)
  const lost: EditionRef[] = []
  for (const ref of edition.supersedes) if (!(await isThere(ref))) lost.push(ref)
  const findings = [
    ...agreement,
    ...lost.map((ref) =>
      unproven('archive', editionName, {
        en: `it takes the place of ${refText(ref)}, which is not in this archive`,
        zh: `所取代的 ${refText(ref)} 不在這個典藏庫`,
      }),
    ),
  ]
  const base = path.join(root, held.place, `v${number}`, 'edition')
  return [...findings, ...(await verifyOn(shelf(host, base, placed(files)), base, edition, options))]
}

/** Printed files in one folder, what they were printed from in another: as a project has them. */
function placed(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const own = [editionName, outlineName]
  return new Map(
    [...files]
      .filter(([name]) => !own.includes(name))
      .map(([name, bytes]) => [name.startsWith(`${sourceFolder}/`) ? name : `printed/${name}`, bytes]),
  )
}

async function verifyOn(
  host: ArchivePlace['host'],
  base: string,
  {source}: ArchivedEdition,
  options: VerifyArchiveOptions,
): Promise<readonly Finding[]> {
  try {
    const verdicts = await verify({
      ...options,
      host,
      isArchived: true,
      operands: [path.join(base, 'printed', manifestName)],
      files: source.files.map((name) => path.join(base, name)),
      // One that came to the project since has no say in what was printed.
      glossary: source.glossary === null ? undefined : path.join(base, source.glossary),
      noGlossary: true,
    })
    return verdicts.flatMap(({findings}) => findings)
  } catch (error) {
    // A template or a letterhead of the project that is gone says nothing of what was printed with it.
    if (!(error instanceof HostError)) throw error
    return [unproven('source', null, error.what)]
  }
}

/** Whether `edition.json` says what manifest and outline say, and whether the source is the one of the manifest. */
function agrees(
  edition: ArchivedEdition,
  {id, number}: EditionRef,
  manifest: Manifest,
  manifestBytes: Uint8Array,
  outlineBytes: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Finding[] {
  const outline: Outline = JSON.parse(new TextDecoder().decode(outlineBytes))
  const expected = editionOf(manifest, manifestBytes, outline, {...edition, number})
  const isSame = sha256(writeEdition(expected)) === sha256(files.get(editionName) ?? new Uint8Array())
  const hashOf = (name: string | undefined): string | null => {
    const bytes = files.get(name ?? '')
    return bytes ? sha256(bytes) : null
  }
  const sources = manifest.sources.filter(
    ({sha256: hash}, index) => hashOf(edition.source.files[index]) !== hash,
  )
  const pictures = manifest.pictures.filter(
    ({name, sha256: hash}) => hashOf(edition.source.pictures[name]) !== hash,
  )
  const other = [...sources, ...pictures].map(({name}) =>
    failed('source', name, {
      en: 'what was archived is not what was printed',
      zh: '存入的內容不是印出時的內容',
    }),
  )
  if (!isSame || manifest.id !== id || sha256(outlineBytes) !== manifest.outline.sha256)
    return [...other, failed('archive', editionName, disagreement)]
  return other.length > 0
    ? other
    : [
        proven('archive', editionName, {
          en: `edition ${number}: manifest, outline, source and pictures agree`,
          zh: `第 ${number} 版：清單、大綱、來源與圖片一致`,
        }),
      ]
}

const disagreement = {en: 'edition, manifest and outline do not agree', zh: '版次資料、清單與大綱不一致'}
