/**
 * A reader of as much XML 1.0 as a termbase needs: elements, attributes, text, CDATA, comments, the five named
 * references and those by number. A document type with declarations of its own is refused.
 */

import type {GlossaryFault} from './glossary.ts'

export type XmlElement = {
  /** Without a namespace prefix, except `xml:`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text below it, as it stands. */
  readonly text: string
  /** Where its tag starts, in UTF-16 units. */
  readonly offset: number
}

/** What is not well-formed; the message says where. */
export class XmlError extends Error {
  readonly offset: number
  readonly words: Pick<GlossaryFault, 'en' | 'zh'>
  constructor(offset: number, en: string, zh: string) {
    super(en)
    this.offset = offset
    this.words = {en, zh}
  }
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^<>[\]]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy

type Open = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
  readonly offset: number
}

/** Deeper nesting is no termbase. */
const deepest = 200

/** Reads a document. @throws {XmlError} for what is not well-formed. */
export function readXml(source: string): XmlElement {
  const root: Open = {name: '', attributes: new Map(), children: [], text: '', offset: 0}
  const open: Open[] = [root]
  let at = source.startsWith('\uFEFF') ? 1 : 0
  while (at < source.length) {
    token.lastIndex = at
    const match = token.exec(source)
    if (!match) throw notRead(at)
    at = token.lastIndex
    take(match, open, at - match[0].length)
  }
  const [element, second] = root.children
  if (open.length > 1) throw notClosed(open.at(-1) ?? root)
  if (!element || second) throw outside(0)
  return element
}

function take(match: RegExpExecArray, open: Open[], offset: number): void {
  const [, cdata, closed, opened, attributes = '', empty, text] = match
  const top = open.at(-1)
  if (!top) return
  if (open.length === 1 && (cdata ?? text ?? '').trim() !== '') throw outside(offset)
  if (cdata !== undefined) top.text += cdata
  else if (text !== undefined) top.text += decoded(text, offset)
  else if (closed !== undefined) close(open, closed, offset)
  else if (opened !== undefined) {
    if (open.length > deepest) throw new XmlError(offset, 'nested too deep', '層數過多')
    open.push({name: opened, attributes: attributesOf(attributes, offset), children: [], text: '', offset})
    if (empty === '/') close(open, opened, offset)
  }
}

function close(open: Open[], name: string, offset: number): void {
  const element = open.pop()
  const parent = open.at(-1)
  if (!element || !parent || element.name !== name)
    throw new XmlError(offset, `</${name}> closes nothing`, `</${name}> 沒有對應的開頭`)
  parent.text += element.text
  parent.children.push({...element, name: element.name.replace(/^(?!xml:)[\w.-]+:/, '')})
}

function attributesOf(text: string, offset: number): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map([...pairs].map(([, name = '', one, other]) => [name, decoded(one ?? other ?? '', offset)]))
}

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

function decoded(text: string, offset: number): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));|&/giu, (whole, number, hex, name) => {
    const code = number ? Number(number) : Number.parseInt(hex ?? '', 16)
    const char = name ? named[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (char === undefined)
      throw new XmlError(offset, `${whole} is no reference`, `${whole} 不是可用的字元參照`)
    return char
  })
}

function outside(offset: number): XmlError {
  return new XmlError(offset, 'not one element round all', '最外層應只有一個元素')
}

function notRead(offset: number): XmlError {
  return new XmlError(offset, 'not well-formed XML', '不是正確的 XML')
}

function notClosed({name, offset}: Open): XmlError {
  return new XmlError(offset, `<${name}> is not closed`, `<${name}> 沒有結尾`)
}
