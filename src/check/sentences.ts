import type {Stretch} from './pairs.ts'

/** What ends a sentence: a Chinese mark, an English one before a space and a capital, or the end of a paragraph. */
const sentence =
  /[^\n]+?(?:[。！？!?]+[」』”"’）)]*|(?<![A-Z]|\b(?:Mr|Mrs|Dr|No|St|vs|cf|e\.g|i\.e|a\.m|p\.m|U\.S))\.[”"’)]*(?=\s+["“‘(]?[\p{Lu}\d])|(?=\n)|$)/gu

/** The sentences of a text, without the spaces about them. */
export function sentencesOf(text: string): readonly Stretch[] {
  return [...text.matchAll(sentence)].flatMap(({0: found, index}) => {
    const trimmed = found.trim()
    if (trimmed === '') return []
    const start = index + found.indexOf(trimmed)
    return [{start, end: start + trimmed.length}]
  })
}
