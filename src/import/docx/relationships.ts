/** Relationships of the parts of an OPC package (ISO/IEC 29500-2 §6.5). */

import {relationshipsPath, targetPath} from '../../office/open-package.ts'
import type {Package} from '../package.ts'
import {Refusal} from '../refusal.ts'
import {childrenOf, type Xml} from '../xml.ts'

type Relationship = {
  /** The last word of its type: `hyperlink`, `footnotes`. */
  readonly kind: string
  /** Path of a part, or an address. */
  readonly target: string
  readonly isExternal: boolean
}

/** By id. */
export type Relationships = ReadonlyMap<string, Relationship>

/** @param part `''` for those of the package. */
export function relationshipsOf(part: string, {xml}: Package): Relationships {
  const root = xml(relationshipsPath(part))
  return new Map(childrenOf(root ?? undefined, 'rel:Relationship').map((each) => entry(each, part)))
}

function entry({attributes}: Xml, part: string): [string, Relationship] {
  const target = attributes.get('Target') ?? ''
  const isExternal = attributes.get('TargetMode') === 'External'
  const kind = attributes.get('Type')?.split('/').at(-1) ?? ''
  return [
    attributes.get('Id') ?? '',
    {kind, isExternal, target: isExternal ? target : targetPath(part, target)},
  ]
}

/** What an external relationship may be of: text that leads there, and a template that only Word would fetch. */
const harmless = ['hyperlink', 'attachedTemplate']

/** Content of another kind that Word would put in the place of the relationship. */
const foreignContent = ['aFChunk', 'subDocument', 'frame']

/** @throws {Refusal} where the document takes content from elsewhere. */
export function refuseExternal(files: Package): void {
  for (const path of files.paths.filter((each) => each.endsWith('.rels'))) {
    for (const each of childrenOf(files.xml(path) ?? undefined, 'rel:Relationship')) {
      const [, {kind, target, isExternal}] = entry(each, '')
      const isFetched = isExternal && !harmless.includes(kind)
      if (isFetched || foreignContent.includes(kind)) throw new Refusal('import/external', {kind, target})
    }
  }
}
