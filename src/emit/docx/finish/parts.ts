import {type Document, Packer} from 'docx'

/** A part of the package: XML, or the bytes of a picture. */
type Part = string | Uint8Array | ArrayBuffer

type Compiler = {readonly compile: (document: Document) => ReadonlyMap<string, Part>}

/**
 * The parts that docx writes for a document, by path. Its face gives them as a ZIP alone; to deflate them there
 * and inflate them here would take a third of the time of a whole document.
 */
export function partsOf(document: Document): ReadonlyMap<string, Part> {
  // Private in the type of docx, whose version is pinned; the tests fall where it changes.
  const compiler = Reflect.get(Packer, 'compiler') as Compiler
  return compiler.compile(document)
}
