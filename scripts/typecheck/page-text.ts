/** Reads the text of a page, from inside: see `page-script.ts`. */

import type {PageText} from './measured.ts'

declare global {
  interface Window {
    /** Text nodes of the page that are not blank, in its order. */
    proofNodes: Text[]
    proofBlocks: Element[]
  }
}

/** The element that lays out the lines of a text. */
export function blockOf(node: Node): Element {
  let element = node.parentElement
  while (element?.parentElement && /^(?:inline.*|contents|ruby.*)$/.test(getComputedStyle(element).display))
    element = element.parentElement
  return element ?? document.body
}

export function collectNodes(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  window.proofNodes = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    const isCode = node.parentElement?.closest('script,style,template') !== null
    if (node instanceof Text && node.data.trim() !== '' && !isCode) window.proofNodes.push(node)
  }
}

export function ancestors(element: Element, selector: string): Element[] {
  const found: Element[] = []
  for (let each = element.closest(selector); each; each = each.parentElement?.closest(selector) ?? null)
    found.unshift(each)
  return found
}

export function languageOf(element: Element | null): string {
  return element?.closest('[lang]')?.getAttribute('lang') ?? ''
}

export function isDrawn(node: Text): boolean {
  const range = document.createRange()
  range.selectNodeContents(node)
  const style = node.parentElement ? getComputedStyle(node.parentElement) : null
  return style?.visibility === 'visible' && [...range.getClientRects()].some(({width}) => width > 0)
}

/** Blocks before which the style sheet forces a new page. */
export function openers(): Set<Element> {
  const forced = [...document.querySelectorAll('body *')].filter((element) =>
    /^(?:page|left|right|recto|verso|always)$/.test(getComputedStyle(element).breakBefore),
  )
  const first = forced.map((element) => window.proofBlocks.find((block) => element.contains(block)))
  const closed = [...document.querySelectorAll('body *')].filter((element) =>
    /^(?:page|left|right|recto|verso|always)$/.test(getComputedStyle(element).breakAfter),
  )
  const next = closed.map((element) =>
    window.proofBlocks.find(
      (block) =>
        !element.contains(block) &&
        (element.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    ),
  )
  const turned = window.proofBlocks.filter(
    (block, index) => index > 0 && pageNameOf(block) !== pageNameOf(window.proofBlocks[index - 1] ?? block),
  )
  return new Set([...first, ...next, ...turned].filter((block) => block !== undefined))
}

/** The named page that an element stands on: its own, or that of what it is in. */
export function pageNameOf(element: Element): string {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const name = getComputedStyle(each).getPropertyValue('page')
    if (name !== '' && name !== 'auto') return name
  }
  return 'auto'
}

export function describeBlock(
  element: Element,
  index: number,
  tables: Element[],
  rows: Element[],
): Omit<PageText['blocks'][number], 'opensPage'> {
  const thead = element.closest('thead')
  const outer = ancestors(element, 'tr')
  const cell = ancestors(element, 'td,th')[0]
  return {
    index,
    tag: element.tagName.toLowerCase(),
    language: languageOf(element).startsWith('en') ? 'en' : 'zh',
    heading: element.closest('h1,h2,h3,h4,h5,h6,tr.section') !== null,
    head: thead ? tables.indexOf(thead.closest('table') ?? thead) : -1,
    tables: ancestors(element, 'table').map((table) => tables.indexOf(table)),
    rows: outer.map((row) => rows.indexOf(row)),
    column: cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1,
  }
}

export function describeNode(node: Text, block: number): PageText['nodes'][number] {
  const parent = node.parentElement ?? document.body
  const {fontFamily, wordBreak, overflowWrap} = getComputedStyle(parent)
  return {
    block,
    text: node.data,
    language: languageOf(parent),
    stack: fontFamily,
    role: parent.closest('code,pre') ? 'code' : parent.closest('h1,h2,h3,h4,th') ? 'heading' : 'any',
    drawn: isDrawn(node),
    breaksAnywhere: wordBreak === 'break-all' || overflowWrap === 'anywhere',
    reference: parent.closest('.reference') !== null,
  }
}

/** Reads the text of the page, its blocks and its languages. */
export function describePage(): PageText {
  collectNodes()
  const tables = [...document.querySelectorAll('table')]
  const rows = [...document.querySelectorAll('tr')]
  const elements = window.proofNodes.map(blockOf)
  window.proofBlocks = [...new Set(elements)]
  const opening = openers()
  const indexOf = new Map(window.proofBlocks.map((element, index) => [element, index]))
  return {
    blocks: window.proofBlocks.map((element, index) => ({
      ...describeBlock(element, index, tables, rows),
      opensPage: opening.has(element),
    })),
    nodes: window.proofNodes.map((node, index) =>
      describeNode(node, indexOf.get(elements[index] ?? document.body) ?? -1),
    ),
  }
}
