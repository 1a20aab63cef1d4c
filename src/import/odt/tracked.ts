/** Tracked changes of an ODT (OpenDocument 1.3 part 3 §5.5): what they are, and the text without them. */

import type {TrackedChange} from '../document.ts'
import {nameOf} from '../names.ts'
import {all, child, childrenOf, elementsOf, textOf, type Xml} from '../xml.ts'

type Region = {readonly id: string; readonly kind: Xml}

/** A body holds deleted text apart: as it stands, it is what all changes have made of it. */
function regionsOf(body: Xml): readonly Region[] {
  const regions = [...all(body, 'text:tracked-changes')].flatMap((each) =>
    childrenOf(each, 'text:changed-region'),
  )
  return regions.flatMap((region) => {
    const [kind] = elementsOf(region)
    const id = region.attributes.get('text:id') ?? region.attributes.get('xml:id')
    return kind && id !== undefined ? [{id, kind}] : []
  })
}

/** The text before all changes: what was inserted goes, what was deleted comes back. */
export function withoutChanges(body: Xml): Xml {
  const regions = new Map(regionsOf(body).map(({id, kind}) => [id, kind]))
  return regions.size === 0 ? body : restored(body, {regions, open: new Set()})
}

type State = {readonly regions: ReadonlyMap<string, Xml>; readonly open: Set<string>}

/** A paragraph that begins in what was inserted goes on with the one before it. */
function restored(parent: Xml, state: State): Xml {
  const children: (Xml | string)[] = []
  for (const each of parent.children) {
    if (typeof each === 'string') {
      if (state.open.size === 0) children.push(each)
      continue
    }
    if (each.name === 'text:tracked-changes') continue
    const isInside = state.open.size > 0
    const made = isParagraph(each) ? paragraphs(each, state) : [held(each, state)]
    const last = children.at(-1)
    const [first, ...rest] = made
    const joins = isInside && isParagraph(each) && typeof last === 'object' && isParagraph(last)
    if (joins && first) {
      children[children.length - 1] = {...last, children: [...last.children, ...first.children]}
      children.push(...rest)
    } else if (!isInside || made.some((found) => textOf(found) !== '')) children.push(...made)
  }
  return {...parent, children}
}

function held(element: Xml, state: State): Xml {
  return elementsOf(element).length === 0 ? element : restored(element, state)
}

function isParagraph({name}: Xml): boolean {
  return name === 'text:p' || name === 'text:h'
}

/** A paragraph as it was; several, where the end of one was deleted. */
function paragraphs(element: Xml, state: State): readonly Xml[] {
  const made: (Xml | string)[][] = [[]]
  const visit = (parent: Xml, wrap: (content: Xml | string) => Xml | string): void => {
    for (const each of parent.children) {
      if (typeof each === 'string') {
        if (state.open.size === 0) made.at(-1)?.push(wrap(each))
      } else if (each.name === 'text:change-start' || each.name === 'text:change-end') mark(each, state)
      else if (each.name === 'text:change') bringBack(each, state, made, wrap)
      else if (each.name === 'text:span' || each.name === 'text:a')
        visit(each, (content) => wrap({...each, children: [content]}))
      else if (state.open.size === 0 || each.name.startsWith('text:bookmark')) made.at(-1)?.push(wrap(each))
    }
  }
  visit(element, (content) => content)
  return made.map((children) => ({...element, children}))
}

function mark({name, attributes}: Xml, {regions, open}: State): void {
  const id = attributes.get('text:change-id') ?? ''
  if (name === 'text:change-end') open.delete(id)
  else if (regions.get(id)?.name === 'text:insertion') open.add(id)
}

function bringBack(
  {attributes}: Xml,
  {regions, open}: State,
  made: (Xml | string)[][],
  wrap: (content: Xml | string) => Xml | string,
): void {
  const deletion = regions.get(attributes.get('text:change-id') ?? '')
  if (deletion?.name !== 'text:deletion' || open.size > 0) return
  const texts = [...all(deletion, 'text:p'), ...all(deletion, 'text:h')]
  for (const [index, {children}] of texts.entries()) {
    if (index > 0) made.push([])
    made.at(-1)?.push(...children.map(wrap))
  }
}

const kinds: Readonly<Record<string, TrackedChange['kind']>> = {
  'text:insertion': 'inserted',
  'text:deletion': 'deleted',
  'text:format-change': 'formatted',
}

/** The changes in the order of the text. */
export function odtChanges(body: Xml): readonly TrackedChange[] {
  const regions = new Map(regionsOf(body).map(({id, kind}) => [id, kind]))
  const found = new Map<string, {text: string; name: string | null}>()
  const open = new Set<string>()
  let name: string | null = null
  const visit = (parent: Xml): void => {
    for (const each of parent.children) {
      if (typeof each === 'string') {
        for (const id of open) {
          const change = found.get(id)
          if (change) change.text += each
        }
        continue
      }
      const id = each.attributes.get('text:change-id') ?? ''
      const bookmark = each.attributes.get('text:name') ?? ''
      if (each.name === 'text:bookmark-start' && nameOf(bookmark)) name = bookmark
      if (each.name === 'text:bookmark-end' && bookmark === name) name = null
      if (each.name === 'text:change-start') open.add(id)
      if (each.name === 'text:change-start' || each.name === 'text:change') found.set(id, {text: '', name})
      if (each.name === 'text:change-end') open.delete(id)
      if (each.name === 'text:s')
        for (const inside of open)
          found.set(inside, {...nothing, ...found.get(inside), text: `${found.get(inside)?.text ?? ''} `})
      if (each.name !== 'text:tracked-changes') visit(each)
    }
  }
  visit(body)
  return [...found].flatMap(([id, {text, name: place}]) => {
    const kind = regions.get(id)
    if (!kind) return []
    const info = child(kind, 'office:change-info')
    const own = kind.name === 'text:deletion' ? deletedText(kind) : text
    return [
      {
        kind: kinds[kind.name] ?? 'formatted',
        who: textOf(child(info, 'dc:creator')),
        when: textOf(child(info, 'dc:date')),
        text: own,
        name: place,
      },
    ]
  })
}

const nothing = {text: '', name: null}

function deletedText(deletion: Xml): string {
  return [...all(deletion, 'text:p'), ...all(deletion, 'text:h')].map(textOf).join('\n')
}
