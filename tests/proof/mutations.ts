/** Files as they were printed, with one thing in them changed. */

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Readable} from '../../src/emit/emitter.ts'
import type {Operation} from '../../src/emit/pdf/content-stream.ts'
import {readPage, unpack, writePage} from '../../src/emit/pdf/page-content.ts'
import {pagesOf} from '../../src/emit/pdf/pages.ts'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFString,
} from '../../src/emit/pdf/pdf-library.ts'
import {writePdf} from '../../src/emit/pdf/write-pdf.ts'
import type {Disproof} from '../../src/proof/disproof.ts'

export type Mutation = {
  readonly name: string
  /** What the proof says of it. */
  readonly kind: Disproof['kind']
  readonly change: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** @throws where nothing changes: the mutation would show nothing. */
function swapped(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to)
  if (after === text) throw new Error(`Nothing changes: ${from}`)
  return after
}

const html = (from: string | RegExp, to: string) => (bytes: Uint8Array) =>
  strToU8(swapped(strFromU8(bytes), from, to))

const zip = (part: string, from: string | RegExp, to: string) => (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  const found = parts[part]
  if (!found) throw new Error(`No part ${part}`)
  return zipSync({...parts, [part]: strToU8(swapped(strFromU8(found), from, to))}, {level: 0})
}

/** One bit of a picture. */
const picture = (folder: string) => (bytes: Uint8Array) => {
  const parts = unzipSync(bytes)
  const [path, data] = Object.entries(parts).find(([each]) => each.startsWith(folder)) ?? []
  if (path === undefined || !data) throw new Error(`No picture in ${folder}`)
  const changed = new Uint8Array(data)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  return zipSync({...parts, [path]: changed}, {level: 0})
}

const body = '(<body[\\s\\S]*?)'
const word = (from: string | RegExp, to: string) => zip('word/document.xml', from, to)
const content = (from: string | RegExp, to: string) => zip('content.xml', from, to)

