/** The text of a DOCX as a program reads it that is not ours. */

import {XmlDocument, XmlElement, type XmlTreeNode} from 'libxml2-wasm'

export type Marked = {
  readonly text: string
  /** What stands between the two ends of each bookmark, by its name. */
  readonly marked: ReadonlyMap<string, string>
}

/** What stands in the body; notes apart. Paragraphs and cells end with a line feed. */
export function readDocx(document: string): Marked {
  const xml = XmlDocument.fromString(document)
  const starts = new Map<string, {readonly name: string; readonly from: number}>()
  const marked = new Map<string, string>()
  let text = ''
  const visit = (element: XmlElement): void => {
    for (let child: XmlTreeNode | null = element.firstChild; child !== null; child = child.next) {
      if (!(child instanceof XmlElement)) continue
      const id = child.attr('id', 'w')?.value ?? ''
      if (child.name === 't') text += child.content
      else if (child.name === 'br') text += '\n'
      else if (child.name === 'tab' && element.name === 'r') text += '\t'
      else if (child.name === 'bookmarkStart')
        starts.set(id, {name: child.attr('name', 'w')?.value ?? '', from: text.length})
      else if (child.name === 'bookmarkEnd') {
        const start = starts.get(id)
        if (start) marked.set(start.name, text.slice(start.from))
      } else if (child.name !== 'drawing') visit(child)
      if (child.name === 'p') text += '\n'
    }
  }
  visit(xml.root)
  xml.dispose()
  return {text, marked}
}
