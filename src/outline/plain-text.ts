import type {Nodes} from 'mdast'
import {toString as flatten} from 'mdast-util-to-string'

/** The blank line that joins the blocks of a side in its `text`. */
const blockGap = '\n\n'

/**
 * The plain text of mdast content as it was written: no markup, line breaks as `\n`, table cells parted by a
 * tab and rows by a line break, blocks parted by a blank line. A picture counts by its alternative text.
 */
export function plainText(content: readonly Nodes[]): string {
  return content
    .map(blockText)
    .filter((text) => text !== '')
    .join(blockGap)
}

function blockText(node: Nodes): string {
  switch (node.type) {
    case 'table':
      return node.children.map((row) => row.children.map(inlineText).join('\t')).join('\n')
    case 'list':
      return node.children.map((item) => plainText(item.children)).join('\n')
    case 'blockquote':
    case 'footnoteDefinition':
    case 'listItem':
      return plainText(node.children)
    default:
      return inlineText(node)
  }
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(inlineText).join('')
  return flatten(node)
}
