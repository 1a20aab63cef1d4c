/** What a document with tracked changes says with all of them, and with none: a reader of its own, from the standard. */

import {strFromU8, unzipSync} from 'fflate'
import type {Element, Nodes} from 'xast'
import {fromXml} from 'xast-util-from-xml'

export type Taken = 'all' | 'none'

/** The paragraphs that say something, of the text and of the notes (ISO/IEC 29500-1 §17.13.5). */
export function saidIn(document: Uint8Array, taken: Taken): readonly string[] {
  const parts = unzipSync(document)
  return ['word/document.xml', 'word/footnotes.xml'].flatMap((name) => {
    const part = parts[name]
    if (!part) return []
    const paragraphs = [...open(fromXml(strFromU8(part)), taken === 'all' ? 'w:del' : 'w:ins')]
    const texts: string[] = []
    let before = ''
    for (const {text, runsOn} of paragraphs) {
      before += text
      if (runsOn) continue
      texts.push(before)
      before = ''
    }
    return [...texts, before].filter((text) => text.trim() !== '')
  })
}

type Paragraph = {readonly text: string; readonly runsOn: boolean}

/** @param gone the name of what is not there. */
function* open(node: Nodes, gone: string): Generator<Paragraph> {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.name === 'w:tr' && isMarked(child, ['w:trPr'], gone)) continue
    if (child.name === 'w:p')
      yield {text: textOf(child, gone), runsOn: isMarked(child, ['w:pPr', 'w:rPr'], gone)}
    else yield* open(child, gone)
  }
}

function isMarked(element: Element, path: readonly string[], gone: string): boolean {
  let found: readonly Element[] = [element]
  for (const name of [...path, gone])
    found = found.flatMap(
      ({children}) => children.filter((each) => each.type === 'element' && each.name === name) as Element[],
    ) // just filtered
  return found.length > 0
}

function textOf(node: Nodes, gone: string): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element') {
    if (node.name === gone || node.name.endsWith('Pr')) return ''
    if (node.name === 'w:tab') return '\t'
    if (node.name === 'w:footnoteReference') return '*'
    if (node.name === 'w:delText' && gone === 'w:del') throw new Error('Deleted text outside of a deletion')
  }
  return node.children.map((child) => textOf(child, gone)).join('')
}
