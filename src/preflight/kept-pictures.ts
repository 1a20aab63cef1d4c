/** Pictures that a PDF holds as the files that they were. ISO 32000-1 7.4.8. */

import type {PdfFile} from './parser/file.ts'
import {isName, isStream} from './parser/objects.ts'

const known = new WeakMap<PdfFile, ReadonlyMap<number, Uint8Array>>()

/** JPEG files, by the number of their object; found once a file. @throws Unreadable where the file cannot be read. */
export function keptPictures(file: PdfFile): ReadonlyMap<number, Uint8Array> {
  const pictures = known.get(file) ?? new Map(picturesIn(file))
  known.set(file, pictures)
  return pictures
}

function picturesIn(file: PdfFile): readonly (readonly [number, Uint8Array])[] {
  return file.objects().flatMap(([number, value]) => {
    if (!isStream(value) || !isName(file.get(value.dict, 'Subtype'), 'Image')) return []
    const filter = file.get(value.dict, 'Filter')
    return isName(filter, 'DCTDecode') ? [[number, value.data] as const] : []
  })
}
