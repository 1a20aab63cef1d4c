/** What is put right in the text of the document and of its notes. */

import type {Tokens} from '../../../template/template.ts'

/**
 * Names the theme's pair beside the face: then another face chosen for the document (Design, Fonts) changes the
 * runs too, while a program that knows no themes still has the name (ISO/IEC 29500-1 §17.3.2.26).
 */
export function withThemeFaces(part: string, tokens: Tokens): string {
  const faces = [
    [tokens.office.text.zh, 'minorEastAsia'],
    [tokens.office.heading.zh, 'majorEastAsia'],
  ] as const
  return faces.reduce((text, [face, theme]) => {
    const written = `w:eastAsia="${face}" w:hint="eastAsia"`
    return text.replaceAll(written, `w:eastAsia="${face}" w:eastAsiaTheme="${theme}" w:hint="eastAsia"`)
  }, part)
}

/** The separators are lines, not notes: docx gives them a note's number (§17.11.23). */
export function notesXml(part: string, tokens: Tokens): string {
  const number = /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>/g
  return withThemeFaces(part, tokens)
    .replace(/<w:footnote w:type=.*?<\/w:footnote>/gs, (separator) => separator.replace(number, ''))
    .replace(
      /<w:footnoteRef\/><\/w:r>/g,
      '<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>',
    )
}
