/** Runs and what holds them → inlines. */

import {type Inline, type Mark, marks} from '../document.ts'
import {all, child, childrenOf, elementsOf, find, textOf, type Xml} from '../xml.ts'
import {isMonospaced, isOn} from './properties.ts'
import type {Reading} from './reading.ts'
import type {ParagraphStyle} from './styles.ts'

/** Takes what a run says: adds it to a paragraph. */
export type Take = (inline: Inline) => void

/** How the text of a run looks. */
type Look = {readonly marks: readonly Mark[]; readonly url: string | null; readonly isGap: boolean}

export function readRun(
  run: Xml,
  url: string | null,
  style: ParagraphStyle,
  reading: Reading,
  take: Take,
): void {
  const properties = child(run, 'w:rPr')
  if (isHidden(properties)) return
  const field = linkOfField(reading)
  const link = url ?? field
  const look: Look = {...lookOf(properties, style, link !== null, reading), url: link}
  for (const each of elementsOf(run)) {
    if (readField(each, reading)) continue
    if (reading.fields.some(({isResult}) => !isResult)) continue
    readContent(each, look, take, (inner) => readRun(inner, url, style, reading, take))
  }
}

function isHidden(properties: Xml | undefined): boolean {
  const vanish = child(properties, 'w:vanish')
  return vanish !== undefined && isOn(vanish.attributes.get('w:val') ?? '1')
}

/** @returns whether the element is of a field and no content. */
function readField({name, attributes, ...rest}: Xml, {fields}: Reading): boolean {
  const last = fields.at(-1)
  if (name === 'w:instrText' || name === 'w:delInstrText') {
    if (last) last.instruction += textOf({name, attributes, ...rest})
    return true
  }
  if (name !== 'w:fldChar') return false
  const type = attributes.get('w:fldCharType')
  if (type === 'begin') fields.push({instruction: '', isResult: false})
  if (type === 'separate' && last) last.isResult = true
  if (type === 'end') fields.pop()
  return true
}

/** Where an open field leads: `HYPERLINK "https://…"` (ISO/IEC 29500-1 §17.16.5.25). */
function linkOfField({fields}: Reading): string | null {
  for (const {instruction} of fields) {
    const address = addressIn(instruction)
    if (address !== null) return address
  }
  return null
}

export function addressIn(instruction: string): string | null {
  return /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ?? null
}

function lookOf(
  properties: Xml | undefined,
  style: ParagraphStyle,
  isLink: boolean,
  {styles}: Reading,
): Omit<Look, 'url'> {
  const id = child(properties, 'w:rStyle')?.attributes.get('w:val')
  const named = styles.run(id ?? '')
  const is = (pattern: RegExp): boolean => named.names.some((name) => pattern.test(name))
  const direct = (name: string): boolean | undefined => {
    const set = child(properties, name)
    return set && isOn(set.attributes.get('w:val') ?? '1')
  }
  const faces = child(properties, 'w:rFonts')
  const set: Readonly<Record<Mark, boolean>> = {
    // On a letterhead, which has no face of ours, Chinese is stressed by bold type.
    strong:
      direct('w:b') ??
      (is(/^(?:strong|強調粗體)$/) || (named.bold && !style.bold && !is(/^emphasis chinese$/))),
    emphasis:
      direct('w:i') ??
      (is(/^(?:emphasis|intense emphasis|emphasis chinese|強調斜體)$/) ||
        (named.italic && !style.italic) ||
        ((isLink || is(codeNames)) && hasFaceForHan(faces))),
    delete: (direct('w:strike') ?? direct('w:dstrike') ?? false) || is(/^deleted$/) || named.strike,
    code: isCode(is, named.monospaced, faces, style) || (isLink && direct('w:noProof') === true),
  }
  // Headings are bold by their style: what a program repeats on the run is no mark.
  const strong = set.strong && !(style.bold && direct('w:b') === true && !is(/^strong$/) && !named.bold)
  return {marks: marks.filter((mark) => (mark === 'strong' ? strong : set[mark])), isGap: is(/^gap$/)}
}

const codeNames = /^(?:verbatim char|html code|source text|code char|html 程式碼)$/

/**
 * Whether a run has a face of its own for Han and none for other letters: so Chinese is stressed in a link and in code,
 * whose runs have a style already. A face that is chosen in Word is one for both.
 */
function hasFaceForHan(faces: Xml | undefined): boolean {
  const has = (name: string): boolean => faces?.attributes.has(name) ?? false
  return has('w:eastAsia') && !['w:ascii', 'w:hAnsi', 'w:asciiTheme', 'w:hAnsiTheme'].some(has)
}

function isCode(
  is: (pattern: RegExp) => boolean,
  isNamedMonospaced: boolean,
  faces: Xml | undefined,
  {monospaced, family}: ParagraphStyle,
): boolean {
  if (family === 'code') return false
  if (is(codeNames) || isNamedMonospaced) return true
  return !monospaced && faces !== undefined && isMonospaced(faces)
}

function readContent(element: Xml, look: Look, take: Take, readInner: (run: Xml) => void): void {
  const value = textIn(element)
  if (value !== null) {
    if (value !== '') take({type: 'text', value, ...look})
    return
  }
  switch (element.name) {
    case 'w:br':
      // Where a page or a column ends is no content.
      if (!['page', 'column'].includes(element.attributes.get('w:type') ?? '')) take({type: 'break'})
      break
    case 'w:cr':
      take({type: 'break'})
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      take({type: 'note', key: `${element.name.slice(2, -9)} ${element.attributes.get('w:id') ?? ''}`})
      break
    case 'w:ruby':
      // What stands above the line is a reading aid.
      for (const run of childrenOf(child(element, 'w:rubyBase'), 'w:r')) readInner(run)
      break
    case 'mc:AlternateContent':
      for (const each of elementsOf(child(element, 'mc:Choice') ?? element))
        readContent(each, look, take, readInner)
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      readPicture(element, take)
  }
}

/** What an element says in characters; `null` for one of another kind. */
function textIn(element: Xml): string | null {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:softHyphen':
      return '\u00AD'
    case 'w:sym':
      return symbol(element)
    default:
      return null
  }
}

/** Symbol faces have their characters in the private area (§17.3.3.30). */
function symbol({attributes}: Xml): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function readPicture(element: Xml, take: Take): void {
  const isPicture = find(element, 'pic:pic') ?? find(element, 'v:imagedata')
  if (!isPicture) return
  const properties = find(element, 'wp:docPr')?.attributes ?? find(element, 'v:shape')?.attributes
  const alt = properties?.get('descr') ?? properties?.get('alt') ?? ''
  const [own] = [...all(element, 'pic:cNvPr')]
  take({type: 'picture', name: properties?.get('name') ?? own?.attributes.get('name') ?? '', alt})
}
