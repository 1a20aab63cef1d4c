/** A PDF by hand that keeps PDF/A-3a and PDF/UA-1, with everything in it that a rule looks at. */

import {trueType} from './true-type.ts'

/** An object of the file, Latin-1: its text, and what its stream holds. */
type Part = {text: string; data?: string}
export type Sample = {readonly parts: Map<string, Part>; trailer: string}

/** Header of an ICC profile without its tags. */
function profile(kind = 'mntr', space = 'RGB '): string {
  const data = Buffer.alloc(132)
  data.writeUInt32BE(132, 0)
  data[8] = 2
  data.write(kind, 12, 'latin1')
  data.write(`${space}XYZ `, 16, 'latin1')
  data.write('acsp', 36, 'latin1')
  return data.toString('latin1')
}

const xmp = `<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Water</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>Zhenpress</pdf:Producer><xmp:CreateDate>2026-04-05T00:00:00Z</xmp:CreateDate>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`

/** Tagged text: `show('P', 1)` is content 1. */
function show(tag: string, mcid: number, codes = '00010002'): string {
  return `/${tag} <</MCID ${mcid}>> BDC BT /F1 10 Tf 1 0 0 1 50 ${700 - mcid * 20} Tm <${codes}> Tj ET EMC\n`
}

const firstTags = [
  'H1',
  'P',
  'Link',
  'TH',
  'TH',
  'TD',
  'TD',
  'Lbl',
  'LBody',
  'Figure',
  'Reference',
  'Caption',
]
const secondTags = ['H2', 'Note', 'Formula', 'Strong']
const decoration = `/Artifact BMC q 0 0 1 rg /G1 gs 10 10 5 5 re f Q
q /Fm1 Do Q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EMC
/Artifact BMC /C1 cs 0.5 0.5 0.5 sc 20 10 5 5 re f EMC\n`
const figure = '/Figure <</MCID 9>> BDC q 10 0 0 10 50 500 cm /Im1 Do Q EMC\n'
const first = firstTags
  .map((tag, mcid) => (tag === 'Figure' ? figure : show(tag, mcid, mcid === 1 ? '000300040005' : undefined)))
  .join('')
