/** Bytes → a document, whichever of the two formats they are in. */

import type {Document, Track} from './document.ts'
import {readDocx} from './docx/read-docx.ts'
import {readOdt} from './odt/read-odt.ts'
import {openPackage} from './package.ts'
import {Refusal} from './refusal.ts'

/** @throws {Refusal} for what is not read; its message says why. */
export function readDocument(bytes: Uint8Array, track: Track): Document {
  const files = openPackage(bytes)
  if (files.has('[Content_Types].xml')) return readDocx(files, track)
  if (files.has('content.xml') || files.has('mimetype')) return readOdt(files, track)
  const reason = 'it is neither a DOCX nor an ODT'
  throw new Refusal('import/not-a-document', {reason, 'reason.zh': '它不是 DOCX，也不是 ODT'})
}
