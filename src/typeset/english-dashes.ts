import type {Change, Protection} from './change.ts'
import {rangeDashes} from './ranges.ts'

/** `--` becomes an em dash between words, and an en dash between digits; a hyphen becomes one in a range. */
export function englishDashes(text: string, isProtected: Protection): readonly Change[] {
  return [...doubled(text), ...rangeDashes(text)].filter(({from}) => !isProtected(from))
}

function doubled(text: string): Change[] {
  // A rule of hyphens is no dash.
  if (!/[\p{L}\d]/u.test(text)) return []
  return [...text.matchAll(/(?<!-)-{2,3}(?!-)/g)].flatMap(({0: mark, index: from}): Change[] => {
    const to = from + mark.length
    const [before, after] = [text[from - 1] ?? '', text[to] ?? '']
    // `--flag`, `<!--`, `-->`, `i--;`
    const isFlag = !/[\p{L}\d.,;:!?)\]"'”’%]/u.test(before) && !/^$|\s/.test(after)
    if (isFlag || /[<!-]/.test(before) || /[>;-]/.test(after)) return []
    return [{from, to, after: /\d/.test(before) && /\d/.test(after) ? '–' : '—'}]
  })
}