const htmlMutations: readonly Mutation[] = [
  {name: 'a character dropped', kind: 'text', change: html('夜間資料', '夜資料')},
  {name: 'a character doubled', kind: 'text', change: html('openness', 'opennness')},
  {
    name: 'a character changed',
    kind: 'text',
    change: html('公<span class="unbroken">共財', '公<span class="unbroken">共才'),
  },
  {name: 'a figure changed', kind: 'text', change: html('every 10 minutes', 'every 19 minutes')},
  {name: 'a mark changed', kind: 'text', change: html('Water is a public good.', 'Water is a public good!')},
  {name: 'a text lost', kind: 'text', change: html(/<p[^>]*>水是公.*?<\/p>/, '')},
  {name: 'a text twice', kind: 'text', change: html(/(<p[^>]*>水是公.*?<\/p>)/, '$1$1')},
  {name: 'a word hidden', kind: 'text', change: html('openness', '<span hidden>openness</span>')},
  {name: 'a word that nobody wrote', kind: 'text', change: html('</main>', '<p lang="en">Draft</p></main>')},
  {name: 'the title lost', kind: 'text', change: html(/<h1[\s\S]*?<\/h1>/, '')},
  {
    name: 'two facts with each other’s labels',
    kind: 'order',
    change: html(new RegExp(`${body}作者([\\s\\S]*?)來源`), '$1來源$2作者'),
  },
  {
    name: 'a pair swapped',
    kind: 'order',
    change: html(/(<p class="kept">水是公.*?<\/p>)(.*?)(<p>Water is a public good\.<\/p>)/, '$3$2$1'),
  },
  {
    name: 'another language',
    kind: 'language',
    change: html('<p>Water is', '<p lang="zh-Hant-TW">Water is'),
  },
  {
    name: 'no language',
    kind: 'language',
    change: html('<td lang="en" class="side"><blockquote>', '<td><blockquote>'),
  },
  {
    name: 'a link that leads elsewhere',
    kind: 'link',
    change: html('href="https://example.org/en"', 'href="https://example.org/zh"'),
  },
  {name: 'a link that is none', kind: 'link', change: html('href="https://example.org/en"', '')},
  {name: 'a note that leads nowhere', kind: 'link', change: html(/href="#(?=[^"]*fn|[^"]*n-)/, 'href="#x')},
  {name: 'another picture', kind: 'picture', change: html('mNkYPhf', 'mNkYPhe')},
  {name: 'other words for a picture', kind: 'picture', change: html('alt="監測站分布圖"', 'alt="監測站"')},
]

const docxMutations: readonly Mutation[] = [
  {name: 'a character dropped', kind: 'text', change: word('夜間資料', '夜資料')},
  {name: 'a character doubled', kind: 'text', change: word('openness', 'opennness')},
  {name: 'a character changed', kind: 'text', change: word('公共財', '公共才')},
  {name: 'a figure changed', kind: 'text', change: word('every 10 minutes', 'every 19 minutes')},
  {name: 'a note changed', kind: 'text', change: zip('word/footnotes.xml', '計畫', '計劃')},
  {
    name: 'a word deleted, tracked',
    kind: 'text',
    change: word(/<w:r>((?:(?!<\/w:r>).)*openness.*?)<\/w:r>/, '<w:del w:id="99"><w:r>$1</w:r></w:del>'),
  },
  {
    name: 'a pair swapped',
    kind: 'order',
    change: word(/水是公共財。(.*?)Water is a public good\./s, 'Water is a public good.$1水是公共財。'),
  },
  {
    name: 'another language',
    kind: 'language',
    change: word('<w:lang w:eastAsia="zh-TW"/>', '<w:lang w:eastAsia="ja-JP"/>'),
  },
  {
    name: 'a link that leads elsewhere',
    kind: 'link',
    change: zip('word/_rels/document.xml.rels', 'https://example.org/en', 'https://example.org/us'),
  },
  {name: 'another picture', kind: 'picture', change: picture('word/media/')},
  {name: 'no package', kind: 'unreadable', change: () => strToU8('no package')},
  {name: 'broken XML', kind: 'unreadable', change: word('</w:body>', '')},
]

const odtMutations: readonly Mutation[] = [
  {name: 'a character dropped', kind: 'text', change: content('夜間資料', '夜資料')},
  {name: 'a character doubled', kind: 'text', change: content('openness', 'opennness')},
  {name: 'a character changed', kind: 'text', change: content('公共財', '公共才')},
  {name: 'a figure changed', kind: 'text', change: content('every 10 minutes', 'every 19 minutes')},
  {
    name: 'a pair swapped',
    kind: 'order',
    change: content(/水是公共財。(.*?)Water is a public good\./s, 'Water is a public good.$1水是公共財。'),
  },
  {
    name: 'another language',
    kind: 'language',
    change: zip('styles.xml', /style:language-asian="zh"/g, 'style:language-asian="ja"'),
  },
  {
    name: 'a link that leads elsewhere',
    kind: 'link',
    change: content('https://example.org/en', 'https://example.org/us'),
  },
  {name: 'another picture', kind: 'picture', change: picture('Pictures/')},
  {name: 'no package', kind: 'unreadable', change: () => strToU8('no package')},
]

const name = (text: string): PDFName => PDFName.of(text)

const pdf = (change: (document: PDFDocument) => void) => async (bytes: Uint8Array) => {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  change(document)
  return writePdf(document)
}

function dicts({context}: PDFDocument, has: string): readonly PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(name(has)) ? [object] : []))
}

/** Changes the text that a face says of its glyphs. @param from as hexadecimal UTF-16. */
const unicode = (from: string, to: string) =>
  pdf((document) => {
    for (const font of dicts(document, 'ToUnicode')) {
      const stream = font.lookup(name('ToUnicode'))
      if (!(stream instanceof PDFRawStream)) continue
      const before = Buffer.from(unpack(stream)).toString('latin1')
      const after = before.replace(
        new RegExp(`(<[\\da-f]{4}> (?:<[\\da-f]{4}> \\[?)?)<${from}>`, 'gi'),
        `$1<${to}>`,
      )
      if (after === before) continue
      const {context} = document
      font.set(
        name('ToUnicode'),
        context.register(PDFRawStream.of(context.obj({}), Buffer.from(after, 'latin1'))),
      )
      return
    }
    throw new Error(`No face has ${from}`)
  })

