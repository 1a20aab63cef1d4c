import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'
import {hideCrowdedMarks} from './crowding.ts'
import {showHidden} from './hidden.ts'
import {flattenPhrasing, hideDeepMarks} from './nesting.ts'
import {linesOfPiece, type ParsePiece, parseInPieces} from './pieces.ts'
import type {Labels} from './references.ts'

/**
 * Whether a text is house text: plain typing, neither front matter nor Markdown headings.
 * In such a text an indented line is an indented line, never a code block, and a row of hyphens under a line
 * parts two things, never makes a heading.
 */
function isHouseText(text: string): boolean {
  return !/^---\s*$/m.test(text.slice(0, text.search(/[\r\n]|$/))) && !/^ {0,3}#{1,6}[ \t]/m.test(text)
}

/** Turns off the constructs of CommonMark that plain typing would trip over. */
const remarkHouseText: Plugin<[], Root> = function () {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({disable: {null: ['codeIndented', 'setextUnderline']}})
}

/** For one parse: lets references be made that are defined elsewhere. It is no construct: it only sees the parser at its first line. */
const remarkLabels: Plugin<[Labels], Root> = function ({links, notes}) {
  let told = false
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    document: {
      null: {
        tokenize(_effects, _ok, nok) {
          const {parser} = this
          parser.gfmFootnotes ??= []
          if (!told) {
            parser.defined.push(...links)
            parser.gfmFootnotes.push(...notes)
          }
          told = true
          return nok
        },
      },
    },
  })
}

/**
 * Parses with all of GFM, with front matter, and with emphasis that works beside Chinese marks. What is nested deeper
 * than `deepestLevel` is text of that level.
 *
 * @param lines of the pieces in which a long text is parsed (default: 300).
 */
export function parse(text: string, lines: number = linesOfPiece): Root {
  const isHouse = isHouseText(text)
  const legible = hideCrowdedMarks(hideDeepMarks(text))
  const parsePiece: ParsePiece = (part, labels, isFirst) => {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly)
    if (isFirst) processor.use(remarkFrontmatter, ['yaml'])
    if (isHouse) processor.use(remarkHouseText)
    if (labels.links.length > 0 || labels.notes.length > 0) processor.use(remarkLabels, labels)
    const root = processor.parse(part)
    flattenPhrasing(root)
    return root
  }
  const root = parseInPieces(legible, parsePiece, lines)
  if (legible !== text) {
    showHidden(root)
    root.data = {...root.data, isSimplified: true}
  }
  return root
}

declare module 'mdast' {
  interface RootData {
    /** Whether markup beyond the limits of nesting and crowding was taken for text. */
    isSimplified?: boolean | undefined
  }
}
