/** The marks of a letterhead, `{{title.zh}}` and its kind, filled wherever they stand. */

import type {Element} from 'xast'
import {elementsOf, named, textIn} from './xml.ts'

/** Its paragraph gives way to the briefing. */
const briefingMark = '{{briefing}}'

const mark = /\{\{\s*([^{}]+?)\s*\}\}/g

export type Filled = {
  /** Names of the marks that were filled with something or with nothing. */
  readonly filled: ReadonlySet<string>
  /** Those that nothing is known of; they stay as they are. */
  readonly unknown: ReadonlySet<string>
}

/**
 * Fills the marks of all paragraphs in a tree. Word parts a text into runs as it likes: a mark may lie in several, and
 * is filled in the look of the first.
 *
 * @param said by the name of a mark; `undefined` for one that is not known.
 */
export function fillMarks(tree: Element, said: (name: string) => string | undefined): Filled {
  const filled = new Set<string>()
  const unknown = new Set<string>()
  for (const paragraph of named(tree, 'w:p')) {
    const texts = textsOf(paragraph)
    const whole = texts.map(textIn).join('')
    if (!whole.includes('{{')) continue
    const edits = [...whole.matchAll(mark)].flatMap((match) => {
      const name = (match[1] ?? '').normalize('NFC')
      const value = said(name)
      if (name !== 'briefing') (value === undefined ? unknown : filled).add(name)
      return value === undefined ? [] : [{from: match.index, to: match.index + match[0].length, value}]
    })
    // From the last to the first, so that places before an edit stay what they are.
    for (const edit of edits.toReversed()) replace(texts, edit)
  }
  return {filled, unknown}
}

/** The paragraph whose whole text is the mark for the briefing, and what it stands in. */
export function findBriefingMark(tree: Element): {readonly parent: Element; readonly at: number} | null {
  for (const parent of elementsOf(tree)) {
    const at = parent.children.findIndex(
      (child) => child.type === 'element' && child.name === 'w:p' && isBriefingMark(child),
    )
    if (at >= 0) return {parent, at}
  }
  return null
}

function isBriefingMark(paragraph: Element): boolean {
  const whole = textsOf(paragraph).map(textIn).join('').replace(/\s+/g, '')
  return whole === briefingMark
}

/** The texts of a paragraph, without those of paragraphs in it, which a text box has. */
function textsOf(paragraph: Element): readonly Element[] {
  const texts: Element[] = []
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element' || child.name === 'w:p') continue
      if (child.name === 'w:t') texts.push(child)
      else visit(child)
    }
  }
  visit(paragraph)
  return texts
}

type Edit = {readonly from: number; readonly to: number; readonly value: string}

function replace(texts: readonly Element[], {from, to, value}: Edit): void {
  let start = 0
  let put = false
  for (const text of texts) {
    const said = textIn(text)
    const end = start + said.length
    const [first, last] = [Math.max(from, start), Math.min(to, end)]
    if (first < last) {
      const middle = put ? '' : value
      put = true
      setText(text, said.slice(0, first - start) + middle + said.slice(last - start))
    }
    start = end
  }
}

function setText(text: Element, value: string): void {
  text.children = [{type: 'text', value}]
  text.attributes['xml:space'] = 'preserve'
}
