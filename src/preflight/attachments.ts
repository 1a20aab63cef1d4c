/** Attachments. ISO 19005-2 6.8, ISO 19005-3 6.8. */

import type {Document} from './document.ts'
import {type Dict, isDict, isStream, type Value} from './parser/objects.ts'
import {textString} from './parser/text-string.ts'
import {nameTree} from './parser/trees.ts'

const relationships = new Set([
  'Source',
  'Data',
  'Alternative',
  'Supplement',
  'Unspecified',
  'EncryptedPayload',
  'FormData',
  'Schema',
])

/** @throws Unreadable */
export function checkAttachments(document: Document): void {
  const {file, catalogue, report} = document
  const names = file.dict(catalogue, 'Names')
  const named = [...nameTree(file, names && file.dict(names, 'EmbeddedFiles'))]
  const associated = associatedFiles(document)
  for (const [name, value] of named) {
    const specification = file.resolve(value)
    const place = `attachment “${textString(name)}”`
    if (!isDict(specification)) report('file-specification', place, 'no file specification')
    else {
      report('embedded-file', place, 'an attachment')
      checkSpecification(document, specification, place)
      if (!associated.has(specification)) report('associated-file', place, 'in no AF')
    }
  }
  const known = new Set(named.map(([, value]) => file.resolve(value)))
  for (const specification of associated) {
    if (known.has(specification)) continue
    report('embedded-file', `associated file, ${file.nameOf(specification)}`, 'an attachment')
    if (isDict(specification))
      checkSpecification(document, specification, `associated file, ${file.nameOf(specification)}`)
  }
}

/** Of the catalogue, and of any dictionary that has AF. */
function associatedFiles({file}: Document): ReadonlySet<Value> {
  const found = new Set<Value>()
  for (const [, value] of file.objects()) {
    const dict = isStream(value) ? value.dict : value
    if (isDict(dict) && dict.entries.has('AF'))
      for (const each of file.list(dict, 'AF')) found.add(file.resolve(each))
  }
  return found
}

function checkSpecification({file, report}: Document, specification: Dict, place: string): void {
  for (const key of ['F', 'UF'])
    if ((file.text(specification, key) ?? '') === '') report('file-specification', place, `no ${key}`)
  const relationship = file.name(specification, 'AFRelationship')
  if (!relationships.has(relationship ?? ''))
    report('file-relationship', place, relationship ?? 'no AFRelationship')
  const embedded = file.dict(specification, 'EF')
  const stream = embedded && (file.stream(embedded, 'F') ?? file.stream(embedded, 'UF'))
  if (!stream) {
    report('file-specification', place, 'no file in EF')
    return
  }
  const type = file.name(stream.dict, 'Subtype')
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type ?? '')) report('file-type', place, `Subtype ${type}`)
  const parameters = file.dict(stream.dict, 'Params')
  const date = parameters && file.text(parameters, 'ModDate')
  if (!/^D:\d{4}/.test(date ?? '')) report('file-type', place, 'no ModDate')
}
