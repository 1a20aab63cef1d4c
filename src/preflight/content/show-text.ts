/** A string that is shown, code by code. ISO 32000-1 9.4.3. */

import type {Page} from '../document.ts'
import type {Font} from '../fonts/font.ts'
import type {Scope, Used} from './used.ts'

/** @param bytes one character a byte. */
export function showText(bytes: string, font: Font, used: Used, {page, marking}: Scope): void {
  const codes = used.fonts.get(font) ?? new Map<number, Page>()
  used.fonts.set(font, codes)
  for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
    const first = bytes.charCodeAt(at)
    const code = font.codeLength === 1 ? first : first * 256 + bytes.charCodeAt(at + 1)
    if (!codes.has(code)) codes.set(code, page)
    if (font.odd.has(code) && !marking.hasActualText)
      used.odd.push({font, code, page, mcid: marking.current?.mcid ?? null})
    marking.show(font.map?.texts.get(code) ?? '')
  }
}
