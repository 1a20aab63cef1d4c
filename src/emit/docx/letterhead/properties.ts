/** What a document says of itself: title, author, dates and language are the briefing's; and its record. */

import type {Draft} from './draft.ts'
import {type Parts, partOf, xmlPart} from './package.ts'
import {attributeOf, rootOf} from './xml.ts'

const packageTypes = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml'
const recordPropertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

export function setProperties(draft: Draft, own: Parts): void {
  const core = own.get('docProps/core.xml')
  if (!core) return
  const known = draft.pathOf('', 'core-properties')
  const path = known ?? draft.free('docProps/core.xml')
  draft.parts.set(path, core)
  draft.setType(path, coreType)
  if (known === undefined)
    draft.relationships('').push({
      id: 'rIdCore',
      kind: 'core-properties',
      type: `${packageTypes}/core-properties`,
      target: path,
      path,
    })
}

/**
 * The record for the way back, behind custom XML of the letterhead's own.
 *
 * @param said the lines of the head that the letterhead's own text says, without our bookmarks: none can be told to be gone.
 */
export function addRecord(draft: Draft, main: string, own: Parts, said: ReadonlySet<string>): void {
  if (!own.has('customXml/item1.xml')) return
  const record = rootOf(partOf(own, 'customXml/item1.xml'))
  const facts = (attributeOf(record, 'facts') ?? '').split(' ')
  record.attributes['facts'] = facts.filter((role) => !said.has(role)).join(' ')
  let number = 1
  while (draft.parts.has(`customXml/item${number}.xml`)) number++
  const item = `customXml/item${number}.xml`
  const properties = draft.free(`customXml/itemProps${number}.xml`)
  draft.parts.set(item, xmlPart(record))
  draft.relate(main, 'customXml', item)
  const props = rootOf(partOf(own, 'customXml/itemProps1.xml'))
  draft.addPart(item, properties, 'customXmlProps', props, recordPropertiesType)
}
