/** Blocks with what has to be said of them in braces. */

import type {Paragraph} from 'mdast'
import {plainText} from '../outline/plain-text.ts'
import {languageOf} from '../outline/script.ts'
import type {Content, Language, Side} from '../outline/types.ts'
import {braces, needsLanguage} from './explicit.ts'

/** What the first block of an item says of the item. */
type Own = {readonly name?: string | null; readonly role?: 'point' | null}

/** The blocks of a side, each with what has to be said of it. */
export function said(side: Side, language: Language, name: string | null, ofFirst: Own = {}): Content[] {
  const needs = needsLanguage(side, language)
  return side.content.flatMap((block, index): Content[] => {
    const tongue = needs || isNeutral(block) ? language : null
    const first = index === 0 ? ofFirst : {}
    const own = braces(first.name ?? name, tongue, first.role)
    if (own === '') return [block]
    return block.type === 'paragraph' ? [withBraces(block, own)] : [block, bracesAlone(own)]
  })
}

/** Text in neither language would be taken for the translation of what stands before it. */
function isNeutral(block: Content): boolean {
  return block.type === 'paragraph' && languageOf(plainText([block])) === null
}

/** Braces are markup: they are written as they are, where text would be escaped. */
function withBraces(block: Paragraph, own: string): Paragraph {
  return {...block, children: [...block.children, {type: 'html', value: ` ${own}`}]}
}

function bracesAlone(own: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'html', value: own}]}
}
