/**
 * Makes a tree self-contained: references become links and pictures, raw HTML becomes the text that it is, a bare
 * address ends where Chinese begins. Positions stay.
 */

import type {Definition, Html, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import {walkContent} from '../outline/walk.ts'
import {partAutolink} from './autolinks.ts'

/** Changes `root` in place: it is the reader's own. */
export function normalise(root: Root, file: VFile): Root {
  const definitions = new Map<string, Definition>()
  for (const node of walkContent(root.children)) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  }
  visit(root, definitions, file)
  return root
}

function visit(parent: Parents, definitions: ReadonlyMap<string, Definition>, file: VFile): void {
  const children = parent.children as Nodes[] // each child is replaced by one that may stand in its place
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child) continue
    const inFlow = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
    const kept = replace(child, definitions, file, inFlow)
    if (kept === null) {
      children.splice(index--, 1)
      continue
    }
    const parts: readonly Nodes[] = kept.type === 'link' ? partAutolink(kept) : [kept]
    children.splice(index, 1, ...parts)
    index += parts.length - 1
    if ('children' in kept) visit(kept, definitions, file)
  }
}

function replace(
  node: Nodes,
  definitions: ReadonlyMap<string, Definition>,
  file: VFile,
  inFlow: boolean,
): Nodes | null {
  switch (node.type) {
    case 'linkReference': {
      const target = definitions.get(node.identifier)
      return target
        ? {
            type: 'link',
            url: target.url,
            title: target.title ?? null,
            children: node.children,
            ...placed(node),
          }
        : node
    }
    case 'imageReference': {
      const target = definitions.get(node.identifier)
      return target
        ? {
            type: 'image',
            url: target.url,
            title: target.title ?? null,
            alt: node.alt ?? null,
            ...placed(node),
          }
        : node
    }
    case 'text':
    case 'code':
      // Line ends of the file stay out of the outline.
      return node.value.includes('\r') ? {...node, value: node.value.replace(/\r\n?/g, '\n')} : node
    case 'html':
      return replaceHtml(node, file, inFlow)
    default:
      return node
  }
}

/** A comment is no text; `<br>` is a line break; all other HTML is shown as the text that it is. */
function replaceHtml(node: Html, file: VFile, inFlow: boolean): Nodes | null {
  // Its lines stay, so that what follows is on its own.
  const value = node.value.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]+/g, ''))
  if (value.trim() === '') return null
  if (!inFlow && /^<br\s*\/?>$/i.test(value)) return {type: 'break', ...placed(node)}
  report(file, 'source/raw-html', {place: node.position, values: {html: excerpt(value)}})
  const text: PhrasingContent = {type: 'text', value: value.replace(/\r\n?/g, '\n'), ...placed(node)}
  return inFlow ? {type: 'paragraph', children: [text], ...placed(node)} : text
}

function excerpt(html: string): string {
  const line = html.trim().replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

function placed(node: Nodes): Pick<Nodes, 'position'> {
  return node.position ? {position: node.position} : {}
}
