/** An outline without what it says in a language. */

import {type Both, type Language, languages, type Outline, type OutlineNode, type Term} from './types.ts'

/**
 * What an edition shows of an outline: the sides of its languages. A short text, or a note, that has the other language alone
 * is shown in that, and stays.
 */
export function inLanguages(outline: Outline, shown: readonly Language[]): Outline {
  if (languages.every((language) => shown.includes(language))) return outline
  const own = <Value>(both: Both<Value | null>): Both<Value | null> => ({
    zh: shown.includes('zh') ? both.zh : null,
    en: shown.includes('en') ? both.en : null,
  })
  const some = <Value>(both: Both<Value | null>): Both<Value | null> =>
    shown.some((language) => both[language] !== null) ? own(both) : {zh: both.zh, en: both.en}
  const term = <Kept extends Term>(kept: Kept): Kept => ({...kept, ...some(kept)})
  const node = (each: OutlineNode): OutlineNode => ({
    ...each,
    ...(each.kind === 'note' ? some(each) : own(each)),
    children: each.children.map(node),
  })
  const {meta, summary, children} = outline
  return {
    ...outline,
    meta: {
      ...meta,
      title: term(meta.title),
      authors: meta.authors.map(term),
      source: term(meta.source),
      keywords: meta.keywords.map(term),
      extra: meta.extra.map(term),
    },
    summary: own(summary),
    children: children.map(node).filter(({zh, en, children: below}) => zh || en || below.length > 0),
  }
}