const second = secondTags.map((tag, mcid) => show(tag, mcid)).join('')
const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0003> <6c34> <0004> <653f> endbfchar
2 beginbfrange <0001> <0002> <0041> <0005> <0005> [<0020>] endbfrange
endcmap end end`

const resources =
  '/Resources<</Font<</F1 font 0 R>>/XObject<</Im1 image 0 R/Fm1 form 0 R>>/ExtGState<</G1 state 0 R>>/ColorSpace<</C1[/ICCBased icc 0 R]>>>>'
const boxes = '/MediaBox[0 0 595 842]/CropBox[0 0 595 842]/TrimBox[0 0 595 842]'

/** Type, parent, kids and the rest of each element. */
const elements: readonly (readonly [name: string, parent: string, kids: string, more?: string])[] = [
  [
    'document',
    'tree',
    '[h1 0 R p 0 R table 0 R list 0 R figure 0 R toc 0 R h2 0 R note 0 R formula 0 R strong 0 R]',
    '/S/Document',
  ],
  ['h1', 'document', '0', '/S/H1'],
  ['p', 'document', '[1 link 0 R]', '/S/P/Lang(zh-Hant-TW)'],
  ['link', 'p', '[2<</Type/OBJR/Obj annotation 0 R>>]', '/S/Link'],
  ['table', 'document', '[caption 0 R row1 0 R row2 0 R]', '/S/Table'],
  ['caption', 'table', '11', '/S/Caption'],
  ['row1', 'table', '[head1 0 R head2 0 R]', '/S/TR'],
  ['head1', 'row1', '3', '/S/TH/A<</O/Table/Scope/Column>>'],
  ['head2', 'row1', '4', '/S/TH/ID(head2)'],
  ['row2', 'table', '[cell1 0 R cell2 0 R]', '/S/TR'],
  ['cell1', 'row2', '5', '/S/TD'],
  ['cell2', 'row2', '6', '/S/TD/A<</O/Table/Headers[(head2)]>>'],
  ['list', 'document', 'item 0 R', '/S/L'],
  ['item', 'list', '[label 0 R body 0 R]', '/S/LI'],
  ['label', 'item', '7', '/S/Lbl'],
  ['body', 'item', '8', '/S/LBody'],
  ['figure', 'document', '9', '/S/Figure/Alt(A map)/A<</O/Layout/BBox[50 500 60 510]>>'],
  ['toc', 'document', '[entry 0 R]', '/S/TOC'],
  ['entry', 'toc', '[reference 0 R]', '/S/TOCI'],
  ['reference', 'entry', '10', '/S/Reference'],
  ['h2', 'document', '0', '/S/H2'],
  ['note', 'document', '1', '/S/Note/ID(note1)'],
  ['formula', 'document', '2', '/S/Formula/Alt(One)'],
  ['strong', 'document', '3', '/S/Strong'],
]
const onSecond = new Set(['h2', 'note', 'formula', 'strong'])
const firstOwners = 'h1 p link head1 head2 cell1 cell2 label body figure reference caption'

const all: Readonly<Record<string, string | readonly [text: string, data: string]>> = {
  catalogue: `<</Type/Catalog/Pages pages 0 R/Metadata metadata 0 R/OutputIntents[intent 0 R]/StructTreeRoot tree 0 R/MarkInfo<</Marked true>>/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>/Outlines outline 0 R/Names<</Dests<</Names[(end)[page2 0 R/Fit]]>>/EmbeddedFiles<</Names[(a.md) attachment 0 R]>>>>/AF[attachment 0 R]>>`,
  pages: `<</Type/Pages/Kids[page1 0 R page2 0 R]/Count 2/CropBox[0 0 595 842]>>`,
  page1: `<</Type/Page/Parent pages 0 R${boxes}${resources}/Contents content1 0 R/Annots[annotation 0 R]/Tabs/S/StructParents 0>>`,
  page2: `<</Type/Page/Parent pages 0 R${boxes}${resources}/Contents content2 0 R/StructParents 1>>`,
  content1: ['<<>>', decoration + first],
  content2: ['<<>>', second],
  annotation:
    '<</Type/Annot/Subtype/Link/Rect[50 600 90 610]/F 4/Contents(The end)/StructParent 2/Dest(end)/Border[0 0 0]>>',
  font: '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Face/Encoding/Identity-H/DescendantFonts[descendant 0 R]/ToUnicode unicode 0 R>>',
  descendant:
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Face/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor descriptor 0 R/W[1[500]2 2 600 3[1000 1000 250]]>>',
  descriptor:
    '<</Type/FontDescriptor/FontName/AAAAAA+Face/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile2 program 0 R>>',
  program: ['<<>>', trueType([0, 500, 600, 1000, 1000, 250])],
  unicode: ['<<>>', unicode],
  image: ['<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray>>', 'x'],
  form: ['<</Type/XObject/Subtype/Form/BBox[0 0 9 9]>>', '0 g 1 1 2 2 re f\n'],
  state: '<</Type/ExtGState/ca 0.5/BM/Normal>>',
  icc: ['<</N 3>>', profile()],
  intent: '<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile icc 0 R>>',
  metadata: ['<</Type/Metadata/Subtype/XML>>', xmp],
  info: '<</Producer(Zhenpress)/CreationDate(D:20260405000000Z)>>',
  outline: '<</Type/Outlines/First bookmark 0 R/Last bookmark 0 R/Count 1>>',
  bookmark: '<</Title(End)/Parent outline 0 R/Dest[page2 0 R/Fit]>>',
  attachment: '<</Type/Filespec/F(a.md)/UF(a.md)/AFRelationship/Source/EF<</F file 0 R>>>>',
  file: ['<</Type/EmbeddedFile/Subtype/text#2Fmarkdown/Params<</ModDate(D:20260405)>>>>', '# A'],
  tree: `<</Type/StructTreeRoot/K document 0 R/RoleMap<</Strong/Span>>/ParentTree<</Nums[0[${refs(firstOwners)}]1[${refs('h2 note formula strong')}]2 link 0 R]>>>>`,
}

function refs(names: string): string {
  return names
    .split(' ')
    .map((name) => `${name} 0 R`)
    .join(' ')
}

/** Names stand for numbers: `page1 0 R`. */
export function sample(): Sample {
  const parts = new Map<string, Part>()
  for (const [name, part] of Object.entries(all))
    parts.set(name, typeof part === 'string' ? {text: part} : {text: part[0], data: part[1]})
  for (const [name, parent, kids, more = ''] of elements)
    parts.set(name, {
      text: `<</Type/StructElem/P ${parent} 0 R/Pg ${onSecond.has(name) ? 'page2' : 'page1'} 0 R/K ${kids}${more}>>`,
    })
  return {parts, trailer: '/Root catalogue 0 R/Info info 0 R/ID[<0011><0011>]'}
}

/** With a cross-reference table, as PDF 1.7. */
export function written({parts, trailer}: Sample): Buffer {
  const numbers = new Map([...parts.keys()].map((name, index) => [name, index + 1]))
  const numbered = (text: string): string =>
    text.replace(/\b([a-z]+\d?) 0 R/g, (whole, name: string) =>
      numbers.has(name) ? `${numbers.get(name)} 0 R` : whole,
    )
  let out = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
  const rows = ['0000000000 65535 f\r\n']
  for (const [name, {text, data}] of parts) {
    rows.push(`${String(out.length).padStart(10, '0')} 00000 n\r\n`)
    const head =
      data === undefined || text.includes('/Length ') ? text : text.replace(/>>$/, `/Length ${data.length}>>`)
    out += `${numbers.get(name)} 0 obj\n${numbered(head)}\n${data === undefined ? '' : `stream\n${data}\nendstream\n`}endobj\n`
  }
  const start = out.length
  out += `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<</Size ${rows.length}${numbered(trailer)}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}
