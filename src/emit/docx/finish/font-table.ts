/** The part `word/fontTable.xml` (ISO/IEC 29500-1 §17.8): by what other names a program may know a face. */

import {escapeXml} from '../../../outline/xml-text.ts'
import type {Tokens} from '../../../template/template.ts'

/** The names of Chinese faces on a Chinese Windows and on macOS. */
const otherNames: Readonly<Record<string, string>> = {
  'DFKai-SB': '標楷體,BiauKai,BiauKaiTC',
  'Microsoft JhengHei': '微軟正黑體,PingFang TC',
  PMingLiU: '新細明體,LiSong Pro',
  MingLiU: '細明體',
}

export function fontTableXml(tokens: Tokens): string {
  const {text, heading, code} = tokens.office
  const faces = [...new Set([text.zh, heading.zh, text.en, heading.en, code])]
  const chinese = [text.zh, heading.zh]
  const fonts = faces.map((face) => {
    const names = otherNames[face] === undefined ? '' : `<w:altName w:val="${otherNames[face]}"/>`
    // 0x88 is Big5; Word takes a missing face's substitute from the same character set.
    const charset = chinese.includes(face) ? '88' : '00'
    return `<w:font w:name="${escapeXml(face)}">${names}<w:charset w:val="${charset}"/></w:font>`
  })
  return `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
