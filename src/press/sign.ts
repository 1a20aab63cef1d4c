/** The PDFs of a briefing are signed: after they were examined, and each is examined again as it was signed. */

import path from 'node:path'
import {type Host, HostError, reasonOf} from '../host/host.ts'
import type {Signer} from '../sign/signer.ts'
import type {Compiled} from './compile.ts'
import {timeOf} from './epoch.ts'
import {checkStandard, type Examined} from './examine.ts'
import type {Signature} from './manifest.ts'
import type {Printed} from './print.ts'
import {sha256} from './sha256.ts'
import {signerName} from './signer-name.ts'
import {tell} from './tell.ts'

export type SignOptions = {
  /** The PKCS#12 file (`.p12`, `.pfx`) with certificate and private key. */
  readonly key: string
  /** What opens it (default: it is opened without one, and if that does not do, asked for on the terminal). */
  readonly passphrase?: string | undefined
}

/** Who signs what a run prints, and when. */
export type Signing = {
  readonly signer: Signer
  /** ISO 8601 in UTC, to the second; the same for all of a run. */
  readonly time: string
}

/** A file that is handed over. */
export type Signed = Printed & {
  /** `null` where it is not signed. */
  readonly signature: Signature | null
}

/**
 * Opens the key, before anything is printed.
 *
 * @param epoch the time of `SOURCE_DATE_EPOCH`; `null`: the clock's.
 * @throws {HostError} for a key that cannot sign today.
 */
export async function openSigning(
  {key: name, passphrase}: SignOptions,
  epoch: string | null,
  host: Host,
): Promise<Signing> {
  const file = await host.readFile(path.resolve(host.cwd, name)).catch((error: unknown) => {
    const why = reasonOf(error)
    throw new HostError(
      {en: `Cannot read the key ${name}: ${why.en}`, zh: `無法讀取金鑰 ${name}：${why.zh}`},
      {en: 'Name a .p12 or .pfx file with --sign.', zh: '請以 --sign 指定 .p12 或 .pfx 檔。'},
      {cause: error},
    )
  })
  const {isOpen, openKey} = await import('../sign/open-key.ts')
  const words = passphrase ?? ((await isOpen(file)) ? '' : await asked(name, host))
  const signer = await openKey(file, words, name)
  const time = epoch ?? timeOf(host.now())
  const {validFromDate, subject} = signer.certificate
  if (Date.parse(time) < validFromDate.getTime()) {
    const from = validFromDate.toISOString().slice(0, 'yyyy-mm-dd'.length)
    throw new HostError(
      {
        en: `The certificate of ${signerName(subject)} is valid from ${from} on, and it is ${time} now`,
        zh: `${signerName(subject)} 的憑證自 ${from} 起才有效，現在是 ${time}`,
      },
      {
        en: 'Sign when it is valid; if SOURCE_DATE_EPOCH is set, that is the time which counts.',
        zh: '請在憑證生效後再簽署；若設定了 SOURCE_DATE_EPOCH，則以該時間為準。',
      },
    )
  }
  return {signer, time}
}

async function asked(name: string, host: Host): Promise<string> {
  const words = await host.readSecret(`${name}: passphrase 密碼: `)
  if (words !== null) return words
  throw new HostError(
    {en: `${name} opens with a passphrase, and none is given`, zh: `${name} 需要密碼才能開啟`},
    {
      en: 'Set ZHENPRESS_SIGN_PASSPHRASE, or give --sign-passphrase-file FILE.',
      zh: '請設定 ZHENPRESS_SIGN_PASSPHRASE，或使用 --sign-passphrase-file 指定密碼檔。',
    },
  )
}

/** Signs every PDF among what passed. @param signing `null`: nothing is signed. */
export async function signAll(
  {printed, passed}: Examined,
  compiled: Compiled,
  signing: Signing | null,
): Promise<{readonly printed: readonly Signed[]; readonly passed: boolean}> {
  if (!signing || !passed) return {printed: printed.map((each) => ({...each, signature: null})), passed}
  warn(printed, compiled, signing)
  const signed: Signed[] = []
  for (const each of printed)
    signed.push(each.format === 'pdf' ? await signOne(each, compiled, signing) : {...each, signature: null})
  return {printed: signed, passed: signed.every(({checks}) => checks.every((check) => check.passed))}
}

function warn(printed: readonly Printed[], compiled: Compiled, {signer, time}: Signing): void {
  const {subject, validToDate} = signer.certificate
  if (!printed.some(({format}) => format === 'pdf')) tell(compiled, 'sign/no-pdf', {})
  else if (Date.parse(time) > validToDate.getTime())
    tell(compiled, 'sign/expired-certificate', {
      signer: signerName(subject),
      until: validToDate.toISOString().slice(0, 'yyyy-mm-dd'.length),
    })
}

async function signOne(print: Printed, compiled: Compiled, {signer, time}: Signing): Promise<Signed> {
  const [{signPdf}, {signedData}] = await Promise.all([
    import('../emit/pdf/sign/sign-pdf.ts'),
    import('../sign/signed-data.ts'),
  ])
  const bytes = await signPdf(print.bytes, {time, sign: (covered) => signedData(covered, signer)})
  const standard = await checkStandard({...print, bytes}, compiled)
  const others = print.checks.filter(({check}) => check === 'text' || check === 'none')
  return {
    ...print,
    bytes,
    checks: standard ? [standard, ...others] : print.checks,
    signature: {
      bytes: print.bytes.length,
      sha256: sha256(print.bytes),
      signer: signerName(signer.certificate.subject),
      certificate: sha256(signer.certificate.raw),
      time,
    },
  }
}
