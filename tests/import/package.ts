/** Documents made by hand, as small as they can be. */

import {strToU8, zipSync} from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type Parts = Readonly<Record<string, string | Uint8Array>>

/** The parts of a document with a body. @param styles ids by name, as a Chinese Word has them. */
export function partsWith(
  body: string,
  styles: Readonly<Record<string, string>> = {},
): Record<string, string | Uint8Array> {
  const styled = Object.entries(styles).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relationships(['styles', 'styles.xml']),
    'word/styles.xml': `<w:styles ${w}>${styled.join('')}</w:styles>`,
    'word/document.xml': `<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
  }
}

export function relationships(
  ...all: readonly (readonly [kind: string, target: string, external?: boolean])[]
): string {
  const entries = all.map(
    ([kind, target, external], index) =>
      `<Relationship Id="rId${index + 1}" Type="${types}/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}

export function zipped(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  )
}

export function paragraph(text: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A table; each cell from its paragraphs. */
export function table(...rows: readonly (readonly (string | readonly string[])[])[]): string {
  const cell = (said: string | readonly string[]): string =>
    `<w:tc>${[said]
      .flat()
      .map((text) => paragraph(text))
      .join('')}</w:tc>`
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
