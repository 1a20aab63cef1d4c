/**
 * How many lines a text takes, by the widths of Times New Roman (Adobe's metrics of Times, which it shares) and the full
 * square of Han.
 */

/** Advance widths from U+0020 to U+007E, in thousandths of an em. */
const ascii = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
const narrowest = 0.35
const full = 1

const wide = /[\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u2014\u2026]/u
/** Marks that stay with what stands before them, and those that stay with what comes after. */
const closing = /[、。〉》」』】〕！），．：；？｝…—]/u
const opening = /[〈《「『【〔（｛]/u
/** Between Han and Latin letters Word leaves a quarter of an em. */
const scriptGap = 0.25

function advance(character: string): number {
  if (wide.test(character)) return full
  const width = ascii[(character.codePointAt(0) ?? 0) - 0x20]
  if (width !== undefined) return width / 1000
  return /[\u2018\u2019]/.test(character) ? narrowest : 0.5
}

/** What cannot be parted: a word with the space behind it, a character of Chinese with the marks at its side. */
const unit =
  /[〈《「『【〔（｛]*(?:[^\s\u2E80-\uA4CF\uF900-\uFAFF\uFF00-\uFF60]+|\S)[、。〉》」』】〕！），．：；？｝…—]*\s*/gu

/**
 * Lines that a text fills.
 *
 * @param width of a line, in em of the text's size.
 */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesIn(line, width), 0)
}

function linesIn(line: string, width: number): number {
  let lines = 1
  let used = 0
  let before = ''
  for (const [piece] of line.matchAll(unit)) {
    const word = piece.trimEnd()
    const own = [...word].reduce((sum, character) => sum + advance(character), 0)
    const gap = isBoundary(before, word) ? scriptGap : 0
    if (used > 0 && used + gap + own > width) {
      lines++
      used = 0
    } else used += gap
    used += own + (piece.length - word.length) * advance(' ')
    // A word longer than the line goes on over the next ones.
    while (used > width && own > width) {
      lines++
      used -= width
    }
    before = word
  }
  return lines
}

function isBoundary(before: string, word: string): boolean {
  const [last, first] = [[...before].at(-1) ?? '', [...word][0] ?? '']
  if (closing.test(last) || opening.test(first)) return false
  return last !== '' && wide.test(last) !== wide.test(first)
}
