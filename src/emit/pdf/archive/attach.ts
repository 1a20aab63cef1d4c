/** Files that a document carries. ISO 19005-3 6.8 and annex E; ISO 32000-1 7.11.4. */

import {createHash} from 'node:crypto'
import type {Attachment} from '../../emitter.ts'
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '../pdf-library.ts'

/** Of a briefing that has no date: an attached file must have one. ISO 19005-3 6.8. */
const unknownDate = '1980-01-01T00:00:00Z'

/**
 * Puts files into a document, and says what each is to it.
 *
 * @param date of the document: ISO 8601 in UTC; `null` where it has none.
 */
export function attach(document: PDFDocument, attachments: readonly Attachment[], date: string | null): void {
  const {context, catalog} = document
  if (attachments.length === 0) return
  const stamp = {ModDate: PDFString.of(`D:${(date ?? unknownDate).replace(/[-:TZ]/g, '')}Z`)}
  const sorted = attachments.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const entries = sorted.map(({name, mediaType, relationship, description, bytes}) => {
    const sum = PDFHexString.of(createHash('md5').update(bytes).digest('hex'))
    const file = PDFRawStream.of(
      context.obj({
        Type: 'EmbeddedFile',
        Subtype: mediaType,
        Params: context.obj({Size: bytes.length, CheckSum: sum, ...stamp}),
      }),
      bytes,
    )
    const ref = context.register(file)
    const specification = context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: relationship,
      EF: context.obj({F: ref, UF: ref}),
    })
    return [PDFHexString.fromText(name), context.register(specification)] as const
  })
  const leaf = context.obj({Names: entries.flat(), Limits: limitsOf(entries.map(([name]) => name))})
  const tree = context.obj({Kids: [context.register(leaf)]})
  catalog.set(PDFName.of('Names'), context.obj({EmbeddedFiles: context.register(tree)}))
  catalog.set(PDFName.of('AF'), context.obj(entries.map(([, specification]) => specification)))
}

function limitsOf(names: readonly PDFObject[]): PDFObject[] {
  return [names[0], names.at(-1)].filter((each) => each !== undefined)
}
