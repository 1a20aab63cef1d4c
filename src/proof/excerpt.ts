import {lineBreak} from './leaves.ts'
import {blockEnd, noteMark} from './read-back.ts'

/** What should stand somewhere, and what does. */
export type Said = {readonly expected: string; readonly found: string}

/** Characters of an excerpt. */
export const excerptLength = 60

/** Excerpts from shortly before the two texts part. */
export function parting({expected, found}: Said): Said {
  let same = 0
  while (same < expected.length && expected[same] === found[same]) same += 1
  const start = Math.max(0, same - excerptLength / 2)
  const mark = start > 0 ? '…' : ''
  return {expected: mark + excerpt(expected.slice(start)), found: mark + excerpt(found.slice(start))}
}

function excerpt(text: string): string {
  const shown = text.replaceAll(noteMark, '').replaceAll(lineBreak, ' ').replaceAll(blockEnd, ' ⏎ ')
  return shown.length > excerptLength ? `${shown.slice(0, excerptLength)}…` : shown
}
