/** `page.html` → the elements of a page, with slots. It is data: what could run or ask the network is refused. */

import type {Element, ElementContent, Root} from 'hast'
import type {HeadRole, Tokens} from './template.ts'

/** What can be put into a page. */
const slotNames = ['kind', 'title', 'facts', 'contents', 'body', 'notes', 'colophon'] as const
export type SlotName = (typeof slotNames)[number]

const tags: ReadonlySet<string> = new Set([
  'main',
  'header',
  'footer',
  'section',
  'article',
  'aside',
  'nav',
  'div',
  'p',
  'span',
  'hr',
  'slot',
])

const attributes: ReadonlySet<string> = new Set([
  'className',
  'id',
  'lang',
  'name',
  'role',
  'ariaLabel',
  'ariaHidden',
])

/** A page that cannot be used, and where. */
export class PageError extends Error {
  override readonly name = 'PageError'
  /** What stands in the file, and what was expected. */
  readonly found: string
  readonly expected: string

  constructor(found: string, expected: string) {
    super(`${found}; expected ${expected}`)
    this.found = found
    this.expected = expected
  }
}

/**
 * Reads a page.
 *
 * @throws {PageError} for an element or attribute that a page may not have, and for slots that do not go with the tokens.
 */
export async function readPage(html: string, tokens: Tokens): Promise<readonly ElementContent[]> {
  const {fromHtml} = await import('hast-util-from-html')
  const root = fromHtml(html, {fragment: true})
  const slots: string[] = []
  const visit = (parent: Root | Element): ElementContent[] =>
    parent.children.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return node.value.trim() === '' ? [] : [node]
      if (node.type !== 'element') return []
      slots.push(...slotOf(node))
      return [{...node, children: visit(node)}]
    })
  const page = visit(root)
  checkSlots(slots, tokens)
  return page
}

/** Checks an element; the name of its slot where it is one. */
function slotOf({tagName, properties, position}: Element): string[] {
  const line = `line ${position?.start.line ?? '?'}`
  if (!tags.has(tagName)) throw new PageError(`<${tagName}> in ${line}`, `one of ${[...tags].join(', ')}`)
  const strange = Object.keys(properties).find((name) => !attributes.has(name))
  if (strange !== undefined)
    throw new PageError(
      `the attribute “${strange}” of <${tagName}> in ${line}`,
      'class, id, lang, name, role or aria-label',
    )
  if (tagName !== 'slot') return []
  const name = String(properties['name'] ?? '')
  if (!slotNames.some((each) => each === name))
    throw new PageError(`the slot “${name}” in ${line}`, `one of ${slotNames.join(', ')}`)
  return [name]
}

/** Each thing has one place, and a thing that the tokens ask for has a slot. */
function checkSlots(slots: readonly string[], tokens: Tokens): void {
  const wanted: Readonly<Record<SlotName, boolean>> = {
    kind: tokens.kind !== null,
    title: !tokens.facts.includes('title' satisfies HeadRole),
    facts: tokens.facts.length > 0,
    contents: tokens.contents > 0,
    body: true,
    notes: true,
    colophon: tokens.colophon,
  }
  for (const name of slotNames) {
    const count = slots.filter((slot) => slot === name).length
    const expected = wanted[name] ? 1 : 0
    if (count !== expected)
      throw new PageError(
        `${count} of <slot name="${name}">`,
        `${expected === 1 ? 'one' : 'none'}, as template.json has it`,
      )
  }
}
