/** Short texts that hold both languages: `中文標題 / English title`. */

import type {Paragraph} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {countHan, languageOf} from '../outline/script.ts'
import type {Both, Content, Language, Term} from '../outline/types.ts'
import {dropText, takeText} from './inline.ts'
import {spanOf} from './place.ts'

type Split = {
  readonly first: Language
  /** End of the first part and start of the second, as indices into the text. */
  readonly end: number
  readonly start: number
}

/** Characters of a short text. */
const longest = 1000

/** Finds the bar between a Chinese and an English part; `null` where the text has no such bar. */
function splitBoth(text: string): Split | null {
  if (text.length > longest) return null
  for (const match of text.matchAll(/[/／|｜]/g)) {
    const [left, right] = [text.slice(0, match.index).trimEnd(), text.slice(match.index + 1).trimStart()]
    const [before, after] = [languageOf(left), languageOf(right)]
    if (before === null || after === null || before === after) continue
    if (countHan(before === 'en' ? left : right) > 0) continue
    return {first: before, end: left.length, start: text.length - right.length}
  }
  return null
}

/** A short text as a term: both languages where it holds both, else the one that it is in. */
export function termOf(text: string): Term {
  const value = text.trim()
  if (value === '') return {zh: null, en: null}
  const split = splitBoth(value)
  if (!split) return languageOf(value) === 'zh' ? {zh: value, en: null} : {zh: null, en: value}
  const [left, right] = [value.slice(0, split.end), value.slice(split.start)]
  return split.first === 'zh' ? {zh: left, en: right} : {zh: right, en: left}
}

/** A line of text as its two languages, `null` where it holds but one. */
export function partBoth(content: readonly Content[]): Both<readonly Content[]> | null {
  const [block, ...others] = content
  if (block?.type !== 'paragraph' || others.length > 0) return null
  const split = splitBoth(plainText([block]))
  if (!split) return null
  const left = paragraphOf(takeText(block.children, split.end))
  const right = paragraphOf(dropText(block.children, split.start))
  return split.first === 'zh' ? {zh: [left], en: [right]} : {zh: [right], en: [left]}
}

function paragraphOf(children: Paragraph['children']): Paragraph {
  const position = spanOf(children)
  return {type: 'paragraph', children, ...(position ? {position} : {})}
}
