/** What stands in a paragraph of an ODT → inlines. */

import {marks as allMarks, type Inline, type Mark} from '../document.ts'
import {child, textOf, type Xml} from '../xml.ts'
import type {OdtStyles} from './styles.ts'

type Look = {readonly marks: readonly Mark[]; readonly url: string | null; readonly isGap: boolean}

export type Visit = {
  readonly styles: OdtStyles
  /** What the paragraph's style is already. */
  readonly own: readonly Mark[]
  readonly take: (inline: Inline) => void
  readonly bookmark: (name: string, isStart: boolean) => void
  /** Reads a note, and says under which key. */
  readonly note: (note: Xml) => string
}

/** @param marks of the paragraph as a whole. */
export function readInlines(paragraph: Xml, marks: readonly Mark[], visit: Visit): void {
  inside(paragraph, {marks, url: null, isGap: false}, {...visit, endsInSpace: true})
}

/** A visit that knows whether a space stands before what comes next, which another would be one with. */
type Going = Visit & {endsInSpace: boolean}

function inside(parent: Xml, look: Look, going: Going): void {
  for (const each of parent.children) {
    if (typeof each === 'string') {
      // Spaces and line ends in a row are one space (§6.1.2).
      const one = each.replace(/[ \t\r\n]+/g, ' ')
      const value = going.endsInSpace ? one.replace(/^ /, '') : one
      say(value, look, going, value === '' ? going.endsInSpace : value.endsWith(' '))
    } else readElement(each, look, going)
  }
}

function say(value: string, look: Look, going: Going, endsInSpace: boolean): void {
  if (value === '') return
  going.endsInSpace = endsInSpace
  going.take({type: 'text', value, ...look})
}

function readElement(element: Xml, look: Look, going: Going): void {
  switch (element.name) {
    case 'text:s':
      say(' '.repeat(Number(element.attributes.get('text:c') ?? 1)), look, going, false)
      break
    case 'text:tab':
      say('\t', look, going, false)
      break
    case 'text:line-break':
      going.endsInSpace = false
      going.take({type: 'break'})
      break
    case 'text:bookmark-start':
    case 'text:bookmark-end':
      going.bookmark(element.attributes.get('text:name') ?? '', element.name.endsWith('start'))
      break
    case 'text:bookmark':
      // One round an empty line has no length.
      going.bookmark(element.attributes.get('text:name') ?? '', true)
      going.bookmark(element.attributes.get('text:name') ?? '', false)
      break
    case 'text:note':
      going.endsInSpace = false
      going.take({type: 'note', key: going.note(element)})
      break
    case 'draw:frame':
      readPicture(element, going)
      break
    case 'text:ruby':
      inside(child(element, 'text:ruby-base') ?? element, look, going)
      break
    case 'text:span':
      inside(element, spanLook(element, look, going), going)
      break
    case 'text:a':
      inside(element, {...spanLook(element, look, going), url: addressOf(element) ?? look.url}, going)
      break
    case 'office:annotation':
    case 'office:annotation-end':
      break
    default:
      // Fields show what they stand for.
      inside(element, look, going)
  }
}

function spanLook(span: Xml, outer: Look, {styles, own}: Visit): Look {
  const look = styles.text(span.attributes.get('text:style-name') ?? '')
  // What the style of the paragraph is already is no mark, unless it is said by name.
  const set = new Set([...outer.marks, ...look.named, ...look.direct.filter((mark) => !own.includes(mark))])
  if (look.hasFaceForHan && (outer.marks.includes('code') || look.named.includes('code'))) set.add('emphasis')
  return {marks: allMarks.filter((mark) => set.has(mark)), url: outer.url, isGap: outer.isGap || look.isGap}
}

/** `null` for a link inside the document. */
function addressOf({attributes}: Xml): string | null {
  const address = attributes.get('xlink:href') ?? ''
  return address === '' || address.startsWith('#') ? null : address
}

function readPicture(frame: Xml, {take}: Visit): void {
  if (!child(frame, 'draw:image')) return
  const alt = textOf(child(frame, 'svg:desc')) || textOf(child(frame, 'svg:title'))
  take({type: 'picture', name: frame.attributes.get('draw:name') ?? '', alt})
}
