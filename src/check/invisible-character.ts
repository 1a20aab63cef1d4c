import {codePointName} from '../outline/code-point.ts'
import {charAt, charBefore} from '../typeset/characters.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

type Name = {readonly en: string; readonly zh: string}

const names: readonly (readonly [RegExp, Name])[] = [
  [/\u200B/u, {en: 'zero-width space', zh: '零寬空格'}],
  [/[\u200C\u200D]/u, {en: 'zero-width joiner', zh: '零寬連接字元'}],
  [/[\u2060\uFEFF]/u, {en: 'byte-order mark or word joiner', zh: '位元組順序記號或禁止斷行字元'}],
  [/\u00AD/u, {en: 'soft hyphen', zh: '軟連字號'}],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, {en: 'direction control', zh: '文字方向控制字元'}],
  [/[\u115F\u1160\u17B4\u17B5\u180E\u2061-\u2064\u3164\uFFA0]/u, {en: 'blank filler', zh: '空白填充字元'}],
  [/\p{Co}/u, {en: 'private use, drawn by no common typeface', zh: '自造字，一般字型沒有字形'}],
  [/\uFFFD/u, {en: 'the sign for a character that was lost', zh: '代表遺失字元的符號'}],
  [/\p{Cs}/u, {en: 'half of a character', zh: '不完整的字元'}],
  [/[\u{E0001}-\u{E007F}]/u, {en: 'tag character', zh: '標記字元'}],
]

const any =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0\uFFFD\p{Co}\p{Cs}\u{E0001}-\u{E007F}]/gu

/** Scripts in which joiners and direction marks are part of how words are written. */
const joining =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Malayalam}\p{Script=Mongolian}]/u

const emoji = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u

/** `typography/invisible-character`: what is not seen and does not belong, by its code point. */
export function invisibleCharacter(passages: readonly Passage[]): void {
  for (const passage of passages) {
    for (const {0: char, index} of passage.text.matchAll(any)) {
      const name = names.find(([pattern]) => pattern.test(char))?.[1]
      if (!name || belongs(char, passage.text, index)) continue
      reportAt(passage, 'typography/invisible-character', {
        from: index,
        to: index + char.length,
        values: {code: codePointName(char), name: name.en, 'name.zh': name.zh},
      })
    }
  }
}

/** A joiner inside an emoji or a word of a script that joins; a tag behind a flag (UTS #51, "emoji tag sequence"). */
function belongs(char: string, text: string, index: number): boolean {
  const before = charBefore(text, index)
  const after = charAt(text, index + char.length)
  if (char === '\u200D' && emoji.test(before) && emoji.test(after)) return true
  if (/[\u200C-\u200F]/.test(char) && (joining.test(before) || joining.test(after))) return true
  return /[\u{E0020}-\u{E007F}]/u.test(char) && /\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(text.slice(0, index))
}
