import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toEntries} from '../../src/read/entries.ts'
import {knownLabels} from '../../src/read/labels.ts'
import {sourceLines} from '../../src/read/lines.ts'
import {normalise} from '../../src/read/normalise.ts'
import {parse} from '../../src/read/processor.ts'
import {document} from '../fuzz/documents.ts'

/** A mark without text: whether it is an empty item, micromark lets hang on lines far above it. */
const bareMark = /(?<=^[ \t>*+.)\d-]*)(?:[-*+]|\d[.)])[ \t]*(?=[\r\n]|$)/gm

/** What the reader makes of a text that was parsed in pieces of so many lines. */
function entriesIn(text: string, lines: number): unknown {
  const root = normalise(parse(text, lines), new VFile())
  return toEntries(root.children, sourceLines(text), knownLabels)
}

describe('A text parsed in pieces', () => {
  it('gives the entries of the whole, each at its place', () => {
    const long = fc.array(document, {minLength: 1, maxLength: 3}).map((texts) =>
      texts
        .join('\n')
        .replace(/^\uFEFF/, '')
        .replace(bareMark, '$&x'),
    )
    fc.assert(
      fc.property(long, fc.integer({min: 1, max: 4}), (text, lines) => {
        expect(entriesIn(text, lines)).toEqual(entriesIn(text, Number.POSITIVE_INFINITY))
      }),
      {numRuns: 500, seed: 2},
    )
  })

  it('that holds all fixtures one behind the other gives the entries of the whole', () => {
    const texts = readdirSync('tests/fixtures/read')
      .flatMap((name) =>
        ['source.txt', 'source.md'].map((file) => path.join('tests/fixtures/read', name, file)),
      )
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'utf8'))
    for (const gap of ['\n', '\n\n'])
      expect(entriesIn(texts.join(gap), 7)).toEqual(entriesIn(texts.join(gap), Number.POSITIVE_INFINITY))
  })

  it('knows what is defined in another piece', () => {
    const text = `a[^n] [b][R] [c]\n\n${'water\n\n'.repeat(20)}[^n]: note\n\n[r]: u\n`
    expect(entriesIn(text, 3)).toEqual(entriesIn(text, Number.POSITIVE_INFINITY))
    expect(JSON.stringify(entriesIn(text, 3))).toContain('"url":"u"')
  })
})
