/** What a file says of itself, as XMP and as document information. ISO 19005-2 6.6; ISO 14289-1 5; ISO 16684-1. */

import {escapeXml} from '../../../outline/xml-text.ts'
import type {PdfStandard} from '../../emitter.ts'
import {PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString} from '../pdf-library.ts'

export type Metadata = {
  readonly standard: Exclude<PdfStandard, 'none'>
  /** The title in each language, by its BCP 47 tag, the leading one first. */
  readonly titles: readonly {readonly language: string; readonly text: string}[]
  readonly authors: readonly string[]
  readonly keywords: readonly string[]
  /** When it was made: ISO 8601 in UTC, to the second; `null` where the briefing does not say. */
  readonly date: string | null
  /** Name and version of what made it. */
  readonly tool: string
}

/** Writes both, in the same words. */
export function setMetadata(document: PDFDocument, metadata: Metadata): void {
  const {context, catalog} = document
  const stream = PDFRawStream.of(
    context.obj({Type: 'Metadata', Subtype: 'XML'}),
    Buffer.from(xmpOf(metadata), 'utf8'),
  )
  catalog.set(PDFName.of('Metadata'), context.register(stream))
  context.trailerInfo.Info = context.register(informationOf(document, metadata))
}

function informationOf({context}: PDFDocument, metadata: Metadata): PDFDict {
  const {titles, authors, keywords, date, tool} = metadata
  const information = PDFDict.withContext(context)
  const set = (name: string, text: string): void => {
    if (text !== '') information.set(PDFName.of(name), PDFHexString.fromText(text))
  }
  set('Title', titleOf(titles))
  set('Author', authors.join('; '))
  set('Keywords', keywords.join(', '))
  information.set(PDFName.of('Creator'), PDFString.of(tool))
  information.set(PDFName.of('Producer'), PDFString.of(tool))
  if (date) {
    const stamp = PDFString.of(`D:${date.replace(/[-:TZ]/g, '')}Z`)
    information.set(PDFName.of('CreationDate'), stamp)
    information.set(PDFName.of('ModDate'), stamp)
  }
  return information
}

/** The title as a whole: both languages. */
function titleOf(titles: Metadata['titles']): string {
  return titles.map(({text}) => text).join(' ')
}

/** A packet of XMP. It is not padded: an edition is not changed in its place. */
function xmpOf({standard, titles, authors, keywords, date, tool}: Metadata): string {
  const [, part, level] = /^a-(\d)([a-z])$/.exec(standard) ?? []
  const stamps = date
    ? ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => element(`xmp:${name}`, date))
    : []
  const properties = [
    element('dc:format', 'application/pdf'),
    listOf('dc:title', 'Alt', [
      {language: 'x-default', text: titleOf(titles)},
      ...(titles.length > 1 ? titles : []),
    ]),
    listOf(
      'dc:creator',
      'Seq',
      authors.map((text) => ({text})),
    ),
    listOf(
      'dc:language',
      'Bag',
      titles.map(({language}) => ({text: language})),
    ),
    listOf(
      'dc:subject',
      'Bag',
      keywords.map((text) => ({text})),
    ),
    ...(keywords.length > 0 ? [element('pdf:Keywords', keywords.join(', '))] : []),
    element('pdf:Producer', tool),
    element('xmp:CreatorTool', tool),
    ...stamps,
    ...(part && level
      ? [element('pdfaid:part', part), element('pdfaid:conformance', level.toUpperCase())]
      : []),
    element('pdfuaid:part', '1'),
    ...(part ? [extension] : []),
  ]
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces.map(([name, uri]) => `xmlns:${name}="${uri}"`).join(' ')}>
${properties.filter((property) => property !== '').join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

const uaNamespace = 'http://www.aiim.org/pdfua/ns/id/'

const namespaces: readonly (readonly [string, string])[] = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['pdf', 'http://ns.adobe.com/pdf/1.3/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
  ['pdfuaid', uaNamespace],
  ['pdfaExtension', 'http://www.aiim.org/pdfa/ns/extension/'],
  ['pdfaSchema', 'http://www.aiim.org/pdfa/ns/schema#'],
  ['pdfaProperty', 'http://www.aiim.org/pdfa/ns/property#'],
]

/** PDF/A does not know the schema by which PDF/UA is claimed: it is described in the file. ISO 19005-2 6.6.2.3. */
const extension = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${uaNamespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function listOf(
  name: string,
  kind: 'Alt' | 'Bag' | 'Seq',
  entries: readonly {readonly language?: string; readonly text: string}[],
): string {
  const items = entries.map(
    ({language, text}) => `<rdf:li${language ? ` xml:lang="${language}"` : ''}>${escapeXml(text)}</rdf:li>`,
  )
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`
}
