/** Standard structure types of PDF 1.7. ISO 32000-1 14.8.4. */

import type {PdfFile} from '../parser/file.ts'
import type {Dict} from '../parser/objects.ts'

export const standardTypes: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
)

/** The standard type that a type stands for; `null` where it leads to none. */
export function roleOf(file: PdfFile, map: Dict | null, type: string): string | null {
  let role: string | null = type
  for (let step = 0; role !== null && step < 50; step++) {
    if (standardTypes.has(role)) return role
    role = map && file.name(map, role)
  }
  return null
}
