/** Attributes of structure elements. ISO 32000-1 14.8.5. */

import {around} from './matrix.ts'
import type {Contents} from './page-contents.ts'
import {type Attribute, type Child, isTag, marksIn, type Tag} from './tag.ts'

/** Attributes by owner: those that the print gave, how a list is numbered, and where a picture stands. */
export function attributesOf(tag: Tag, contents: Contents): ReadonlyMap<string, readonly Attribute[]> {
  const all = [...tag.attributes, ...listAttributes(tag, contents), ...figureAttributes(tag, contents)]
  return Map.groupBy(all, ({owner}) => owner)
}

/** What a tag says, its labels and all. */
export function wordsOf(tag: Tag, {shown}: Contents): string {
  return marksIn(tag)
    .map((mark) => shown(mark).text)
    .join('')
}

function listAttributes(tag: Tag, contents: Contents): readonly Attribute[] {
  if (tag.role !== 'L') return []
  const label = tag.children.filter(isTag).flatMap(labelsOf)[0]
  if (!label) return []
  const numbering = numberingOf(wordsOf(label, contents))
  return numbering ? [{owner: 'List', name: 'ListNumbering', value: `/${numbering}`}] : []
}

function labelsOf(item: Tag): readonly Tag[] {
  return item.children.filter((child: Child): child is Tag => isTag(child) && child.role === 'Lbl')
}

/**
 * The standard has no name for numbers in Han; they count by tens as well. Words are neither number nor bullet, and have
 * none, which is the default. ISO 32000-1 table 347.
 */
function numberingOf(label: string): string | null {
  const text = label.replace(/^[\s(（]+/, '')
  if (/^[\p{Nd}〇一二三四五六七八九十百]/u.test(text)) return 'Decimal'
  if (/^[ivx]+[.)]/.test(text)) return 'LowerRoman'
  if (/^[IVX]+[.)]/.test(text)) return 'UpperRoman'
  if (/^[a-z]+[.)]/.test(text)) return 'LowerAlpha'
  if (/^[A-Z]+[.)]/.test(text)) return 'UpperAlpha'
  return /^[^\p{L}\p{N}]/u.test(text) ? 'Disc' : null
}

function figureAttributes(tag: Tag, {shown}: Contents): readonly Attribute[] {
  if (tag.role !== 'Figure') return []
  const boxes = marksIn(tag)
    .map((mark) => shown(mark).pictures)
    .filter((box) => box !== null)
  if (boxes.length === 0) throw new Error('A Figure shows no picture')
  return [
    {
      owner: 'Layout',
      name: 'BBox',
      value: `[${around(boxes)
        .map((each) => Math.round(each * 1000) / 1000)
        .join(' ')}]`,
    },
    {owner: 'Layout', name: 'Placement', value: '/Block'},
  ]
}
