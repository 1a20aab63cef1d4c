/** A letterhead, opened: what a briefing has to know of it before it is made. */

import type {Page} from '../../../office/measure.ts'
import type {Tokens} from '../../../template/template.ts'
import {LetterheadError, openPackage, type Parts, partOf, relationshipsOf} from './package.ts'
import {pageIn, sectionOf} from './section.ts'
import {defaultSize} from './styles.ts'
import {attributeOf, childOf, rootOf} from './xml.ts'

export {LetterheadError} from './package.ts'

export type Letterhead = {
  readonly parts: Parts
  /** Path of the main part. */
  readonly main: string
  /** `null` where it does not say. */
  readonly page: Page | null
  /** Of its text, in pt. */
  readonly size: number
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Opens a letterhead. @throws {LetterheadError} where it cannot be one. */
export function openLetterhead(bytes: Uint8Array): Letterhead {
  const parts = openPackage(bytes)
  const main = relationshipsOf(parts, '').find(({kind}) => kind === 'officeDocument')?.path ?? ''
  const root = rootOf(partOf(parts, main))
  if (attributeOf(root, 'xmlns:w') !== namespace || root.name !== 'w:document')
    throw new LetterheadError({
      en: 'it is no Word document in the usual form; open it in Word and save it as .docx',
      zh: '不是一般格式的 Word 文件；請用 Word 開啟後另存為 .docx',
    })
  const body = childOf(root, 'w:body')
  if (!body) throw new LetterheadError({en: 'it has no text part', zh: '沒有本文'})
  const section = sectionOf(body)
  const styles = relationshipsOf(parts, main).find(({kind}) => kind === 'styles')?.path
  const size = styles === undefined || styles === null ? 20 : defaultSize(rootOf(partOf(parts, styles)))
  return {parts, main, page: section && pageIn(section), size: size / 2}
}

const opened = new WeakMap<Uint8Array, Letterhead>()

/** As `openLetterhead`; one that serves many briefings is opened once. */
export function letterheadOf(bytes: Uint8Array): Letterhead {
  const letterhead = opened.get(bytes) ?? openLetterhead(bytes)
  opened.set(bytes, letterhead)
  return letterhead
}

/** A template's sizes in proportion to the letterhead's text: lists are set in, and tables shared out, by them. */
export function fittedTokens(tokens: Tokens, {size}: Letterhead): Tokens {
  const scale = size / tokens.sizes.text
  const sizes = {
    ...tokens.sizes,
    title: tokens.sizes.title * scale,
    heading: tokens.sizes.heading.map((each) => each * scale) as unknown as Tokens['sizes']['heading'], // as many as before
    text: size,
    small: tokens.sizes.small * scale,
  }
  return {...tokens, sizes}
}
