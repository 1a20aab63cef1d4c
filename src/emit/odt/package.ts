/** The package (OpenDocument 1.3 part 2): its parts in a fixed order, with a fixed time. */

import {strToU8, type Zippable, zipSync} from 'fflate'
import type {Handout} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import {escapeXml, writable} from '../../outline/xml-text.ts'
import {declaration, element, odfVersion, root, type Xml} from './element.ts'

export const mediaType = 'application/vnd.oasis.opendocument.text'

/** The time of all entries, the first that ZIP can tell. Without a zone it is read as local, and written so. */
const time = '1980-01-01T00:00:00'

export type Part = {
  readonly path: string
  readonly mediaType: string
  /** XML, or the bytes of a picture. */
  readonly content: Xml | Uint8Array
}

export function packageOf(parts: readonly Part[]): Uint8Array {
  // Uncompressed and first, so that a program can tell the file by its bytes (§3.3).
  const zipped: Zippable = {mimetype: [strToU8(mediaType), {level: 0}]}
  for (const {path, content} of parts) {
    // Pictures are packed already.
    zipped[path] = typeof content === 'string' ? strToU8(content) : [content, {level: 0}]
  }
  zipped['META-INF/manifest.xml'] = strToU8(manifestXml(parts))
  return zipSync(zipped, {mtime: time, level: 6})
}

function manifestXml(parts: readonly Part[]): Xml {
  const entry = (path: string, type: string, version?: string) =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': version,
      'manifest:media-type': type,
    })
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
  return (
    declaration +
    element(
      'manifest:manifest',
      {'xmlns:manifest': namespace, 'manifest:version': odfVersion},
      entry('/', mediaType, odfVersion),
      ...parts.map((part) => entry(part.path, part.mediaType)),
    )
  )
}

/** The part `meta.xml`: nothing in it comes from a clock. */
export function metaXml({title, properties, languages}: Handout): Xml {
  const {authors, keywords, date} = properties
  const creator = authors.join('; ')
  const day = date === null ? '' : `${date.slice(0, 'yyyy-mm-dd'.length)}T00:00:00`
  const filled = (name: string, text: string) =>
    text === '' ? '' : element(name, {}, escapeXml(writable(text)))
  return root(
    'office:document-meta',
    ['office', 'meta', 'dc', 'xlink'],
    element(
      'office:meta',
      {},
      filled('meta:generator', 'Zhenpress'),
      filled('dc:title', title.map((run) => run.text).join(' / ')),
      filled('meta:initial-creator', creator),
      filled('dc:creator', creator),
      ...keywords.map((keyword) => filled('meta:keyword', keyword)),
      filled('dc:language', languageTags[languages[0] ?? 'zh']),
      filled('meta:creation-date', day),
      filled('dc:date', day),
    ),
  )
}

/** How LibreOffice is to set the text: as it sets a document of Word's, where the two differ. */
const settings: Readonly<Record<string, boolean | number>> = {
  AddParaTableSpacing: false,
  AddParaTableSpacingAtStart: true,
  AddParaSpacingToTableCells: true,
  AddParaLineSpacingToTableCells: true,
  UseFormerLineSpacing: false,
  AddExternalLeading: true,
  TabsRelativeToIndent: false,
  IgnoreFirstLineIndentInNumbering: false,
  DoNotJustifyLinesWithManualBreak: true,
  MsWordCompTrailingBlanks: true,
  TableRowKeep: true,
  ClippedPictures: true,
  CollapseEmptyCellPara: true,
  CharacterCompressionType: 1,
}

export function settingsXml(): Xml {
  const items = Object.entries(settings).map(([name, value]) => {
    const type = typeof value === 'boolean' ? 'boolean' : 'short'
    return element('config:config-item', {'config:name': name, 'config:type': type}, String(value))
  })
  const set = element('config:config-item-set', {'config:name': 'ooo:configuration-settings'}, ...items)
  return root('office:document-settings', ['office', 'config', 'ooo'], element('office:settings', {}, set))
}
