/** Content streams read once: what they paint, mark and use. ISO 32000-1 7.8, 8, 9, 14.6. */

import {type Document, type Page, resourcesOf} from '../document.ts'
import {type Font, readFont} from '../fonts/font.ts'
import {isKeyword, Lexer} from '../parser/lexer.ts'
import {
  type Dict,
  isDict,
  isList,
  isStream,
  isText,
  nameOf,
  noEntries,
  Unreadable,
  type Value,
} from '../parser/objects.ts'
import {readInlineImage} from './inline-image.ts'
import {Marking} from './marking.ts'
import {deviceOperators, operators, painting, resourceOperators, texting} from './operators.ts'
import {note, nothingUsed, type Scope, type Used} from './used.ts'

/** Operators of a file; what has more is an attack. */
const mostOperators = 50_000_000
const deepestForms = 12
/** ISO 19005-2 6.1.13 */
const deepestStates = 28

export class Walker {
  readonly used: Used = nothingUsed()
  readonly #document: Document
  readonly #fonts = new Map<Dict, Font>()
  /** One object for each device colour space, so that a set knows it again. */
  readonly #names = new Map<string, Value>()
  readonly #patterns = new Set<Dict>()
  #operators = 0

  constructor(document: Document) {
    this.#document = document
  }

  /** @throws Unreadable */
  page(page: Page): void {
    const marking = new Marking(page, this.#document)
    this.used.marks.set(page, marking.marks)
    this.#walk(this.#contents(page), {resources: resourcesOf(page), page, marking, depth: 0})
    marking.end()
  }

  #contents(page: Page): Uint8Array {
    const {file} = this.#document
    const contents = page.inherited('Contents')
    const streams = isList(contents) ? contents.items.map(file.resolve) : [contents]
    const pieces = streams.filter(isStream).flatMap((stream) => [file.data(stream), Buffer.from('\n')])
    return pieces.length === 2 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces)
  }

  #walk(data: Uint8Array, scope: Scope): void {
    const {page, marking} = scope
    const {report} = this.#document
    const lexer = new Lexer(
      data,
      0,
      (rule, detail) => report(rule, page.place, detail),
      `${page.place}, content`,
      false,
    )
    const states: (Font | null)[] = []
    let font: Font | null = null
    let operands: Value[] = []
    for (let next = lexer.next(); next !== undefined; next = lexer.next()) {
      if (!isKeyword(next)) {
        operands.push(next)
        continue
      }
      const {word} = next
      if (++this.#operators > mostOperators)
        throw new Unreadable(page.place, `more than ${mostOperators} operators`)
      if (!operators.has(word)) report('operator', page.place, `“${word.slice(0, 40)}”`)
      if (word === 'q') {
        states.push(font)
        if (states.length === deepestStates + 1)
          report('limits', page.place, `${states.length} nested graphics states`)
      } else if (word === 'Q') font = states.pop() ?? null
      else if (word === 'Tf') font = this.#font(nameOf(operands[0]), scope)
      else if (painting.has(word)) this.#paint(word, operands, font, scope)
      else if (word === 'BI') readInlineImage(lexer, page, this.#document, marking)
      else this.#other(word, operands, scope)
      operands = []
    }
  }

  #other(word: string, operands: readonly Value[], scope: Scope): void {
    if (word === 'Do') this.#draw(nameOf(operands[0]), scope)
    else if (word === 'EMC') scope.marking.close()
    else if (word === 'BMC' || word === 'BDC') this.#mark(operands, scope)
    else this.#use(word, operands, scope)
  }

  #mark(operands: readonly Value[], scope: Scope): void {
    const given = operands[1]
    const properties = nameOf(given) === null ? given : this.#named('Properties', nameOf(given), scope)
    scope.marking.open(nameOf(operands[0]) ?? '', isDict(properties) ? properties : null, scope.depth > 0)
  }

  #named(kind: string, name: string | null, {resources, page}: Scope): Value {
    const {file, report} = this.#document
    const found = name === null ? null : file.get(file.dict(resources, kind) ?? noEntries, name)
    if (found === null)
      report('resources', page.place, `${kind} has no ${name === null ? 'name' : `/${name}`}`)
    return found
  }

  #font(name: string | null, scope: Scope): Font | null {
    const dict = this.#named('Font', name, scope)
    if (!isDict(dict)) return null
    const font = this.#fonts.get(dict) ?? readFont(this.#document.file, dict)
    this.#fonts.set(dict, font)
    return font
  }

  #paint(word: string, operands: readonly Value[], font: Font | null, {page, marking}: Scope): void {
    const last = operands.at(-1)
    const texts = (isList(last) ? last.items : [last]).filter(isText).filter(({bytes}) => bytes !== '')
    const isShowing = texting.has(word)
    if (!isShowing || texts.length > 0) marking.paint(word)
    if (!isShowing || !font || texts.length === 0) return
    const codes = this.used.fonts.get(font) ?? new Map<number, Page>()
    this.used.fonts.set(font, codes)
    for (const {bytes} of texts) this.#codes(bytes, font, codes, page, marking)
  }

  #codes(bytes: string, font: Font, codes: Map<number, Page>, page: Page, marking: Marking): void {
    for (let at = 0; at + font.codeLength <= bytes.length; at += font.codeLength) {
      const first = bytes.charCodeAt(at)
      const code = font.codeLength === 1 ? first : first * 256 + bytes.charCodeAt(at + 1)
      if (!codes.has(code)) codes.set(code, page)
      if (font.odd.has(code) && !marking.hasActualText)
        this.used.odd.push({font, code, page, mcid: marking.current?.mcid ?? null})
      marking.show(font.map?.texts.get(code) ?? '')
    }
  }

  #draw(name: string | null, scope: Scope): void {
    const found = this.#named('XObject', name, scope)
    if (!isStream(found)) return
    const {file} = this.#document
    const {page, depth} = scope
    if (file.name(found.dict, 'Subtype') !== 'Form') {
      note(this.used.images, found, page)
      scope.marking.paint('Do')
      return
    }
    if (depth > deepestForms)
      throw new Unreadable(page.place, `forms within forms, deeper than ${deepestForms}`)
    note(this.used.forms, found, page)
    const resources = file.dict(found.dict, 'Resources') ?? scope.resources
    this.#walk(file.data(found), {...scope, resources, depth: depth + 1})
  }

  #use(word: string, operands: readonly Value[], scope: Scope): void {
    const {page} = scope
    const device = deviceOperators[word]
    if (device) this.#space(device, page)
    const kind = resourceOperators[word]
    const name = nameOf(operands.at(-1))
    if (!kind || (name === null && kind === 'Pattern')) return
    if (kind === 'ColorSpace' && /^(?:Device(?:RGB|Gray|CMYK)|Pattern)$/.test(name ?? '')) {
      this.#space(name ?? '', page)
      return
    }
    const found = this.#named(kind, name, scope)
    if (kind === 'ExtGState' && isDict(found)) note(this.used.states, found, page)
    if (kind === 'ColorSpace') note(this.used.spaces, found, page)
    if (kind === 'Pattern') this.#pattern(found, scope)
    const shading = kind === 'Shading' && isStream(found) ? found.dict : found
    if (kind === 'Shading' && isDict(shading))
      note(this.used.spaces, this.#document.file.get(shading, 'ColorSpace'), page)
  }

  /** Its cell is drawn once; no content in it is marked by itself. */
  #pattern(found: Value, scope: Scope): void {
    const {file} = this.#document
    const dict = isStream(found) ? found.dict : found
    if (!isDict(dict) || this.#patterns.has(dict)) return
    this.#patterns.add(dict)
    const shading = file.dict(dict, 'Shading')
    if (shading) note(this.used.spaces, file.get(shading, 'ColorSpace'), scope.page)
    if (!isStream(found)) return
    const marking = new Marking(scope.page, this.#document)
    marking.open('Artifact', null, true)
    const resources = file.dict(dict, 'Resources') ?? scope.resources
    this.#walk(file.data(found), {...scope, resources, marking, depth: scope.depth + 1})
  }

  #space(name: string, page: Page): void {
    const known = this.#names.get(name) ?? {kind: 'name', name}
    this.#names.set(name, known)
    note(this.used.spaces, known, page)
  }
}
