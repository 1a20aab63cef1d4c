/** Breaks of a real archived file: one table. */

import type {Operation} from '../../src/emit/pdf/content-stream.ts'
import {readPage, unpack, writePage} from '../../src/emit/pdf/page-content.ts'
import {pagesOf} from '../../src/emit/pdf/pages.ts'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPageLeaf,
  PDFRawStream,
  PDFString,
} from '../../src/emit/pdf/pdf-library.ts'
import {writePdf} from '../../src/emit/pdf/write-pdf.ts'
import type {RuleName} from '../../src/preflight/rules.ts'

const name = (text: string): PDFName => PDFName.of(text)

function dicts({context}: PDFDocument): readonly PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    )
}

function withEntry(document: PDFDocument, key: string, value: string, has = key): PDFDict {
  const found = dicts(document).find((each) => each.get(name(key)) === name(value) && each.has(name(has)))
  if (!found) throw new Error(`The print has no ${value} with ${has}`)
  return found
}

function element(document: PDFDocument, type: string, has = 'S'): PDFDict {
  return withEntry(document, 'S', type, has)
}

function streamAt(dict: PDFDict, key: string): PDFRawStream {
  const found = dict.lookup(name(key))
  if (!(found instanceof PDFRawStream)) throw new Error(`${key} is no stream`)
  return found
}

function xmp(document: PDFDocument, change: (text: string) => string): void {
  const ref = document.catalog.get(name('Metadata'))
  const stream = streamAt(document.catalog, 'Metadata')
  const before = Buffer.from(stream.contents).toString('utf8')
  const after = change(before)
  if (!ref || after === before) throw new Error('Nothing changes in the metadata')
  document.catalog.set(
    name('Metadata'),
    document.context.register(PDFRawStream.of(stream.dict, Buffer.from(after))),
  )
}

function firstPage(document: PDFDocument): PDFPageLeaf {
  const [page] = pagesOf(document)
  if (!page) throw new Error('The print has no page')
  return page.leaf
}

function content(
  document: PDFDocument,
  change: (operations: readonly Operation[]) => readonly Operation[],
): void {
  const page = firstPage(document)
  const before = readPage(page)
  const after = change(before)
  if (after.length === before.length && after.every((each, index) => each === before[index]))
    throw new Error('Nothing changes in the content')
  writePage(page, after)
}

const isMark = ({operator, operands}: Operation): boolean =>
  operator === 'BDC' && operands.some((each) => each.includes('MCID'))

/** Without the operator, and with its end made an artifact's. */
function firstMark(operations: readonly Operation[], put: readonly Operation[]): readonly Operation[] {
  const at = operations.findIndex(isMark)
  return [...operations.slice(0, at), ...put, ...operations.slice(at + 1)]
}

