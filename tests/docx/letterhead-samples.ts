/** Letterheads made by hand, and one by the library docx; those of other programs are files in `letterheads/`. */

import {readFileSync} from 'node:fs'
import {Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, SectionType, TextRun} from 'docx'
import {strToU8, zipSync} from 'fflate'
import {picture} from './handout.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part.startsWith('<?xml') ? part : declaration + part) : part,
  ])
  return zipSync(Object.fromEntries(entries))
}

/** A relationship; an address with a scheme leads out of the package. */
function relationships(targets: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const each = Object.entries(targets).map(([id, [kind, target]]) => {
    const mode = target.includes('://') ? ' TargetMode="External"' : ''
    const type =
      kind === 'core-properties' ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata' : r
    return `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function types(overrides: Readonly<Record<string, string>>): string {
  const each = Object.entries(overrides).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${each.join('')}</Types>`
}

const logo = picture(120, 60).bytes

function drawing(id: string): string {
  return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="914400" cy="457200"/><wp:docPr id="7" name="logo" descr="Seal"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="7" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

const run = (text: string, look = '') =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`

const style = (type: string, id: string, name: string, rest = '', standard = false) =>
  `<w:style w:type="${type}"${standard ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`

/** As Word for Traditional Chinese writes it: ids are numbers and single letters, names English. */
const taiwanStyles = `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="標楷體"/><w:sz w:val="28"/><w:lang w:val="en-US" w:eastAsia="zh-TW"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
  style('paragraph', 'a', 'Normal', '<w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr>', true),
  style(
    'paragraph',
    '1',
    'heading 1',
    '<w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="7A1F1F"/><w:sz w:val="36"/></w:rPr>',
  ),
  style(
    'paragraph',
    'a3',
    'Title',
    '<w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>',
  ),
  style(
    'paragraph',
    'a5',
    'List Bullet',
    '<w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
  ),
  style('paragraph', 'a7', 'header', '<w:basedOn w:val="a"/>'),
  style('paragraph', 'BriefingTable', '簡報表', '<w:basedOn w:val="a"/>'),
  style('character', 'a0', 'Default Paragraph Font', '', true),
  style(
    'table',
    'a1',
    'Normal Table',
    '<w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    true,
  ),
].join('')}</w:styles>`

const bullets = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="a5"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="480" w:hanging="480"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="4"/></w:num></w:numbering>`

const notes = `<w:footnotes xmlns:w="${w}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="4"><w:p>${run('An old note.')}</w:p></w:footnote></w:footnotes>`

const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1247" w:bottom="1440" w:left="1701" w:header="851" w:footer="992" w:gutter="0"/>'

/**
 * An agency's paper: styles with Taiwanese ids, headers for the first and for even pages, a seal, a comment, a note, a
 * template on its author's disk, custom XML of its own, and an id that one of our styles has as well.
 */
export function taiwanese(): Uint8Array {
  const body = [
    paragraph(run('舊的主旨'), 'a3'),
    `<w:p><w:commentRangeStart w:id="0"/>${run('Old text that must not stay.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="4"/></w:r></w:p>`,
    `<w:p>${drawing('rId7')}</w:p>`,
  ]
  const references =
    '<w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="even" r:id="rId3"/>'
  return zipOf({
    '[Content_Types].xml': types({
      'word/document.xml': `${wordType}.document.main+xml`,
      'word/styles.xml': `${wordType}.styles+xml`,
      'word/numbering.xml': `${wordType}.numbering+xml`,
      'word/footnotes.xml': `${wordType}.footnotes+xml`,
      'word/comments.xml': `${wordType}.comments+xml`,
      'word/settings.xml': `${wordType}.settings+xml`,
      'word/header1.xml': `${wordType}.header+xml`,
      'word/header2.xml': `${wordType}.header+xml`,
      'word/header3.xml': `${wordType}.header+xml`,
    }),
    '_rels/.rels': relationships({rId1: ['officeDocument', 'word/document.xml']}),
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="${r}"><w:body>${body.join('')}<w:sectPr>${references}${page}<w:titlePg/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships({
      rId1: ['header', 'header1.xml'],
      rId2: ['header', 'header2.xml'],
      rId3: ['header', 'header3.xml'],
      rId4: ['styles', 'styles.xml'],
      rId5: ['numbering', 'numbering.xml'],
      rId6: ['footnotes', 'footnotes.xml'],
      rId7: ['image', 'media/old.png'],
      rId8: ['comments', 'comments.xml'],
      rId9: ['settings', 'settings.xml'],
      rId10: ['customXml', '../customXml/item1.xml'],
      rId11: ['hyperlink', 'https://old.example/'],
    }),
    'word/styles.xml': taiwanStyles,
    'word/numbering.xml': bullets,
    'word/footnotes.xml': notes,
    'word/comments.xml': `<w:comments xmlns:w="${w}"><w:comment w:id="0" w:author="A"><w:p>${run('Old comment.')}</w:p></w:comment></w:comments>`,
    'word/settings.xml': `<w:settings xmlns:w="${w}" xmlns:r="${r}"><w:attachedTemplate r:id="rId1"/><w:evenAndOddHeaders/></w:settings>`,
    'word/_rels/settings.xml.rels': relationships({rId1: ['attachedTemplate', 'file:///C:/old.dotx']}),
    'word/header1.xml': `<w:hdr xmlns:w="${w}">${paragraph(run('{{ti') + run('tle.zh', '<w:b/>') + run('}}　續頁'), 'a7')}</w:hdr>`,
    'word/header2.xml': `<w:hdr xmlns:w="${w}" xmlns:r="${r}">${paragraph(drawing('rId1') + run(' 海岸事務署 {{機密等級}}'), 'a7')}</w:hdr>`,
    'word/_rels/header2.xml.rels': relationships({rId1: ['image', 'media/logo.png']}),
    'word/header3.xml': `<w:hdr xmlns:w="${w}">${paragraph(run('{{title.en}} · {{date.roc}} · {{titel}}'), 'a7')}</w:hdr>`,
    'word/media/logo.png': logo,
    'word/media/old.png': logo,
    'customXml/item1.xml': '<sources xmlns="urn:old"/>',
  })
}

/** A template with text of its own round the briefing, a text box, and no styles but one. */
export function template(): Uint8Array {
  const box = (content: string) =>
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="914400" cy="457200"/><wp:docPr id="3" name="box"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
  const body = [
    paragraph(box(paragraph(run('收文者：{{to}}')))),
    paragraph(run('主旨：{{title.zh}}') + run('（{{date}}）')),
    paragraph(run('說明：')),
    paragraph(run('{{brief') + run('ing}}')),
    paragraph(run('此致　各機關')),
  ]
  return zipOf({
    '[Content_Types].xml': types({
      'word/document.xml': `${wordType}.template.main+xml`,
      'word/styles.xml': `${wordType}.styles+xml`,
    }),
    '_rels/.rels': relationships({rId1: ['officeDocument', 'word/document.xml']}),
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="${r}"><w:body>${body.join('')}<w:sectPr>${page}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships({rId1: ['styles', 'styles.xml']}),
    'word/styles.xml': `<w:styles xmlns:w="${w}">${style('paragraph', 'Standard', '內文', '', true)}</w:styles>`,
  })
}

/** By the library docx: two sections, of which the first has the header. */
function byLibrary(): Promise<Uint8Array> {
  const header = new Header({
    children: [
      new Paragraph({
        children: [
          new ImageRun({type: 'png', data: logo, transformation: {width: 60, height: 30}}),
          new TextRun('Harbour Office'),
        ],
      }),
    ],
  })
  const footer = new Footer({
    children: [new Paragraph({children: [new TextRun({children: [PageNumber.CURRENT]})]})],
  })
  const document = new Document({
    styles: {default: {document: {run: {size: 22, font: 'Georgia'}}, heading1: {run: {color: '00695C'}}}},
    sections: [
      {
        headers: {default: header},
        footers: {default: footer},
        children: [new Paragraph('Old text that must not stay.')],
      },
      {properties: {type: SectionType.NEXT_PAGE}, children: [new Paragraph('Old second page.')]},
    ],
  })
  return Packer.toBuffer(document)
}

const file = (name: string) => readFileSync(new URL(`letterheads/${name}`, import.meta.url))

/** All of them by name. */
export async function letterheads(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['libreoffice.docx', file('libreoffice.docx')],
    ['pandoc.docx', file('pandoc.docx')],
    ['python-docx.docx', file('python-docx.docx')],
    ['docx.docx', await byLibrary()],
    ['taiwanese.docx', taiwanese()],
    ['template.dotx', template()],
  ])
}
