/**
 * pdf-lib, from the one file that it also comes as: its five hundred modules take some 150 ms to load, that file 40.
 * Whoever reads or writes a PDF takes the classes from here, for an object of the one copy is none of the other.
 */

import {createRequire} from 'node:module'
import path from 'node:path'
import type * as Library from '@cantoo/pdf-lib'

const require = createRequire(import.meta.url)
const file = path.join(path.dirname(require.resolve('@cantoo/pdf-lib')), '../dist/pdf-lib.min.js')
// The file holds what the package's own types describe.
const library = require(file) as typeof Library

export const PDFArray: typeof Library.PDFArray = library.PDFArray
export type PDFArray = Library.PDFArray
export const PDFBool: typeof Library.PDFBool = library.PDFBool
export const PDFCatalog: typeof Library.PDFCatalog = library.PDFCatalog
export const PDFContext: typeof Library.PDFContext = library.PDFContext
export type PDFContext = Library.PDFContext
export const PDFDict: typeof Library.PDFDict = library.PDFDict
export type PDFDict = Library.PDFDict
export const PDFDocument: typeof Library.PDFDocument = library.PDFDocument
export type PDFDocument = Library.PDFDocument
export const PDFHexString: typeof Library.PDFHexString = library.PDFHexString
export type PDFHexString = Library.PDFHexString
export const PDFName: typeof Library.PDFName = library.PDFName
export type PDFName = Library.PDFName
export const PDFNull: typeof Library.PDFNull = library.PDFNull
export const PDFNumber: typeof Library.PDFNumber = library.PDFNumber
export type PDFNumber = Library.PDFNumber
export const PDFObject: typeof Library.PDFObject = library.PDFObject
export type PDFObject = Library.PDFObject
export const PDFPageLeaf: typeof Library.PDFPageLeaf = library.PDFPageLeaf
export type PDFPageLeaf = Library.PDFPageLeaf
export const PDFPageTree: typeof Library.PDFPageTree = library.PDFPageTree
export const PDFRawStream: typeof Library.PDFRawStream = library.PDFRawStream
export type PDFRawStream = Library.PDFRawStream
export const PDFRef: typeof Library.PDFRef = library.PDFRef
export type PDFRef = Library.PDFRef
export const PDFString: typeof Library.PDFString = library.PDFString
export type PDFString = Library.PDFString
