/** Proves that what was printed is as it was printed, keeps to what it claims, and says what its source says. */

import type {X509Certificate} from 'node:crypto'
import path from 'node:path'
import type {Host} from '../../host/host.ts'
import {nodeHost} from '../../host/node-host.ts'
import {type Manifest, manifestName, readManifest} from '../manifest.ts'
import {defaultFiles, type PressOptions} from '../run.ts'
import {checkBytes, type Held} from './check-bytes.ts'
import {checkSignatures} from './check-signature.ts'
import {rebuild, reread} from './check-source.ts'
import {checkStandard} from './check-standard.ts'
import {checkText} from './check-text.ts'
import {readTrusted} from './check-trust.ts'
import {findSource} from './find-source.ts'
import {type Finding, failed, proven, unproven, type Verdict} from './verdict.ts'

export {type Finding, failed, type Verdict} from './verdict.ts'

export type VerifyOptions = PressOptions & {
  /** Folders with editions, at any depth, or files (default: `out`). */
  readonly operands?: readonly string[]
  /** Print again, and compare (default: false). */
  readonly rebuild?: boolean
  /** The file of the authorities whose certificates are trusted (default: whether a signer is to be trusted is left open). */
  readonly trust?: string | undefined
  /** Whether what is named by `files` was archived with the edition (default: false). */
  readonly isArchived?: boolean
}

/** With the certificates that are trusted; `null` where none are named. */
type Question = VerifyOptions & {readonly trusted: readonly X509Certificate[] | null}

/**
 * Looks into each edition that is found; none found is no verdict. Writes nothing.
 *
 * @throws {HostError} where what is trusted cannot be read.
 */
export async function verify(given: VerifyOptions = {}): Promise<readonly Verdict[]> {
  const host = given.host ?? nodeHost()
  const options = {...given, trusted: given.trust === undefined ? null : await readTrusted(given.trust, host)}
  const verdicts: Verdict[] = []
  for (const operand of options.operands ?? ['out']) {
    const target = path.resolve(host.cwd, operand)
    const kind = await host.kindOf(target)
    if (kind === 'directory') {
      const manifests = await host.glob([`**/${manifestName}`], target)
      for (const file of manifests) verdicts.push(await verifyFolder(path.dirname(file), null, options, host))
    } else if (kind === 'file') verdicts.push(await verifyFile(target, options, host))
    else
      verdicts.push({
        name: operand,
        findings: [failed('bytes', null, {en: 'there is nothing of that name', zh: '沒有這個檔案或資料夾'})],
      })
  }
  return verdicts
}

/** @param only the one file that is asked about; `null` for all. */
async function verifyFolder(
  folder: string,
  only: string | null,
  options: Question,
  host: Host,
): Promise<Verdict> {
  const name = path.relative(host.cwd, folder) || '.'
  const read = readManifest(await host.readFile(path.join(folder, manifestName)))
  if (!read) {
    const words = {
      en: 'it is not as it was written, or another version wrote it: nothing can be proven by it',
      zh: '清單與寫出時不同，或由其他版本寫成，無法據以查驗',
    }
    return {name, findings: [failed('manifest', manifestName, words)]}
  }
  const manifest = only === null ? read : {...read, files: read.files.filter((file) => file.name === only)}
  const held = await checkBytes(folder, manifest, host)
  const findings = [
    proven('manifest', manifestName, {en: 'as it was written: its seal holds', zh: '與寫出時相同，封印完好'}),
    ...held.findings.filter(({file}) => only === null || file === only),
    ...manifest.files.flatMap((file) => [...standardOf(file, held), ...signaturesOf(file, held, options)]),
    ...(await verifySource(manifest, held, options, host)),
  ]
  return {name: only === null ? name : path.join(name, only), findings}
}

function standardOf({name, format, checks}: Manifest['files'][number], {files}: Held): readonly Finding[] {
  const bytes = files.get(name)
  const claimed = checks.find(({check}) => check !== 'text')?.check ?? null
  return format === 'pdf' && bytes && claimed !== null ? checkStandard(name, bytes, claimed) : []
}

function signaturesOf(
  {name, format, signature}: Manifest['files'][number],
  {files}: Held,
  {trusted}: Question,
): readonly Finding[] {
  const bytes = files.get(name)
  return format === 'pdf' && bytes ? checkSignatures(name, bytes, {recorded: signature, trusted}) : []
}

async function verifySource(
  manifest: Manifest,
  held: Held,
  options: VerifyOptions,
  host: Host,
): Promise<readonly Finding[]> {
  const found = await findSource(manifest, options.files ?? defaultFiles, held.files, host)
  if (!found) {
    const names = manifest.sources.map(({name}) => name).join(', ')
    return [
      unproven('source', null, {
        en: `the source as it was printed is not here: ${names}`,
        zh: `找不到印出時的來源：${names}`,
      }),
    ]
  }
  const from = options.isArchived && found.from === 'project' ? 'archive' : found.from
  const again = await reread(manifest, {...found, from}, options)
  try {
    // What another version reads in another way, or without its pictures, says nothing of the files.
    const texts = again.same && again.hasPictures ? await checkText(manifest, held.files, again) : []
    return [...again.findings, ...texts, ...(options.rebuild ? await rebuild(manifest, again) : [])]
  } finally {
    await again.close()
  }
}

/** A file that a manifest beside it knows is proven by that; a PDF can be looked into by itself. */
async function verifyFile(file: string, options: Question, host: Host): Promise<Verdict> {
  const folder = path.dirname(file)
  const base = path.basename(file)
  if (base === manifestName) return verifyFolder(folder, null, options, host)
  const beside = await host.readFile(path.join(folder, manifestName)).catch(() => null)
  const known = beside && readManifest(beside)?.files.some(({name}) => name === base)
  if (known) return verifyFolder(folder, base, options, host)
  const name = path.relative(host.cwd, file)
  const words = {
    en: 'no manifest beside it knows it: whether it was changed cannot be told',
    zh: '旁邊的清單沒有這個檔案，無法判斷是否更動過',
  }
  const unknown = unproven('bytes', base, words)
  if (!base.endsWith('.pdf')) return {name, findings: [unknown]}
  const bytes = await host.readFile(file)
  const signatures = checkSignatures(base, bytes, {recorded: null, trusted: options.trusted})
  return {name, findings: [unknown, ...checkStandard(base, bytes, null), ...signatures]}
}
