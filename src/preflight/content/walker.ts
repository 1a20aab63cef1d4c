/** Content streams read once: what they paint, mark and use. ISO 32000-1 7.8, 8, 9, 14.6. */

import {contentOf, type Document, type Page, resourcesOf} from '../document.ts'
import {type Font, readFont} from '../fonts/font.ts'
import {isKeyword, Lexer, type Remark} from '../parser/lexer.ts'
import {
  type Dict,
  isDict,
  isList,
  isStream,
  isText,
  nameOf,
  noEntries,
  type Stream,
  Unreadable,
  type Value,
} from '../parser/objects.ts'
import {readInlineImage} from './inline-image.ts'
import {Marking} from './marking.ts'
import {deviceOperators, operators, painting, plainSpaces, resourceOperators, texting} from './operators.ts'
import {showText} from './show-text.ts'
import {note, nothingUsed, ownResources, type Scope, type Used} from './used.ts'

/** Operators of a file; what has more is an attack. */
const mostOperators = 50_000_000
const deepestForms = 12
/** ISO 19005-2 6.1.13 */
const deepestStates = 28

export class Walker {
  readonly used: Used = nothingUsed()
  readonly #document: Document
  readonly #fonts = new Map<Dict, Font>()
  readonly #patterns = new Set<Dict>()
  #operators = 0

  constructor(document: Document) {
    this.#document = document
  }

  /** @throws Unreadable */
  page(page: Page): void {
    const marking = new Marking(page, this.#document)
    this.used.marks.set(page, marking.marks)
    this.#walk(contentOf(this.#document.file, page), {
      ...ownResources(page.dict, resourcesOf(page)),
      page,
      marking,
      depth: 0,
    })
    marking.end()
  }

  #walk(data: Uint8Array, scope: Scope): void {
    const {page, marking} = scope
    const {report} = this.#document
    const remark: Remark = (rule, detail) => report(rule, page.place, detail)
    const lexer = new Lexer(data, 0, remark, `${page.place}, content`, false)
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

  #named(kind: string, name: string | null, {resources, page, isOwn}: Scope): Value {
    const {file, report} = this.#document
    const found = name === null ? null : file.get(file.dict(resources, kind) ?? noEntries, name)
    if (found === null)
      report('resources', page.place, `${kind} has no ${name === null ? 'name' : `/${name}`}`)
    else if (!isOwn) report('resources', page.place, `/${name} of ${kind} is in no resources of its own`)
    return found
  }

  #font(name: string | null, scope: Scope): Font | null {
    const dict = this.#named('Font', name, scope)
    if (!isDict(dict)) return null
    const font = this.#fonts.get(dict) ?? readFont(this.#document.file, dict)
    this.#fonts.set(dict, font)
    return font
  }

  #paint(word: string, operands: readonly Value[], font: Font | null, scope: Scope): void {
    const last = operands.at(-1)
    const texts = (isList(last) ? last.items : [last]).filter(isText).filter(({bytes}) => bytes !== '')
    const isShowing = texting.has(word)
    if (!isShowing || texts.length > 0) scope.marking.paint(word)
    if (!isShowing || texts.length === 0) return
    if (font) for (const {bytes} of texts) showText(bytes, font, this.used, scope)
    // A form may go on with the font of what draws it.
    else if (scope.depth === 0) this.#document.report('resources', scope.page.place, 'text without a font')
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
    this.#walk(file.data(found), {...scope, ...this.#resources(found, scope.resources), depth: depth + 1})
  }

  #use(word: string, operands: readonly Value[], scope: Scope): void {
    const {page} = scope
    const device = deviceOperators[word]
    if (device) note(this.used.spaces, device, page)
    if (word === 'ri') note(this.used.intents, nameOf(operands[0]) ?? '', page)
    const kind = resourceOperators[word]
    const name = nameOf(operands.at(-1))
    if (!kind || (name === null && kind === 'Pattern')) return
    const plain = kind === 'ColorSpace' ? plainSpaces[name ?? ''] : undefined
    if (plain) {
      note(this.used.spaces, plain, page)
      return
    }
    const found = this.#named(kind, name, scope)
    if (kind === 'ExtGState' && isDict(found)) this.#state(found, scope)
    if (kind === 'ColorSpace') note(this.used.spaces, found, page)
    if (kind === 'Pattern') this.#pattern(found, scope)
    const shading = kind === 'Shading' && isStream(found) ? found.dict : found
    if (kind === 'Shading' && isDict(shading))
      note(this.used.spaces, this.#document.file.get(shading, 'ColorSpace'), page)
  }

  #state(state: Dict, scope: Scope): void {
    if (this.used.states.has(state)) return
    this.used.states.set(state, scope.page)
    const {file} = this.#document
    const mask = file.dict(state, 'SMask')
    const group = mask && file.stream(mask, 'G')
    if (group) this.apart(group, scope.page, scope)
  }

  /** Its cell is drawn once; no content in it is marked by itself. */
  #pattern(found: Value, scope: Scope): void {
    const {file} = this.#document
    const dict = isStream(found) ? found.dict : found
    if (!isDict(dict) || this.#patterns.has(dict)) return
    this.#patterns.add(dict)
    const shading = file.dict(dict, 'Shading')
    if (shading) note(this.used.spaces, file.get(shading, 'ColorSpace'), scope.page)
    if (isStream(found)) this.apart(found, scope.page, scope)
  }

  /** What is drawn beside the content: a cell, a mask, the appearance of an annotation. @throws Unreadable */
  apart(stream: Stream, page: Page, scope?: Scope): void {
    const marking = new Marking(page, this.#document)
    marking.open('Artifact', null, true)
    const resources = this.#resources(stream, scope?.resources ?? noEntries)
    this.#walk(this.#document.file.data(stream), {
      ...resources,
      page,
      marking,
      depth: (scope?.depth ?? 0) + 1,
    })
  }

  #resources({dict}: Stream, above: Dict): Pick<Scope, 'resources' | 'isOwn'> {
    return ownResources(dict, this.#document.file.dict(dict, 'Resources') ?? above)
  }
}
