/** Bytes → a document, whichever of the two formats they are in. */

import type {Block, Document, Table, Track} from './document.ts'
import {readDocx} from './docx/read-docx.ts'
import {readOdt} from './odt/read-odt.ts'
import {openPackage, type Package} from './package.ts'
import {Refusal} from './refusal.ts'

/** @throws {Refusal} for what is not read; its message says why. */
export function readDocument(bytes: Uint8Array, track: Track): Document {
  const document = documentIn(openPackage(bytes), track)
  if (countOf(document.blocks) > mostParagraphs) {
    const limit = mostParagraphs.toLocaleString('en')
    throw new Refusal('import/too-large', {limit: `${limit} paragraphs`, 'limit.zh': `${limit} 段`})
  }
  return document
}

/** A briefing has some hundreds. What is far longer would be paired for hours. */
const mostParagraphs = 20_000

function countOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'paragraph' ? 1 : countIn(block)), 0)
}

function countIn({rows}: Table): number {
  return rows.reduce((sum, {cells}) => sum + cells.reduce((all, {blocks}) => all + countOf(blocks), 0), 0)
}

function documentIn(files: Package, track: Track): Document {
  if (files.has('[Content_Types].xml')) return readDocx(files, track)
  if (files.has('content.xml') || files.has('mimetype')) return readOdt(files, track)
  const reason = 'it is neither a DOCX nor an ODT'
  throw new Refusal('import/not-a-document', {reason, 'reason.zh': '它不是 DOCX，也不是 ODT'})
}
