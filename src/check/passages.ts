/** The running text of an outline, with the place in the source of each of its characters. */

import type {Nodes, PhrasingContent} from 'mdast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {languageOf} from '../outline/script.ts'
import {type Language, languages, type Outline} from '../outline/types.ts'
import {walkContent, walkSides} from '../outline/walk.ts'
import {protectedUnits} from '../typeset/protected-units.ts'
import type {CheckContext} from './context.ts'
import {sourceOffsets} from './source-offsets.ts'
import {linesOf, positionAt, type TextLines} from './text-lines.ts'

/** A paragraph, a heading, a cell of a table, or a title. */
export type Passage = {
  readonly language: Language
  readonly file: VFile
  /** The same for all passages of one side of a node, and for no others. */
  readonly side: object
  /** As it was read, without markup; notes are left out. */
  readonly text: string
  /** Whether a character is left alone: code, addresses, numbers, file names. */
  readonly isProtected: (index: number) => boolean
  /** Where characters stand. `exact` tells whether the place holds these characters and nothing else. */
  readonly placeOf: (
    from: number,
    to: number,
  ) => {readonly place: Position | undefined; readonly exact: boolean}
}

/** A file's text with its lines. */
type Source = {readonly text: string; readonly lines: TextLines}

/** All running text of an outline, in its order; what serves both languages stands once. */
export function passagesOf(outline: Outline, {fileOf}: CheckContext): readonly Passage[] {
  const sources = new Map(languages.map((language) => [fileOf(language), sourceOf(fileOf(language))]))
  const passages = languages.flatMap((language) => titlePassage(outline, language, fileOf(language), sources))
  const seen = new Map<VFile, Set<number>>()
  const oneFile = fileOf('zh') === fileOf('en')
  for (const pair of walkSides(outline)) {
    for (const language of languages) {
      const file = fileOf(language)
      const places = seen.get(file) ?? new Set()
      seen.set(file, places)
      for (const block of walkContent(pair[language]?.content ?? [])) {
        if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell') continue
        const offset = block.position?.start.offset
        if (offset !== undefined && places.has(offset)) continue
        if (offset !== undefined) places.add(offset)
        const shared = oneFile && pair.zh?.position.start.offset === pair.en?.position.start.offset
        const text = new PassageText(file, sources.get(file) ?? null, block.position)
        text.addAll(block.children)
        passages.push(text.passage(shared ? null : language, pair[language] ?? pair))
      }
    }
  }
  return passages
}

function sourceOf({data, value}: VFile): Source | null {
  const text = data.text ?? (typeof value === 'string' ? value : undefined)
  return text === undefined ? null : {text, lines: linesOf(text)}
}

/** A title has no place of its own in an outline: it stands above all else, as it was typed. */
function titlePassage(
  {meta, ...outline}: Outline,
  language: Language,
  file: VFile,
  sources: ReadonlyMap<VFile, Source | null>,
): Passage[] {
  const title = meta.title[language]
  const source = sources.get(file)
  if (title === null || !source) return []
  const starts = [...walkSides({meta, ...outline})].flatMap(({zh, en}) => [zh, en])
  const first = Math.min(...starts.map((side) => side?.position.start.offset ?? Number.POSITIVE_INFINITY))
  const offset = source.text.indexOf(title)
  if (offset < 0 || offset >= first) return []
  const position = positionAt(source.lines, offset, offset + title.length)
  const text = new PassageText(file, source, position)
  text.addAll([{type: 'text', value: title, position}])
  return [text.passage(language, {})]
}

/** Gathers the text of a block. */
class PassageText {
  readonly #file: VFile
  readonly #source: Source | null
  readonly #block: Position | undefined
  /** In the source, by unit of the text; -1 where it is not known. */
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #kept = new Set<number>()
  #text = ''

  constructor(file: VFile, source: Source | null, block: Position | undefined) {
    this.#file = file
    this.#source = source
    this.#block = block
  }

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.#add(node)
  }

  #add(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#append(node.value, node.position)
        break
      case 'inlineCode':
        this.#keep(() => this.#append(node.value, undefined))
        break
      case 'break':
        this.#append('\n', undefined)
        break
      case 'image':
        // Something stands here, in neither language.
        this.#keep(() => this.#append('\uFFFC', undefined))
        break
      case 'link':
        if (isAddress(node)) this.#keep(() => this.addAll(node.children))
        else this.addAll(node.children)
        break
      default:
        if ('children' in node) this.addAll(node.children)
    }
  }

  #append(value: string, position: Position | undefined): void {
    const {start, end} = position ?? {}
    const offsets =
      this.#source && start?.offset !== undefined && end?.offset !== undefined
        ? sourceOffsets(value, this.#source.text, start.offset, end.offset)
        : null
    for (let index = 0; index < value.length; index++) {
      this.#starts.push(offsets?.starts[index] ?? -1)
      this.#ends.push(offsets?.ends[index] ?? -1)
    }
    this.#text += value
  }

  #keep(add: () => void): void {
    const from = this.#text.length
    add()
    for (let index = from; index < this.#text.length; index++) this.#kept.add(index)
  }

  passage(language: Language | null, side: object): Passage {
    const text = this.#text
    const kept = protectedUnits(text)
    for (const index of this.#kept) kept.add(index)
    return {
      language: language ?? languageOf(text) ?? 'zh',
      file: this.#file,
      side,
      text,
      isProtected: (index) => kept.has(index),
      placeOf: (from, to) => this.#placeOf(from, to),
    }
  }

  #placeOf(from: number, to: number): ReturnType<Passage['placeOf']> {
    const start = this.#starts[from] ?? -1
    const end = this.#ends[to - 1] ?? -1
    if (!this.#source || start < 0 || end < start) return {place: this.#block, exact: false}
    let exact = true
    for (let index = from + 1; index < to; index++) exact &&= this.#starts[index] === this.#ends[index - 1]
    return {place: positionAt(this.#source.lines, start, end), exact}
  }
}

/** Whether a link shows its own address. */
function isAddress({url, children}: Nodes & {type: 'link'}): boolean {
  const [text, more] = children
  return (
    text?.type === 'text' &&
    !more &&
    [text.value, `mailto:${text.value}`, `http://${text.value}`].includes(url)
  )
}
