/** Whether a PDF was signed, by whom, and whether it is still what was signed. Read as bytes, by what checks PDFs. */

import {X509Certificate} from 'node:crypto'
import type {Words} from '../../host/host.ts'
import {PdfFile} from '../../preflight/parser/file.ts'
import {Unreadable} from '../../preflight/parser/objects.ts'
import {type PdfSignature, signaturesOf} from '../../preflight/signature/pdf-signature.ts'
import {readSignedData} from '../../preflight/signature/signed-data.ts'
import type {Signature} from '../manifest.ts'
import {sha256} from '../sha256.ts'
import {signerName} from '../signer-name.ts'
import {checkTrust} from './check-trust.ts'
import {faultOf} from './signature-fault.ts'
import {type Finding, failed, proven, unproven} from './verdict.ts'

export type SignatureQuestion = {
  /** As it is recorded; `null` where it was not signed, or nothing is recorded. */
  readonly recorded: Signature | null
  /** Certificates that are trusted; `null` where none are named. */
  readonly trusted: readonly X509Certificate[] | null
}

/** Every signature of a PDF; nothing is said of one that has none, and none recorded. */
export function checkSignatures(
  name: string,
  pdf: Uint8Array,
  {recorded, trusted}: SignatureQuestion,
): readonly Finding[] {
  const found = signaturesIn(pdf)
  if (!found) return []
  if (found.length === 0)
    return recorded ? [failed('signature', name, {en: 'it is not signed any more', zh: '簽章已不存在'})] : []
  return [
    ...found.flatMap((each, index) => {
      const covered = found
        .slice(index + 1)
        .some((later) => later.range.end === pdf.length && faultOf(pdf, later) === null)
      return checkOne(name, pdf, each, {covered, trusted})
    }),
    ...(recorded ? recordedAs(name, pdf, found, recorded) : []),
  ]
}

/** `null` where the file cannot be read, which is told where its standard is looked at. */
function signaturesIn(pdf: Uint8Array): readonly PdfSignature[] | null {
  try {
    return signaturesOf(new PdfFile(pdf))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return null
  }
}

type Beside = {
  /** Whether a signature that holds was made after it, of the file as it is. */
  readonly covered: boolean
  readonly trusted: SignatureQuestion['trusted']
}

function checkOne(
  name: string,
  pdf: Uint8Array,
  signature: PdfSignature,
  {covered, trusted}: Beside,
): readonly Finding[] {
  const fault = faultOf(pdf, signature)
  if (fault) {
    const {open, en, zh} = fault
    return [(open ? unproven : failed)('signature', name, {en, zh})]
  }
  const {range, time, contents} = signature
  const {certificates, signers} = readSignedData(contents)
  const certificate = new X509Certificate(signers[0]?.certificate ?? new Uint8Array()) // no fault: it is there
  const signer = signerName(certificate.subject)
  const behind = pdf.length - range.end
  if (behind > 0 && !covered)
    return [
      failed('signature', name, {
        en: `it was changed after ${signer} signed it: ${behind} bytes stand behind what is signed, under no signature that holds`,
        zh: `${signer} 簽署後檔案遭更動：簽署範圍之後多出 ${behind} 位元組，未受有效簽章涵蓋`,
      }),
    ]
  const added = {
    en: `${behind} bytes were added after ${signer} signed it, under a later signature: what they change was not looked into`,
    zh: `${signer} 簽署後另加入 ${behind} 位元組，由其後的簽章涵蓋；其更動內容未查驗`,
  }
  return [
    proven('signature', name, signedBy(certificate, time, behind > 0)),
    ...(behind > 0 ? [unproven('signature', name, added)] : []),
    ...checkTime(name, certificate, time),
    checkTrust(name, certificate, certificates, {trusted, time}),
  ]
}

/** @param isOlder whether more was added behind it. */
function signedBy({subject, issuer}: X509Certificate, time: string | null, isOlder: boolean): Words {
  const unchanged = isOlder
    ? {en: 'what was signed is unchanged', zh: '簽署的內容未經更動'}
    : {en: 'not changed since', zh: '之後未經更動'}
  const issued =
    issuer === subject
      ? {en: 'it issued its certificate itself', zh: '憑證為自行簽發'}
      : {en: `the certificate is of ${signerName(issuer)}`, zh: `憑證由 ${signerName(issuer)} 核發`}
  return {
    en: `signed by ${signerName(subject)} (by its own account at ${time ?? 'a time that it does not say'}), and ${unchanged.en}; ${issued.en}`,
    zh: `由 ${signerName(subject)} 簽署（自述時間 ${time ?? '未載明'}），${unchanged.zh}；${issued.zh}`,
  }
}

function checkTime(name: string, certificate: X509Certificate, time: string | null): readonly Finding[] {
  const {validFromDate, validToDate} = certificate
  const [from, to] = [validFromDate, validToDate].map((date) => date.toISOString().slice(0, 10))
  if (time === null)
    return [
      unproven('signature', name, {
        en: 'it does not say when it was signed: whether the certificate was valid then cannot be told',
        zh: '未載明簽署時間，無法判斷憑證當時是否有效',
      }),
    ]
  const at = Date.parse(time)
  return at >= validFromDate.getTime() && at <= validToDate.getTime()
    ? []
    : [
        failed('signature', name, {
          en: `the certificate was not valid at ${time}: it is from ${from} to ${to}`,
          zh: `憑證在 ${time} 並非有效：有效期間為 ${from} 至 ${to}`,
        }),
      ]
}

/** Whether it is the print that is recorded, signed by whom it was signed. */
function recordedAs(
  name: string,
  pdf: Uint8Array,
  found: readonly PdfSignature[],
  {bytes, sha256: hash, certificate, signer}: Signature,
): readonly Finding[] {
  const certificates = found.flatMap((each) =>
    faultOf(pdf, each) ? [] : (readSignedData(each.contents).signers[0]?.certificate ?? []),
  )
  return [
    certificates.some((each) => sha256(each) === certificate)
      ? null
      : failed('signature', name, {
          en: `the manifest says that ${signer} signed it, and that signature is not in it`,
          zh: `清單記載由 ${signer} 簽署，但檔案中沒有這個簽章`,
        }),
    sha256(pdf.subarray(0, bytes)) === hash
      ? proven('signature', name, {
          en: `its first ${bytes} bytes are the print as it was before it was signed`,
          zh: `前 ${bytes} 位元組即簽署前印出的檔案`,
        })
      : failed('signature', name, {
          en: 'it does not begin with the print as it was before it was signed',
          zh: '檔案開頭並非簽署前印出的檔案',
        }),
  ].filter((each) => each !== null)
}
