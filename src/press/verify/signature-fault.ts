/** What is wrong with a signature by itself. RFC 5652 5.6, ETSI EN 319 142-1. */

import {createHash, verify, X509Certificate} from 'node:crypto'
import type {Words} from '../../host/host.ts'
import {oidIn, partsOf} from '../../preflight/parser/der.ts'
import {Unreadable} from '../../preflight/parser/objects.ts'
import type {PdfSignature} from '../../preflight/signature/pdf-signature.ts'
import {readSignedData, type SignedData, type SignerInfo} from '../../preflight/signature/signed-data.ts'

const names = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  data: '1.2.840.113549.1.7.1',
} as const

/** SHA-1 and MD5 are none: whoever wants to makes another file of the same digest. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** RSA as PKCS #1 v1.5, by itself and with each hash; ECDSA with each. */
const algorithms: ReadonlyMap<string, string | null> = new Map([
  ['1.2.840.113549.1.1.1', null],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
])

/** Why a signature does not hold; `open` where it may, and nothing here can tell. */
export type SignatureFault = Words & {readonly open?: true}

/** `null` where what it covers is what was signed, with the key of the certificate in it. */
export function faultOf(pdf: Uint8Array, signature: PdfSignature): SignatureFault | null {
  const {odd, contents, subFilter} = signature
  if (odd !== null) return {en: `the signature does not cover the file: ${odd}`, zh: `簽章未涵蓋檔案：${odd}`}
  let data: SignedData
  try {
    data = readSignedData(contents)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return unreadable(error.message)
  }
  const [signer] = data.signers
  if (!signer || data.signers.length > 1) return unreadable(`${data.signers.length} signers`)
  if (subFilter === 'ETSI.RFC3161')
    return {open: true, en: 'a time stamp was added, and not looked into', zh: '另有時戳，未查驗'}
  if (data.hasContent) return unreadable('it is no signature of a document')
  if (contents.subarray(data.length).some((byte) => byte !== 0)) return unreadable('bytes behind its end')
  try {
    return faultOfSigner(pdf, signature, signer)
  } catch (error) {
    // What node:crypto says of a broken certificate or key.
    return unreadable(error instanceof Error ? error.message : String(error))
  }
}

function unreadable(why: string): Words {
  return {en: `the signature cannot be read: ${why}`, zh: `無法讀取簽章：${why}`}
}

function faultOfSigner(
  pdf: Uint8Array,
  {range, subFilter}: PdfSignature,
  signer: SignerInfo,
): SignatureFault | null {
  const {attributes, signed, algorithm, digest} = signer
  if (!signer.certificate) return unreadable('the certificate of the signer is not in it')
  const hash = hashes.get(digest)
  const own = algorithms.get(algorithm)
  if (hash === undefined || own === undefined || (own !== null && own !== hash))
    return {
      open: true,
      en: `it was signed in a way that is not known here, or not safe any more: nothing is proven by it (${digest}, ${algorithm})`,
      zh: `簽章演算法不明或已不安全，無法據以查驗（${digest}、${algorithm}）`,
    }
  const covered = createHash(hash)
    .update(pdf.subarray(0, range.from))
    .update(pdf.subarray(range.to, range.end))
    .digest()
  const said = attributes.get(names.messageDigest)?.content
  const type = attributes.get(names.contentType)
  if (!signed || !said || !type || oidIn(type) !== names.data) return unreadable('it lacks an attribute')
  if (!isSame(said, covered)) return {en: 'it was changed after it was signed', zh: '簽署後內容遭更動'}
  const certificate = new X509Certificate(signer.certificate)
  if (!verify(hash, signed, certificate.publicKey, signer.signature))
    return {
      en: 'the signature is not made with the key of its certificate',
      zh: '簽章並非以憑證的金鑰製作',
    }
  const named = attributes.get(names.signingCertificateV2)
  if (named ? isNamed(signer.certificate, named) : subFilter !== 'ETSI.CAdES.detached') return null
  return {
    en: 'the signature does not name its certificate: another could be put in its place',
    zh: '簽章未指明所用的憑證，憑證可能遭調換',
  }
}

/** SigningCertificateV2 → its first ESSCertIDv2: the hash, where it is not SHA-256, and the digest. RFC 5035 3, 4. */
function isNamed(certificate: Uint8Array, value: Parameters<typeof partsOf>[0]): boolean {
  const [ids] = partsOf(value)
  const [first] = ids ? partsOf(ids) : []
  const [one, two] = first ? partsOf(first) : []
  const hasHash = one?.tag === 0x30
  const hash = hasHash ? hashes.get(oidIn(partsOf(one)[0])) : 'sha256'
  const said = hasHash ? two : one
  return (
    hash !== undefined &&
    said !== undefined &&
    isSame(said.content, createHash(hash).update(certificate).digest())
  )
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
