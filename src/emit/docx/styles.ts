/** The part `word/styles.xml`. */

import {characterStyles} from '../../office/styles-character.ts'
import {headingStyles, smallStyles, tableTextStyles, titleStyles} from '../../office/styles-matter.ts'
import {listStyles, type StyleFrame, textStyles} from '../../office/styles-paragraph.ts'
import type {Tokens} from '../../template/template.ts'
import {styleXml} from './style-xml.ts'
import {tableStyles} from './styles-table.ts'

/**
 * What holds where no style says otherwise (ISO/IEC 29500-1 §17.7.5): both languages, and the rules of Chinese
 * setting: no mark at the wrong end of a line, none hanging out of it, and a gap drawn, not typed, between Han
 * and Latin letters or digits. The faces stand in Normal: LibreOffice lets faces that stand here win over those
 * of character styles in tables.
 */
function defaults(tokens: Tokens): string {
  const size = Math.round(tokens.sizes.text * 2)
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-TW" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct w:val="0"/>',
    '<w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
  ].join('')
}

export function stylesXml(frame: StyleFrame): string {
  const {tokens} = frame
  const paragraphs = [titleStyles, headingStyles, textStyles, listStyles, tableTextStyles, smallStyles]
  const styles = [
    ...paragraphs.flatMap((make) => make(frame)),
    ...characterStyles(tokens),
    ...tableStyles(tokens),
  ]
  const root = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return `<w:styles ${root}>${defaults(tokens)}${styles.map((style) => styleXml(style, tokens.office)).join('')}</w:styles>`
}
