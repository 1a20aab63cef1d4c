/** Whatever is done to a single letter of what was read is found. */

import fc from 'fast-check'
import {afterAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {compared, readBack} from '../../src/proof/proof.ts'
import type {ReadBack, ReadRun} from '../../src/proof/read-back.ts'
import {printed} from './sample.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

/** A letter or a figure that stands in a text: white space may be what a line's end is. */
const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

/** Places of letters that are of a text: a run, and an offset in it. */
function places({runs}: ReadBack): readonly (readonly [run: number, offset: number])[] {
  return runs.flatMap(({text}, run) =>
    [...text.matchAll(/./gsu)].flatMap(({0: char, index}) => (isLetter(char) ? [[run, index] as const] : [])),
  )
}

function changed(read: ReadBack, at: number, change: (run: ReadRun) => ReadRun): ReadBack {
  return {...read, runs: read.runs.map((run, index) => (index === at ? change(run) : run))}
}

/** The text of a run with something else in the place of the character at an offset. */
function spliced(run: ReadRun, offset: number, put: (char: string) => string): ReadRun {
  const char = String.fromCodePoint(run.text.codePointAt(offset) ?? 0)
  return {...run, text: run.text.slice(0, offset) + put(char) + run.text.slice(offset + char.length)}
}

const edits: Readonly<Record<string, (char: string) => string>> = {
  lost: () => '',
  doubled: (char) => char + char,
  // No letter of the sample, so that it changes whatever it stands for.
  changed: () => '蠶',
}

describe.each(['html', 'docx', 'odt', 'pdf'] as const)('of %s', async (format) => {
  const input = await printed({browser: pool, format})
  const read = await readBack(format, input.bytes)
  const all = places(read)

  it('what is printed is proven', () => {
    expect(compared(read, input)).toMatchObject({disproofs: []})
    expect(all.length).toBeGreaterThan(650)
  })

  it.each(Object.entries(edits))('a letter that is %s is found', (_, put) => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: all.length - 1}), (at) => {
        const [run, offset] = all[at] ?? [0, 0]
        const {disproofs} = compared(
          changed(read, run, (each) => spliced(each, offset, put)),
          input,
        )
        expect(disproofs.map(({kind}) => kind)).toContain('text')
      }),
      {numRuns: 300},
    )
  })

  it('a letter in another language is found', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: all.length - 1}), (at) => {
        const [run, offset] = all[at] ?? [0, 0]
        const {language, text} = read.runs[run] ?? {language: null, text: ''}
        // A figure is read in the language that it stands in, whatever that is; so is code.
        if (!/\p{L}/u.test(text.slice(offset, offset + 2)) || /pH-7|station/.test(text)) return
        const other = language?.startsWith('zh') ? 'en' : 'zh-Hant-TW'
        const {disproofs} = compared(
          changed(read, run, (each) => ({...each, language: other})),
          input,
        )
        expect(disproofs.map(({kind}) => kind)).toContain('language')
      }),
      {numRuns: 100},
    )
  })

  it('two blocks that changed places are found', () => {
    const said = read.runs.flatMap(({text}, index) => (/[\p{L}]{2}/u.test(text) ? [index] : []))
    const last = said.length - 1
    fc.assert(
      fc.property(fc.integer({min: 0, max: last}), fc.integer({min: 0, max: last}), (one, other) => {
        const [first, second] = [said[one] ?? 0, said[other] ?? 0]
        const [a, b] = [read.runs[first], read.runs[second]]
        if (!a || !b || a.text.trim() === b.text.trim()) return
        const swapped = {...read, runs: read.runs.with(first, b).with(second, a)}
        expect({one: a, other: b, disproofs: compared(swapped, input).disproofs}).not.toMatchObject({
          disproofs: [],
        })
      }),
      {numRuns: 200},
    )
  })
})
