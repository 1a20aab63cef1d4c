/** The files that a PDF carries. ISO 32000-1 7.11.4. */

import {PdfFile} from './parser/file.ts'
import {isDict, Unreadable} from './parser/objects.ts'
import {textString} from './parser/text-string.ts'
import {nameTree} from './parser/trees.ts'

export type AttachedFile = {
  readonly name: string
  /** What it is to the document: `Source`, `Data` …; `null` where the file does not say. */
  readonly relationship: string | null
  readonly bytes: Uint8Array
}

/** In the order of their names; none where the file cannot be read. */
export function attachedFiles(pdf: Uint8Array): readonly AttachedFile[] {
  try {
    const file = new PdfFile(pdf)
    const names = file.dict(file.catalogue, 'Names')
    const tree = nameTree(file, names && file.dict(names, 'EmbeddedFiles'))
    return [...tree.values()].flatMap((value) => {
      const specification = file.resolve(value)
      if (!isDict(specification)) return []
      const embedded = file.dict(specification, 'EF')
      const stream = embedded && (file.stream(embedded, 'UF') ?? file.stream(embedded, 'F'))
      const name = textString(file.text(specification, 'UF') ?? file.text(specification, 'F') ?? '')
      return stream
        ? [{name, relationship: file.name(specification, 'AFRelationship'), bytes: file.data(stream)}]
        : []
    })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return []
  }
}
