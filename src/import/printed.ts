/** The lines that content of an outline is printed as. `lines.ts` says what a line is. */

import type {Image, List, Nodes, PhrasingContent, Table} from 'mdast'
import {oneLine} from '../office/one-line.ts'
import {plainText} from '../outline/plain-text.ts'
import type {Content, Language} from '../outline/types.ts'
import type {Mark} from './document.ts'
import {inHeading, lineOf, type Piece, plain, tableLine} from './lines.ts'

export type Printing = {
  readonly language: Language
  /** Whether quotes stand out: in lists and notes they do not. */
  readonly quotes: boolean
  /** Whether all of it is a quote. */
  readonly isQuote: boolean
  /** Whether pictures were there when it was printed; else their words stand for them. */
  readonly pictures: boolean
  /** In a note, references to others are text. */
  readonly isNote: boolean
  readonly isHeading: boolean
}

export function printedLines(content: readonly Content[], printing: Printing): readonly string[] {
  return linesOf(content, printing, null).filter(
    (line) => !/^(?:text|quote|code|item[^|]*)\|\[\]$/.test(line),
  )
}

/** @param depth of lists; `null` outside of them. */
function linesOf(content: readonly Nodes[], printing: Printing, depth: number | null): readonly string[] {
  return content.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return paragraphLines(block.children, printing)
      case 'blockquote':
        return linesOf(block.children, {...printing, isQuote: printing.quotes && depth === null}, depth)
      case 'code':
      case 'html':
        return [lineOf('code', plain([textPiece(block.value, [], null)]))]
      case 'thematicBreak':
        return [lineOf('rule', [])]
      case 'list':
        return listLines(block, printing, depth === null ? 0 : depth + 1)
      case 'table':
        return [tableLines(block, printing)]
      default:
        return []
    }
  })
}

function paragraphLines(children: readonly PhrasingContent[], printing: Printing): readonly string[] {
  const pictures = picturesOf(children)
  if (pictures !== null) return figureLines(pictures, printing)
  const pieces = piecesOf(children, printing, [], null)
  return [lineOf(printing.isQuote ? 'quote' : 'text', printing.isHeading ? inHeading(pieces) : pieces)]
}

/** The pictures of a line that has nothing else; `null` where it has. */
export function picturesOf(nodes: readonly PhrasingContent[]): readonly Image[] | null {
  const pictures = nodes.filter((node) => node.type === 'image')
  const alone = nodes.every(
    (node) => node.type === 'image' || (node.type === 'text' && node.value.trim() === ''),
  )
  return alone && pictures.length > 0 ? pictures : null
}

function figureLines(pictures: readonly Image[], printing: Printing): readonly string[] {
  const captions = pictures.flatMap((each) => captionLines(each, printing.pictures))
  if (printing.pictures)
    return [
      lineOf(
        'figure',
        pictures.map(({alt}) => ({picture: alt ?? ''})),
      ),
      ...captions,
    ]
  const words = pictures.map(({alt}) => textPiece(alt ?? '', [], null))
  return [lineOf('text', words), ...captions].filter((line) => line !== 'text|[]')
}

/** A picture that two languages share, with the words of both, and the captions of each. */
export function sharedFigureLines(
  images: readonly Image[],
  pictures: boolean,
): readonly (readonly string[])[] {
  const alt = [...new Set(images.map((image) => image.alt ?? ''))].filter((text) => text !== '').join(' / ')
  const shown = pictures ? lineOf('figure', [{picture: alt}]) : lineOf('text', [textPiece(alt, [], null)])
  return images.map((image, index) => [...(index === 0 ? [shown] : []), ...captionLines(image, pictures)])
}

function captionLines({title, alt}: Image, isShown: boolean): readonly string[] {
  const text = title || (isShown ? alt : null)
  return text ? [lineOf('caption', [textPiece(text, [], null)])] : []
}

function textPiece(value: string, marks: readonly Mark[], url: string | null): Piece {
  return {text: value, marks, url}
}

function piecesOf(
  nodes: readonly PhrasingContent[],
  printing: Printing,
  marks: readonly Mark[],
  url: string | null,
): readonly Piece[] {
  return nodes.flatMap((node) => piecesOfNode(node, printing, marks, url))
}

function piecesOfNode(
  node: PhrasingContent,
  printing: Printing,
  marks: readonly Mark[],
  url: string | null,
): readonly Piece[] {
  const marked = (mark: Mark): readonly Mark[] => order([...marks, mark])
  switch (node.type) {
    case 'text':
      return [textPiece(oneLine(node.value), marks, url)]
    case 'inlineCode':
    case 'html':
      return [textPiece(oneLine(node.value), marked('code'), url)]
    case 'break':
      return [textPiece('\n', [], null)]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return piecesOf(node.children, printing, marked(node.type), url)
    case 'link':
      return piecesOf(node.children, printing, marks, node.url)
    case 'linkReference':
      return piecesOf(node.children, printing, marks, url)
    case 'footnoteReference':
      return [
        printing.isNote
          ? textPiece(`[^${node.label ?? node.identifier}]`, marks, url)
          : {note: node.identifier},
      ]
    case 'image':
      return [printing.pictures ? {picture: node.alt ?? ''} : textPiece(node.alt ?? '', marks, url)]
    case 'imageReference':
      return [textPiece(node.alt ?? '', marks, url)]
  }
}

const markOrder: readonly Mark[] = ['strong', 'emphasis', 'delete', 'code']

function order(marks: readonly Mark[]): readonly Mark[] {
  return markOrder.filter((mark) => marks.includes(mark))
}

function listLines(list: List, printing: Printing, depth: number): readonly string[] {
  return list.children.flatMap((item) => {
    const kind = typeof item.checked === 'boolean' ? String(item.checked) : list.ordered ? 'number' : 'bullet'
    const [first, ...rest] = linesOf(item.children, {...printing, isQuote: false}, depth)
    const bears = first?.startsWith('text|') ? `item${kind} ${depth}|${first.slice(5)}` : first
    return [...(bears === undefined ? [] : [bears]), ...rest]
  })
}

function tableLines({children, align}: Table, printing: Printing): string {
  const columns = Math.max(0, ...children.map((row) => row.children.length))
  const rows = children.map((row) =>
    Array.from({length: columns}, (_, column) =>
      piecesOf(row.children[column]?.children ?? [], printing, [], null),
    ),
  )
  return tableLine(
    rows,
    Array.from({length: columns}, (_, column) => align?.[column] ?? null),
  )
}

/** Whether content says anything at all. */
export function saysNothing(content: readonly Content[]): boolean {
  return plainText(content).trim() === '' && !content.some(({type}) => type === 'thematicBreak')
}
