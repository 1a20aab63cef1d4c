/** Packages of strangers; tests/import/refusals.test.ts and tests/docx/letterhead.test.ts have what is told of them. */

import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {
  decodedPart,
  hasMacros,
  mebibyte,
  openPackage,
  PackageError,
  type PackageFault,
  relationshipsPath,
  targetPath,
} from '../../src/office/open-package.ts'

const limits = {entries: 3, part: 4 * mebibyte, total: 5 * mebibyte, ratio: 100}

function faultOf(bytes: Uint8Array): PackageFault | null {
  try {
    openPackage(bytes, limits, (path) => path.endsWith('.xml'))
    return null
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    return error.fault
  }
}

const zip = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({...parts}, {level: 6})
/** Bytes that pack badly. */
const noise = (length: number): Uint8Array => {
  let state = 1
  return Uint8Array.from({length}, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

describe('A package', () => {
  it('has the parts that are asked for, and the names of all', () => {
    const bytes = zip({'a.xml': strToU8('<a/>'), 'b.png': strToU8('x')})
    const {paths, parts} = openPackage(bytes, limits, (path) => path.endsWith('.xml'))
    expect(paths).toEqual(['a.xml', 'b.png'])
    expect([...parts]).toEqual([['a.xml', strToU8('<a/>')]])
  })

  it.each<[string, Uint8Array, PackageFault]>([
    ['an old document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), {kind: 'ole'}],
    ['a text', strToU8('text'), {kind: 'not-zip'}],
    ['half an archive', zip({'a.xml': noise(900)}).slice(0, 400), {kind: 'damaged'}],
    ['an archive of nothing', zip({}), {kind: 'empty'}],
    ['a path out of it', zip({'../a.xml': noise(9)}), {kind: 'unsafe-path', path: '../a.xml'}],
    [
      'many entries',
      zip({a: noise(1), b: noise(1), c: noise(1), d: noise(1)}),
      {kind: 'too-large', limit: 'entries', path: 'd'},
    ],
    [
      'a long part',
      zip({'a.xml': noise(4 * mebibyte + 1)}),
      {kind: 'too-large', limit: 'part', path: 'a.xml'},
    ],
    [
      'long parts',
      zip({'a.xml': noise(3 * mebibyte), 'b.xml': noise(3 * mebibyte)}),
      {kind: 'too-large', limit: 'total', path: 'b.xml'},
    ],
    [
      'zeros',
      zip({'a.xml': new Uint8Array(3 * mebibyte)}),
      {kind: 'too-large', limit: 'ratio', path: 'a.xml'},
    ],
  ])('is not opened where it is %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toEqual(fault)
  })
})

describe('A part', () => {
  it('is UTF-8 or UTF-16, by its mark', () => {
    expect(decodedPart(strToU8('港'))).toBe('港')
    expect(decodedPart(Uint8Array.of(0xff, 0xfe, 0x2f, 0x6e))).toBe('港')
    expect(decodedPart(Uint8Array.of(0xfe, 0xff, 0x6e, 0x2f))).toBe('港')
  })

  it.each([
    ['', 'word/document.xml', 'word/document.xml'],
    ['', '/word/document.xml', 'word/document.xml'],
    ['word/document.xml', 'media/%E5%9C%96.png', 'word/media/圖.png'],
    ['word/document.xml', '../customXml/item1.xml', 'customXml/item1.xml'],
    ['word/document.xml', '../../../etc/passwd', 'etc/passwd'],
    ['word/document.xml', 'a%.xml', '/word/a%.xml'],
  ])('“%s” leads to “%s”, which is %s', (part, target, path) => {
    expect(targetPath(part, target)).toBe(path)
  })

  it('has its relationships beside it', () => {
    expect(relationshipsPath('')).toBe('_rels/.rels')
    expect(relationshipsPath('word/document.xml')).toBe('word/_rels/document.xml.rels')
  })

  it('may be a program, by its name or its type', () => {
    expect(hasMacros('', ['word/document.xml'])).toBe(false)
    expect(hasMacros('', ['word/vbaProject.bin'])).toBe(true)
    expect(hasMacros('ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"', [])).toBe(true)
    expect(hasMacros('ContentType="application/vnd.ms-office.vbaProject"', [])).toBe(true)
  })
})
