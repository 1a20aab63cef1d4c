/** CMS SignedData, read for what a signature of a PDF needs. RFC 5652 5. */

import {type Der, oidIn, partsOf, readDer} from '../parser/der.ts'
import {Unreadable} from '../parser/objects.ts'

export type SignedData = {
  /** DER, as they stand in it. */
  readonly certificates: readonly Uint8Array[]
  readonly signers: readonly SignerInfo[]
  /** Whether what is signed stands in it: not so in a signature of a PDF. */
  readonly hasContent: boolean
  /** Its length; what stands behind it is padding. */
  readonly length: number
}

export type SignerInfo = {
  /** The certificate of the signer, of those beside it; `null` where it is not there. */
  readonly certificate: Uint8Array | null
  /** Object identifiers. */
  readonly digest: string
  readonly algorithm: string
  /** First values of the signed attributes, by object identifier. */
  readonly attributes: ReadonlyMap<string, Der>
  /** What the signature is of: the signed attributes as a SET; `null` where there are none. */
  readonly signed: Uint8Array | null
  readonly signature: Uint8Array
}

const signedDataOid = '1.2.840.113549.1.7.2'
const sequence = 0x30
const set = 0x31
const octets = 4
/** `[0]`, constructed. */
const tagged0 = 0xa0

/** @throws Unreadable where the bytes do not begin with a SignedData in DER. */
export function readSignedData(contents: Uint8Array): SignedData {
  const whole = readDer(contents)
  const [kind, wrapped] = partsOf(expected(whole, sequence))
  if (oidIn(kind) !== signedDataOid) throw new Unreadable('signature', 'no SignedData')
  const [inner] = partsOf(expected(wrapped, tagged0))
  const [, , encapsulated, ...rest] = partsOf(expected(inner, sequence))
  const certificates = rest
    .filter(({tag}) => tag === tagged0)
    .flatMap(partsOf)
    .filter(({tag}) => tag === sequence)
    .map((each) => each.whole)
  const signers = partsOf(expected(rest.at(-1), set))
  return {
    certificates,
    signers: signers.map((each) => signerInfo(each, certificates)),
    hasContent: partsOf(expected(encapsulated, sequence)).length > 1,
    length: whole.whole.length,
  }
}

function signerInfo(value: Der, certificates: readonly Uint8Array[]): SignerInfo {
  const [, sid, digest, ...rest] = partsOf(expected(value, sequence))
  const hasAttributes = rest[0]?.tag === tagged0
  const attributes = hasAttributes ? rest[0] : undefined
  const [algorithm, signature] = hasAttributes ? rest.slice(1) : rest
  return {
    certificate: certificates.find((each) => sid && isOf(each, sid)) ?? null,
    digest: oidIn(partsOf(expected(digest, sequence))[0]),
    algorithm: oidIn(partsOf(expected(algorithm, sequence))[0]),
    attributes: new Map(attributes ? partsOf(attributes).map(attribute) : []),
    // Signed as a SET, kept as [0]. RFC 5652 5.4
    signed: attributes ? Buffer.concat([Buffer.from([set]), attributes.whole.subarray(1)]) : null,
    signature: expected(signature, octets).content,
  }
}

function attribute(value: Der): readonly [string, Der] {
  const [name, values] = partsOf(expected(value, sequence))
  const [first] = partsOf(expected(values, set))
  if (!first) throw new Unreadable('signature', 'an attribute without a value')
  return [oidIn(name), first]
}

/** Told by issuer and serial number, or by the identifier of its key. RFC 5652 5.3, RFC 5280 4.1 */
function isOf(certificate: Uint8Array, sid: Der): boolean {
  const [signed] = partsOf(expected(readDer(certificate), sequence))
  const parts = partsOf(expected(signed, sequence))
  const [serial, , issuer] = parts[0]?.tag === tagged0 ? parts.slice(1) : parts
  if (sid.tag === sequence) {
    const [theirIssuer, theirSerial] = partsOf(sid)
    return isSame(issuer, theirIssuer) && isSame(serial, theirSerial)
  }
  // The extension holds the identifier as an OCTET STRING in another.
  const identifier = Buffer.concat([Buffer.from([octets, sid.content.length]), sid.content])
  return signed !== undefined && Buffer.from(signed.whole).includes(identifier)
}

function isSame(one: Der | undefined, other: Der | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one.whole, other.whole) === 0
}

/** @throws Unreadable where another value stands, or none. */
function expected(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag)
    throw new Unreadable('signature', `${value?.tag ?? 'nothing'} where ${tag} should stand`)
  return value
}
