import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import {type Language, languages, type Outline} from '../outline/types.ts'
import {walkSides} from '../outline/walk.ts'
import type {Check} from './context.ts'
import {languageNames, otherThan} from './pairs.ts'
import {linesOf, positionAt} from './text-lines.ts'

/** `meta/missing-translation` of keywords: those that stand in one of the printed languages only, in one message. */
export const missingKeywords: Check = (outline, {fileOf, languages: printed}) => {
  const {keywords} = outline.meta
  // Two lists of one length were written; which word goes with which is another matter.
  if (countOf(keywords, 'zh') === countOf(keywords, 'en')) return
  for (const missing of languages) {
    const present = otherThan(missing)
    if (!printed.includes(missing)) continue
    const lacking = keywords.flatMap((term) => (term[missing] === null ? [term[present]] : []))
    const words = lacking.filter((word): word is string => word !== null && isWord(word, missing))
    if (words.length === 0) continue
    const one = words.length === 1
    report(fileOf(present), 'meta/missing-translation', {
      place: placeOf(words, outline, fileOf(present)) ?? {line: 1, column: 1},
      values: {
        what: `the ${one ? 'keyword' : 'keywords'} ${words.map((word) => `“${word}”`).join(', ')} ${one ? 'has' : 'have'} no ${languageNames[missing].en}`,
        'what.zh': `關鍵字${words.map((word) => `「${word}」`).join('、')}沒有${languageNames[missing].zh}`,
      },
    })
  }
}

/** Keywords that lack a language. */
function countOf(keywords: Outline['meta']['keywords'], language: Language): number {
  return keywords.filter((term) => term[language] === null).length
}

/** A name in Latin letters needs no Chinese: `Zhenpress`, `TSMC 2030`. */
function isWord(word: string, missing: Language): boolean {
  return missing === 'en' || !/^[\p{Lu}\d][^\s]*(?: [\p{Lu}\d][^\s]*)*$/u.test(word)
}

/** From the first to the last of them, where they stand on one line above all else. */
function placeOf(words: readonly string[], outline: Outline, file: VFile): Position | null {
  const text = file.data.text ?? (typeof file.value === 'string' ? file.value : undefined)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (text === undefined) return null
  const offsets = [...walkSides(outline)].flatMap((pair) =>
    languages.map((language) => pair[language]?.position.start.offset ?? Number.POSITIVE_INFINITY),
  )
  const head = text.slice(0, Math.min(text.length, ...offsets))
  const line = [...head.matchAll(/.+/g)].find(({0: found}) => words.every((word) => found.includes(word)))
  if (line) {
    const end = line.index + line[0].lastIndexOf(last) + last.length
    return positionAt(linesOf(text), line.index + line[0].indexOf(first), end)
  }
  const at = head.lastIndexOf(first)
  return at < 0 ? null : positionAt(linesOf(text), at, at + first.length)
}