/** The ToUnicode map of a face that draws Chinese. */
function unicode(document: PDFDocument, to: string): void {
  for (const font of dicts(document)) {
    const ref = font.get(name('ToUnicode'))
    if (!ref) continue
    const stream = streamAt(font, 'ToUnicode')
    const before = Buffer.from(unpack(stream)).toString('latin1')
    // The character 水, in a list of single ones or as the first of a range.
    const after = before.replace(/(<[\da-f]{4}> (?:<[\da-f]{4}> \[?)?)<6c34>/gi, `$1<${to}>`)
    if (after === before) continue
    font.set(
      name('ToUnicode'),
      document.context.register(PDFRawStream.of(document.context.obj({}), Buffer.from(after, 'latin1'))),
    )
    return
  }
  throw new Error('No face has 水')
}

function annotation(document: PDFDocument): PDFDict {
  return withEntry(document, 'Subtype', 'Link', 'Contents')
}

function descendant(document: PDFDocument): PDFDict {
  return withEntry(document, 'Subtype', 'CIDFontType2')
}

export type Break = {
  readonly rule: RuleName
  readonly name: string
  readonly also?: readonly RuleName[]
  readonly change: (document: PDFDocument) => void
}

export const breaks: readonly Break[] = [
  {
    rule: 'structure-empty',
    name: 'the tree without leaves',
    also: ['content-lost', 'annotation-tagged'],
    change: (document) => {
      const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict)
      const top = root.lookup(name('K'))
      const first = top instanceof PDFArray ? top.lookup(0, PDFDict) : top
      if (first instanceof PDFDict) first.delete(name('K'))
    },
  },
  {
    rule: 'content-once',
    name: 'a content twice on its page',
    change: (document) =>
      content(document, (all) => {
        const mark = all.find(isMark)
        return mark ? [...all, mark, {operator: 'EMC', operands: []}] : all
      }),
  },
  {
    rule: 'content-missing',
    name: 'a content whose mark is gone',
    change: (document) =>
      content(document, (all) => firstMark(all, [{operator: 'BMC', operands: ['/Artifact']}])),
  },
  {
    rule: 'untagged-content',
    name: 'a content without a mark',
    also: ['content-missing'],
    change: (document) =>
      content(document, (all) => firstMark(all, [{operator: 'BMC', operands: ['/Span']}])),
  },
  {
    rule: 'content-lost',
    name: 'a content of no element',
    change: (document) =>
      content(document, (all) => [
        ...all,
        {operator: 'BDC', operands: ['/P', '<</MCID 9999>>']},
        {operator: 'EMC', operands: []},
      ]),
  },
  {
    rule: 'glyph-width',
    name: 'widths',
    change: (document) => {
      const widths = descendant(document).lookup(name('W'), PDFArray)
      const list = widths.lookup(1)
      if (list instanceof PDFArray)
        for (let at = 0; at < list.size(); at++)
          list.set(at, PDFNumber.of(list.lookup(at, PDFNumber).asNumber() + 2))
      else widths.set(2, PDFNumber.of(widths.lookup(2, PDFNumber).asNumber() + 2))
    },
  },
  {
    rule: 'font-embedded',
    name: 'a program that is missing',
    change: (document) =>
      descendant(document).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2')),
  },
  {
    rule: 'cid-to-gid-map',
    name: 'no map',
    change: (document) => descendant(document).delete(name('CIDToGIDMap')),
  },
  {rule: 'radical', name: '⽔ for 水', change: (document) => unicode(document, '2f54')},
  {rule: 'private-use', name: 'U+E000 for 水', change: (document) => unicode(document, 'e000')},
  {rule: 'to-unicode-value', name: 'U+FEFF for 水', change: (document) => unicode(document, 'feff')},
  {
    rule: 'figure-alt',
    name: 'Alt removed',
    change: (document) => element(document, 'Figure', 'Alt').delete(name('Alt')),
  },
  {
    rule: 'figure-box',
    name: 'attributes removed',
    change: (document) => element(document, 'Figure', 'A').delete(name('A')),
  },
  {
    rule: 'structure-type',
    name: 'a type of nobody',
    change: (document) => element(document, 'P').set(name('S'), name('Wave')),
  },
  {
    rule: 'table-structure',
    name: 'a row that is a paragraph',
    change: (document) => element(document, 'TR').set(name('S'), name('P')),
  },
  {
    rule: 'list-structure',
    name: 'a body that is a paragraph',
    change: (document) => element(document, 'LBody').set(name('S'), name('P')),
  },
  {
    rule: 'heading-level',
    name: 'a heading skipped',
    change: (document) => element(document, 'H2').set(name('S'), name('H4')),
  },
  {
    rule: 'note-id',
    name: 'a note without ID',
    change: (document) => element(document, 'Note', 'ID').delete(name('ID')),
  },
  {
    rule: 'link-contents',
    name: 'a link without Contents',
    change: (document) => annotation(document).delete(name('Contents')),
  },
  {
    rule: 'annotation-flags',
    name: 'a link that is not printed',
    change: (document) => annotation(document).set(name('F'), PDFNumber.of(0)),
  },
  {
    rule: 'link-tagged',
    name: 'a link in a span',
    change: (document) => {
      for (const each of dicts(document))
        if (each.get(name('S')) === name('Link')) each.set(name('S'), name('Span'))
    },
  },
  {
    rule: 'parent-tree',
    name: 'a link with another key',
    change: (document) => annotation(document).set(name('StructParent'), PDFNumber.of(99999)),
  },
  {
    rule: 'action',
    name: 'JavaScript',
    change: (document) =>
      withEntry(document, 'Subtype', 'Link', 'A').set(
        name('A'),
        document.context.obj({S: 'JavaScript', JS: PDFString.of('x')}),
      ),
  },
  {
    rule: 'tab-order',
    name: 'Tabs missing',
    change: (document) => {
      for (const {leaf} of pagesOf(document)) leaf.delete(name('Tabs'))
    },
  },
  {
    rule: 'language',
    name: 'Lang lost',
    also: ['text-language'],
    change: (document) => document.catalog.delete(name('Lang')),
  },
  {
    rule: 'language-tag',
    name: 'Lang of words',
    change: (document) => document.catalog.set(name('Lang'), PDFString.of('Traditional Chinese')),
  },
  {rule: 'metadata', name: 'XMP missing', change: (document) => document.catalog.delete(name('Metadata'))},
  {
    rule: 'pdfa-identification',
    name: 'XMP without pdfaid',
    change: (document) =>
      xmp(document, (text) => text.replace(/<pdfaid:part>.*?<\/pdfaid:part>|pdfaid:part="3"/, '')),
  },
  {
    rule: 'xmp-schema',
    name: 'extension schema missing',
    change: (document) =>
      xmp(document, (text) => text.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, '')),
  },
  {
    rule: 'title',
    name: 'title missing',
    change: (document) => xmp(document, (text) => text.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
    also: ['info-agrees'],
  },
  {
    rule: 'device-colour',
    name: 'output intent missing',
    also: ['transparency-group'],
    change: (document) => document.catalog.delete(name('OutputIntents')),
  },
  {
    rule: 'file-relationship',
    name: 'an attachment that is nothing to the document',
    change: (document) => withEntry(document, 'Type', 'Filespec').delete(name('AFRelationship')),
  },
  {rule: 'associated-file', name: 'AF missing', change: (document) => document.catalog.delete(name('AF'))},
  {
    rule: 'image',
    name: 'Interpolate true',
    change: (document) =>
      withEntry(document, 'Subtype', 'Image').set(name('Interpolate'), document.context.obj(true)),
  },
  {
    rule: 'page-labels',
    name: 'labels missing',
    change: (document) => document.catalog.delete(name('PageLabels')),
  },
  {
    rule: 'display-title',
    name: 'title not shown',
    change: (document) => document.catalog.delete(name('ViewerPreferences')),
  },
  {
    rule: 'info-agrees',
    name: 'another title in Info',
    change: (document) => {
      const {Info} = document.context.trailerInfo
      const info = Info ? document.context.lookup(Info, PDFDict) : document.context.obj({})
      if (!Info) document.context.trailerInfo.Info = document.context.register(info)
      info.set(name('Producer'), PDFHexString.fromText('Another'))
    },
  },
]

export async function broken(pdf: Uint8Array, {change}: Break): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  change(document)
  return writePdf(document)
}
