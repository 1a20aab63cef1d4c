/** Whether a certificate leads up to one that is trusted. RFC 5280 6.1, without revocation and policies. */

import {X509Certificate} from 'node:crypto'
import path from 'node:path'
import {type Host, HostError, reasonOf} from '../../host/host.ts'
import {signerName} from '../signer-name.ts'
import {type Finding, failed, proven, unproven} from './verdict.ts'

type Trust = {
  /** `null` where none are named. */
  readonly trusted: readonly X509Certificate[] | null
  /** When it was signed, by its own account. */
  readonly time: string | null
}

/** @param beside certificates that the signature carries, DER. */
export function checkTrust(
  name: string,
  certificate: X509Certificate,
  beside: readonly Uint8Array[],
  {trusted, time}: Trust,
): Finding {
  const signer = signerName(certificate.subject)
  if (!trusted)
    return unproven('signature', name, {
      en: `whether ${signer} is to be trusted was not decided: --trust CA.pem says by whom`,
      zh: `是否信任 ${signer} 未經判斷；可用 --trust CA.pem 指定信任的憑證機構`,
    })
  const anchor = anchorOf(certificate, {
    beside: beside.flatMap(readable),
    trusted,
    at: time === null ? null : Date.parse(time),
  })
  return anchor
    ? proven('signature', name, {
        en: `the certificate leads up to ${signerName(anchor.subject)}, which is trusted; whether it was revoked was not asked`,
        zh: `憑證可追溯至所信任的 ${signerName(anchor.subject)}；是否已遭廢止未查詢`,
      })
    : failed('signature', name, {
        en: `the certificate of ${signer} does not lead up to one that is trusted`,
        zh: `${signer} 的憑證無法追溯至所信任的憑證機構`,
      })
}

type Path = {
  readonly beside: readonly X509Certificate[]
  readonly trusted: readonly X509Certificate[]
  readonly at: number | null
}

/** Longer chains are not real. */
const longest = 10

function anchorOf(first: X509Certificate, {beside, trusted, at}: Path): X509Certificate | null {
  const isTrusted = (each: X509Certificate): boolean => trusted.some((other) => each.raw.equals(other.raw))
  let last = first
  for (let step = 0; step < longest; step++) {
    if (at !== null && (at < last.validFromDate.getTime() || at > last.validToDate.getTime())) return null
    if (isTrusted(last)) return last
    const issuer = [...trusted, ...beside].find(
      (each) =>
        each.ca && last.checkIssued(each) && last.verify(each.publicKey) && !each.raw.equals(last.raw),
    )
    if (!issuer) return null
    last = issuer
  }
  return null
}

function readable(der: Uint8Array): readonly X509Certificate[] {
  try {
    return [new X509Certificate(der)]
  } catch {
    // One that nobody can read leads nowhere.
    return []
  }
}

/** The certificates of a PEM or DER file. @throws {HostError} where there are none. */
export async function readTrusted(name: string, host: Host): Promise<readonly X509Certificate[]> {
  const refuse = (en: string, zh: string, cause?: unknown): HostError =>
    new HostError(
      {en: `${name}: ${en}`, zh: `${name}：${zh}`},
      {
        en: 'Give --trust a file with the certificates of the authorities that you trust (PEM or DER).',
        zh: '請以 --trust 指定所信任憑證機構的憑證檔（PEM 或 DER）。',
      },
      {cause},
    )
  const bytes = await host.readFile(path.resolve(host.cwd, name)).catch((error: unknown) => {
    const why = reasonOf(error)
    throw refuse(why.en, why.zh, error)
  })
  const text = Buffer.from(bytes).toString('latin1')
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g)
  try {
    return (blocks ?? [bytes]).map((each) => new X509Certificate(each))
  } catch (error) {
    throw refuse('no certificate that can be read', '沒有可讀取的憑證', error)
  }
}
