/** Blocks by language and by kind. */

import {plainText} from '../outline/plain-text.ts'
import {countHan, languageOf} from '../outline/script.ts'
import type {Content, Language} from '../outline/types.ts'
import type {Draft} from './draft.ts'
import {spanOf} from './place.ts'

/** Blocks that stand together in one language; `null` where they are in neither. */
export type Run = {readonly content: Content[]; readonly language: Language | null}

/**
 * Parts blocks where the language changes. What is in neither language goes with the block before it.
 *
 * @param half the language that all of them are in, where the source says so.
 */
export function byLanguage(content: readonly Content[], half: Language | null): readonly Run[] {
  if (half) return content.length > 0 ? [{content: [...content], language: half}] : []
  const runs: Run[] = []
  for (const block of content.flatMap(partQuote)) {
    const last = runs.at(-1)
    const language = languageOfBlock(block)
    if (last && (language === null || last.language === language)) last.content.push(block)
    else runs.push({content: [block], language})
  }
  return runs
}

/** Code without Chinese in it serves both languages, and so does a picture without words. */
function languageOfBlock(block: Content): Language | null {
  if (block.data?.language) return block.data.language
  if (block.type === 'code') return countHan(block.value) > 0 ? 'zh' : null
  return languageOf(plainText([block]))
}

/** One quote that holds both languages is two quotes. */
function partQuote(block: Content): readonly Content[] {
  if (block.type !== 'blockquote' || block.data?.language) return [block]
  const runs = byLanguage(
    block.children as readonly Content[] /* flow content but for headings and lists */,
    null,
  )
  if (runs.length < 2) return [block]
  return runs.map(({content}) => {
    const position = spanOf(content)
    return {type: 'blockquote', children: [...content], ...(position ? {position} : {})}
  })
}

/** The kind of node that blocks on their own become. */
export function kindOf(content: readonly Content[]): Exclude<Draft['kind'], 'section' | 'point'> {
  const [first] = content
  switch (first?.type) {
    case 'blockquote':
      return 'quote'
    case 'table':
      return 'table'
    case 'paragraph':
      return isPicture(first.children) ? 'figure' : 'paragraph'
    default:
      return 'paragraph'
  }
}

function isPicture(children: readonly {type: string; value?: string}[]): boolean {
  const solid = children.filter((child) => child.type !== 'text' || child.value?.trim() !== '')
  return solid.length === 1 && solid[0]?.type === 'image'
}
