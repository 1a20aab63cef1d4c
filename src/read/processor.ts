import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Plugin, unified} from 'unified'

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

/** Parses with all of GFM, with front matter, and with emphasis that works beside Chinese marks. */
export function parse(text: string): Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkFrontmatter, ['yaml'])
  if (isHouseText(text)) processor.use(remarkHouseText)
  return processor.parse(text)
}
