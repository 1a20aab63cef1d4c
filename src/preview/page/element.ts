/** Elements of the page. Text is always text: nothing that a source says becomes markup. */

type Child = Node | string | null | false

type Properties = {
  readonly class?: string
  readonly on?: Readonly<Record<string, (event: Event) => void>>
  readonly [attribute: string]: unknown
}

/** @param properties attributes; `true` for one without a value, `false` and `null` for none. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  const {on = {}, ...attributes} = properties
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
  for (const [name, hear] of Object.entries(on)) element.addEventListener(name, hear)
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

/**
 * Puts other children into an element, and the focus back to where it was: on what has the same `data-key`.
 */
export function fill(element: HTMLElement, ...children: readonly Child[]): void {
  const focused = document.activeElement
  const key = element.contains(focused) ? focused?.getAttribute('data-key') : null
  element.replaceChildren(...children.filter((child) => child !== null && child !== false))
  if (key) element.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({preventScroll: true})
}
