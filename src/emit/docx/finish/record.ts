/** The record of an edition as a custom XML part (ISO/IEC 29500-1 §15.2.5), which Word keeps as it is. */

import {type EditionRecord, recordNamespace, recordXml} from '../../../edition/record.ts'

type Parts = ReadonlyMap<string, string | Uint8Array | ArrayBuffer>

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Of this kind of data in any document; a document has one of it. */
const storeId = '{5A48454E-5052-4553-5342-524945464931}'

const properties = `<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${storeId}"><ds:schemaRefs><ds:schemaRef ds:uri="${recordNamespace}"/></ds:schemaRefs></ds:datastoreItem>`

const propertiesType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The parts of a document, with its record among them. */
export function withRecord(parts: Parts, record: EditionRecord | null): Parts {
  if (record === null) return parts
  const added = new Map(parts)
  const edit = (path: string, end: string, more: string) => {
    const text = parts.get(path)
    if (typeof text === 'string') added.set(path, text.replace(end, more + end))
  }
  edit('[Content_Types].xml', '</Types>', propertiesType)
  edit(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    relationship('record', 'customXml', '../customXml/item1.xml'),
  )
  added.set('customXml/item1.xml', declaration + recordXml(record))
  added.set('customXml/itemProps1.xml', declaration + properties)
  added.set(
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  )
  return added
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"/>`
}
