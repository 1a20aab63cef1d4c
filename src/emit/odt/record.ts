/**
 * The record of an edition, for the way back: a file of its own, and once more as RDF metadata (OpenDocument 1.3 part 2 §6).
 * LibreOffice drops files that it does not know when it saves a document, but keeps metadata.
 */

import {type EditionRecord, recordNamespace, recordXml} from '../../edition/record.ts'
import {escapeXml} from '../../outline/xml-text.ts'
import {declaration, element, type Xml} from './element.ts'
import type {Part} from './package.ts'

const path = 'Zhenpress/briefing'

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const pkg = 'http://docs.oasis-open.org/ns/office/1.2/meta/pkg#'

/** The parts that hold a record; none where there is none. */
export function recordParts(record: EditionRecord | null): readonly Part[] {
  if (record === null) return []
  const xml = recordXml(record)
  const metadata = (name: string, content: Xml): Part => ({
    path: name,
    mediaType: 'application/rdf+xml',
    content,
  })
  return [
    {path: `${path}.xml`, mediaType: 'text/xml', content: declaration + xml},
    metadata(`${path}.rdf`, statements(xml)),
    metadata('manifest.rdf', metadataFiles),
  ]
}

/** What is said of the briefing: its record, as a text. */
function statements(xml: Xml): Xml {
  const record = element('z:record', {}, escapeXml(xml))
  const about = element('rdf:Description', {'rdf:about': 'urn:zhenpress:briefing'}, record)
  return declaration + element('rdf:RDF', {'xmlns:rdf': rdf, 'xmlns:z': `${recordNamespace}#`}, about)
}

/** Which files of the package are metadata. */
const metadataFiles: Xml =
  declaration +
  element(
    'rdf:RDF',
    {'xmlns:rdf': rdf, 'xmlns:pkg': pkg},
    element(
      'rdf:Description',
      {'rdf:about': ''},
      element('rdf:type', {'rdf:resource': `${pkg}Document`}),
      element('pkg:hasPart', {'rdf:resource': `${path}.rdf`}),
    ),
    element(
      'rdf:Description',
      {'rdf:about': `${path}.rdf`},
      element('rdf:type', {'rdf:resource': `${pkg}MetadataFile`}),
    ),
  )
