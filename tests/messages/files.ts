import type {Position} from 'unist'
import {VFile} from 'vfile'

/** A file whose text is known to reporters, as the reader leaves it. */
export function fileOf(text: string, path = 'briefing.txt'): VFile {
  return new VFile({path, value: text, data: {text}})
}

/** The place of the first `words` in a text, whose lines end in `\n`. */
export function placeOf(text: string, words: string): Position {
  const offset = text.indexOf(words)
  if (offset < 0) throw new Error(`“${words}” is not in the text`)
  return {start: pointAt(text, offset), end: pointAt(text, offset + words.length)}
}

function pointAt(text: string, offset: number): Position['start'] {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset}
}
