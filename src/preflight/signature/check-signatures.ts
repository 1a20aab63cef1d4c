/** Signatures as PDF/A wants them; whether they are right is not asked here. ISO 19005-2 6.1.12, 6.4.3. */

import type {Document} from '../document.ts'
import {latin1} from '../parser/bytes.ts'
import {isDict, Unreadable} from '../parser/objects.ts'
import {type PdfSignature, signaturesOf} from './pdf-signature.ts'
import {readSignedData} from './signed-data.ts'

const kinds = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached', 'ETSI.RFC3161'])

/** @throws Unreadable */
export function checkSignatures(document: Document): void {
  const {file, report} = document
  const all = signaturesOf(file)
  for (const [index, signature] of all.entries()) {
    const {subFilter, place, odd} = signature
    if (!kinds.has(subFilter ?? '')) report('signature', place, subFilter ?? 'no SubFilter')
    if (odd !== null) report('signature', place, odd)
    else if (!coversFile(document, signature, index === all.length - 1))
      report('signature', place, `ByteRange up to ${signature.range.end} of ${file.bytes.length} bytes`)
    checkObject(document, signature)
    checkReferences(document, signature)
  }
}

/** One that another was added to covers the file as it was then. */
function coversFile({file: {bytes}}: Document, {range: {end}}: PdfSignature, isLast: boolean): boolean {
  return isLast
    ? end === bytes.length
    : /%%EOF(?:\r\n|\r|\n)?$/.test(latin1(bytes, Math.max(0, end - 7), end))
}

function checkObject({report}: Document, {contents, place}: PdfSignature): void {
  try {
    const {signers} = readSignedData(contents)
    if (signers.length !== 1) report('signature-signer', place, `${signers.length} signers`)
    if (signers.some(({certificate}) => certificate === null))
      report('signature-certificate', place, 'the certificate of the signer is not in it')
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    report('signature-object', place, error.message)
  }
}

const digests = ['DigestLocation', 'DigestMethod', 'DigestValue']

/** Where the permissions name a signature, its references hold no digests. ISO 19005-2 6.1.12 */
function checkReferences({file, catalogue, report}: Document, {dict, place}: PdfSignature): void {
  const permissions = file.dict(catalogue, 'Perms')
  if (!permissions || file.dict(permissions, 'DocMDP') !== dict) return
  for (const value of file.list(dict, 'Reference')) {
    const reference = file.resolve(value)
    for (const key of isDict(reference) ? digests : [])
      if (isDict(reference) && reference.entries.has(key)) report('permissions', place, key)
  }
}
