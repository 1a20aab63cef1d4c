/** Bytes → their signature as PAdES wants it: CMS, detached. ETSI EN 319 142-1, RFC 5652. */

import {createHash, sign as signBytes} from 'node:crypto'
import Forge from 'node-forge'
import type {Signer} from './signer.ts'

type Asn1 = Forge.asn1.Asn1

const {asn1} = Forge
const {UNIVERSAL, CONTEXT_SPECIFIC} = asn1.Class
const {OID, SEQUENCE, SET, OCTETSTRING, NULL, INTEGER} = asn1.Type

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  // With these three a signature says its hash as well.
  rsa: {sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12', sha512: '1.2.840.113549.1.1.13'},
  ec: {sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4'},
} as const

/**
 * Signs bytes at level PAdES B-B: the signed attributes are content type, digest and the signer's certificate, and no
 * time, which stands in the PDF (ETSI EN 319 142-1 6.3). RSA as PKCS #1 v1.5: the same bytes each time; ECDSA is not.
 *
 * @returns SignedData in a ContentInfo, DER.
 */
export function signedData(bytes: Uint8Array, {key, certificate, chain, hash}: Signer): Uint8Array {
  const digest = createHash(hash).update(bytes).digest()
  const attributes = attributesOf(digest, certificate.raw)
  // Signed as a SET, kept as [0]. RFC 5652 5.4
  const signature = signBytes(hash, der(universal(SET, attributes)), key)
  const kind = key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'
  const signerInfo = universal(SEQUENCE, [
    integer(1),
    issuerAndSerial(certificate.raw),
    algorithm(oids[hash]),
    tagged(0, attributes),
    algorithm(oids[kind][hash], kind === 'rsa'),
    octets(signature),
  ])
  const content = universal(SEQUENCE, [
    integer(1),
    universal(SET, [algorithm(oids[hash])]),
    universal(SEQUENCE, [oid(oids.data)]),
    tagged(0, inOrder([certificate, ...chain].map(({raw}) => parse(raw)))),
    universal(SET, [signerInfo]),
  ])
  return der(universal(SEQUENCE, [oid(oids.signedData), tagged(0, [content])]))
}

function attributesOf(digest: Uint8Array, certificate: Uint8Array): Asn1[] {
  const ofCertificate = createHash('sha256').update(certificate).digest()
  // SHA-256 is what ESSCertIDv2 has where it names no hash. RFC 5035 3
  const named = universal(SEQUENCE, [universal(SEQUENCE, [universal(SEQUENCE, [octets(ofCertificate)])])])
  return inOrder([
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, named),
  ])
}

function attribute(name: string, value: Asn1): Asn1 {
  return universal(SEQUENCE, [oid(name), universal(SET, [value])])
}

/** Which of the certificates it is. RFC 5652 10.2.4, RFC 5280 4.1 */
function issuerAndSerial(certificate: Uint8Array): Asn1 {
  const [signed] = partsOf(parse(certificate))
  const parts = signed ? partsOf(signed) : []
  const [serial, , issuer] = parts[0]?.tagClass === CONTEXT_SPECIFIC ? parts.slice(1) : parts
  if (!serial || !issuer) throw new Error('A certificate without an issuer') // node:crypto has read it
  return universal(SEQUENCE, [issuer, serial])
}

/** The elements of a SET as DER has them. ITU-T X.690 11.6 */
function inOrder(values: readonly Asn1[]): Asn1[] {
  return values
    .map((value) => [value, der(value)] as const)
    .sort(([, one], [, other]) => Buffer.compare(one, other))
    .map(([value]) => value)
}

function parse(bytes: Uint8Array): Asn1 {
  return asn1.fromDer(Buffer.from(bytes).toString('latin1'))
}

function partsOf({value}: Asn1): readonly Asn1[] {
  return Array.isArray(value) ? value : []
}

function der(value: Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
}

function universal(type: Forge.asn1.Type, value: Asn1[]): Asn1 {
  return asn1.create(UNIVERSAL, type, true, value)
}

/** A tag of the context is a number, for which the library has no type. */
function tagged(tag: number, value: Asn1[]): Asn1 {
  return asn1.create(CONTEXT_SPECIFIC, tag as Forge.asn1.Type, true, value)
}

function oid(name: string): Asn1 {
  return asn1.create(UNIVERSAL, OID, false, asn1.oidToDer(name).getBytes())
}

function integer(value: number): Asn1 {
  return asn1.create(UNIVERSAL, INTEGER, false, asn1.integerToDer(value).getBytes())
}

function octets(bytes: Uint8Array): Asn1 {
  return asn1.create(UNIVERSAL, OCTETSTRING, false, Buffer.from(bytes).toString('latin1'))
}

/** @param withNull as RSA has it (RFC 4055 5); the hashes and ECDSA have none (RFC 5754 2 and 3.3). */
function algorithm(name: string, withNull = false): Asn1 {
  return universal(SEQUENCE, [oid(name), ...(withNull ? [asn1.create(UNIVERSAL, NULL, false, '')] : [])])
}
