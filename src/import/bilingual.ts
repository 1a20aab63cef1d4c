/** Paragraphs that say both languages, one behind the other. */

import {languageOf} from '../outline/script.ts'
import {type Inline, type Paragraph, textOfInlines} from './document.ts'
import type {Sides} from './row.ts'

/** 一、背景 Background: Han to the end of one, Latin from there on. */
const spaced = /[\p{Script=Han}\p{P}]\s+(?=[“"'(A-Z][^\p{Script=Han}]*$)/u

/** Characters of a title. */
const longest = 500

const barred = /\s*[/／|｜]\s*/gu

/** A paragraph as its two languages; `null` where it has but one. */
export function partParagraph(paragraph: Paragraph): Sides | null {
  const {inlines, family} = paragraph
  const broken = inlines.findIndex(({type}) => type === 'break')
  if (broken >= 0) {
    const parts = sidesOf(paragraph, inlines.slice(0, broken), inlines.slice(broken + 1))
    if (parts) return parts
  }
  // In a text, what stands behind a bar or a space may be a name.
  if (family !== 'heading' && family !== 'title') return null
  const text = textOfInlines(inlines)
  if (text.length > longest) return null
  for (const match of [...text.matchAll(barred), ...[spaced.exec(text)].filter((each) => each !== null)]) {
    const isBar = match[0].trim() !== '' && match[0].trim().length === 1 && /[/／|｜]/u.test(match[0])
    const end = isBar ? match.index : match.index + match[0].trimEnd().length
    const parts = sidesOf(
      paragraph,
      cut(inlines, 0, end),
      cut(inlines, match.index + match[0].length, text.length),
    )
    if (parts) return parts
  }
  return null
}

function sidesOf(paragraph: Paragraph, first: readonly Inline[], second: readonly Inline[]): Sides | null {
  const [before, after] = [languageOf(textOfInlines(first)), languageOf(textOfInlines(second))]
  if (before === null || after === null || before === after) return null
  return {[before]: [{...paragraph, inlines: first}], [after]: [{...paragraph, inlines: second}]}
}

/** Inlines from one place of their text to another. */
function cut(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  let at = 0
  return inlines.flatMap((inline): readonly Inline[] => {
    const length = inline.type === 'text' ? inline.value.length : inline.type === 'break' ? 1 : 0
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)]
    at += length
    if (length === 0) return at >= from && at <= to ? [inline] : []
    if (start >= end) return []
    return [inline.type === 'text' ? {...inline, value: inline.value.slice(start, end)} : inline]
  })
}
