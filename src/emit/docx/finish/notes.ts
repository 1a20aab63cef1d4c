/** What is put right in the text of the notes. */

/** The separators are lines, not notes: docx gives them a note's number (§17.11.23). */
export function notesXml(part: string): string {
  const number = /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>/g
  return part
    .replace(/<w:footnote w:type=.*?<\/w:footnote>/gs, (separator) => separator.replace(number, ''))
    .replace(
      /<w:footnoteRef\/><\/w:r>/g,
      '<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>',
    )
}
