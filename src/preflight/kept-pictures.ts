/** Pictures that a PDF holds as the files that they were. ISO 32000-1 7.4.8. */

import {PdfFile} from './parser/file.ts'
import {isName, isStream} from './parser/objects.ts'

/** JPEG files, by the number of their object. @throws Unreadable where the file cannot be read. */
export function keptPictures(pdf: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const file = new PdfFile(pdf)
  return new Map(
    file.objects().flatMap(([number, value]) => {
      if (!isStream(value) || !isName(file.get(value.dict, 'Subtype'), 'Image')) return []
      const filter = file.get(value.dict, 'Filter')
      return isName(filter, 'DCTDecode') ? [[number, value.data] as const] : []
    }),
  )
}
