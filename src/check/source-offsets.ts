/** Where each character of a text node stands in the source. */

/** For each UTF-16 unit of a value, where it starts and ends in the source. */
export type SourceOffsets = {readonly starts: readonly number[]; readonly ends: readonly number[]}

/** What may be escaped with a backslash (CommonMark 2.4). */
const punctuation = /[!-/:-@[-`{-~]/

/** What stands at the start of a line and is no part of its text: indents, quote marks. */
const margin = /[ \t>\u00A0\u3000]/

/**
 * Walks a value and its source together. They differ by escapes, character references, comments, and the margins and
 * trailing spaces of lines.
 *
 * @param start offset of the source at which the value starts; `end` that at which it ends.
 * @returns `null` where value and source cannot be told to be the same.
 */
export function sourceOffsets(
  value: string,
  source: string,
  start: number,
  end: number,
): SourceOffsets | null {
  const [starts, ends]: [number[], number[]] = [[], []]
  // Most text is written as it is read.
  if (end - start === value.length && source.startsWith(value, start)) {
    for (let at = start; at < end; at++) {
      starts.push(at)
      ends.push(at + 1)
    }
    return {starts, ends}
  }
  let at = start
  for (let index = 0; index < value.length; ) {
    at += commentAt(value, index, source, at)
    const step = stepAt(value, index, source, at)
    if (!step || step.to > end) return null
    for (let unit = 0; unit < step.units; unit++) {
      // All units of a reference stand where it stands.
      starts.push(step.from)
      ends.push(step.to)
    }
    index += step.units
    at = step.to
  }
  return {starts, ends}
}

type Step = {readonly units: number; readonly from: number; readonly to: number}

function stepAt(value: string, index: number, source: string, at: number): Step | null {
  const char = value[index] ?? ''
  if (char === '\n') return lineEnd(value, index, source, at)
  const next = source[at + 1] ?? ''
  if (source[at] === '\\' && next === char && punctuation.test(next)) return {units: 1, from: at, to: at + 2}
  const reference = source[at] === '&' ? referenceAt(value, index, source, at) : null
  if (reference) return reference
  return source[at] === char ? {units: 1, from: at, to: at + 1} : null
}

/** A line end, with the spaces before it and the margin of the next line. */
function lineEnd(value: string, index: number, source: string, at: number): Step | null {
  const found = /^(?:[ \t]|<!--[\s\S]*?-->)*(?:\r\n|\n|\r)/.exec(source.slice(at, at + longestMargin))
  if (!found) return null
  let to = at + found[0].length
  const next = value[index + 1]
  while (to < source.length && source[to] !== next && margin.test(source[to] ?? '')) to++
  return {units: 1, from: at, to}
}

/** Spaces and comments that may end a line, as far as they are looked at. */
const longestMargin = 400

/** The length of a comment, which is no text. */
function commentAt(value: string, index: number, source: string, at: number): number {
  if (!source.startsWith('<!--', at) || value.startsWith('<!--', index)) return 0
  const end = source.indexOf('-->', at)
  return end < 0 ? 0 : end + '-->'.length - at
}

/** `&amp;`, `&#8212;`: the value has the character, unless it was read as it is typed. */
function referenceAt(value: string, index: number, source: string, at: number): Step | null {
  const [whole = '', number, named] =
    /^&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z][a-z\d]{1,31}));/i.exec(source.slice(at, at + 40)) ?? []
  if (whole === '' || value.startsWith(whole, index)) return null
  if (named !== undefined) return {units: 1, from: at, to: at + whole.length}
  const code = Number((number ?? '').replace(/^x/i, '0x'))
  const units = code > 0xffff ? 2 : 1
  return value.codePointAt(index) === code ? {units, from: at, to: at + whole.length} : null
}