/** The elements of the structure tree of a type that hold several, each as the list of them. */
function kidsOf(document: PDFDocument, type: string): readonly PDFArray[] {
  return dicts(document, 'K').flatMap((each) => {
    const kids = each.get(name('S')) === name(type) ? each.lookup(name('K')) : null
    return kids instanceof PDFArray && kids.size() > 1 ? [kids] : []
  })
}

/** Changes what the first page that has two of these draws. */
const drawn = (change: (operations: readonly Operation[]) => readonly Operation[]) =>
  pdf((document) => {
    const page = pagesOf(document)[0]
    if (!page) throw new Error('No page')
    const before = readPage(page.leaf)
    const after = change(before)
    if (after.length === before.length) throw new Error('Nothing changes')
    writePage(page.leaf, after)
  })

const shows = /^(?:Tj|TJ)$/

const pdfMutations: readonly Mutation[] = [
  {name: 'a character changed', kind: 'text', change: unicode('8ca1', '624d')},
  {name: 'a character for two', kind: 'text', change: unicode('8ca1', '8ca18ca1')},
  {
    name: 'a line not drawn',
    kind: 'text',
    change: drawn((all) => {
      // Behind the head of the page, in the midst of the text.
      const at = all.findIndex(({operator}, index) => index > all.length / 2 && shows.test(operator))
      return all.toSpliced(at, 1)
    }),
  },
  {
    name: 'a line drawn twice',
    kind: 'text',
    change: drawn((all) => {
      const at = all.findIndex(({operator}, index) => index > all.length / 2 && shows.test(operator))
      const line = all[at]
      return line ? all.toSpliced(at, 0, line) : all
    }),
  },
  {
    name: 'a row lost from the tree',
    kind: 'text',
    change: pdf((document) => {
      const rows = kidsOf(document, 'TBody').toSorted((one, other) => other.size() - one.size())[0]
      if (!rows) throw new Error('No rows')
      rows.remove(1)
    }),
  },
  {
    name: 'a pair swapped',
    kind: 'order',
    change: pdf((document) => {
      const cells = kidsOf(document, 'TR').find((kids) => kids.size() === 2)
      const [first, second] = cells?.asArray() ?? []
      if (!cells || !first || !second) throw new Error('No pair')
      cells.set(0, second)
      cells.set(1, first)
    }),
  },
  {
    name: 'another language',
    kind: 'language',
    change: pdf((document) => {
      const spoken = dicts(document, 'Lang').filter((each) => each.has(name('S')))
      for (const each of spoken)
        if (/en/.test(String(each.get(name('Lang'))))) each.set(name('Lang'), PDFString.of('zh-Hant-TW'))
    }),
  },
  {
    name: 'a link that leads elsewhere',
    kind: 'link',
    change: pdf((document) => {
      const [link] = dicts(document, 'A').flatMap((each) => {
        const action = each.lookup(name('A'))
        return action instanceof PDFDict && action.has(name('URI')) ? [action] : []
      })
      if (!link) throw new Error('No link')
      link.set(name('URI'), PDFString.of('https://example.org/elsewhere'))
    }),
  },
  {
    name: 'the words of a picture',
    kind: 'picture',
    change: pdf((document) => {
      const figure = dicts(document, 'Alt').find((each) => each.get(name('S')) === name('Figure'))
      if (!figure) throw new Error('No picture')
      figure.set(name('Alt'), PDFString.of('Another'))
    }),
  },
  {
    name: 'a pixel of a picture',
    kind: 'picture',
    change: pdf(({context}) => {
      for (const [ref, object] of context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream) || object.dict.get(name('Subtype')) !== name('Image')) continue
        const data = new Uint8Array(unpack(object))
        data[0] = (data[0] ?? 0) ^ 0x40
        object.dict.delete(name('Filter'))
        context.assign(ref, PDFRawStream.of(object.dict, data))
      }
    }),
  },
  {
    name: 'the structure tree gone',
    kind: 'unreadable',
    change: pdf(({catalog}) => catalog.delete(name('StructTreeRoot'))),
  },
  {name: 'no PDF', kind: 'unreadable', change: () => strToU8('no PDF')},
]

export const mutations: Readonly<Record<Readable, readonly Mutation[]>> = {
  html: htmlMutations,
  docx: docxMutations,
  odt: odtMutations,
  pdf: pdfMutations,
}
