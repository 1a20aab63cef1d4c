import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Outline} from '../../src/outline/types.ts'
import {walkSides} from '../../src/outline/walk.ts'
import {passNames, type TypesetOptions} from '../../src/typeset/passes.ts'
import {revert, typeset} from '../../src/typeset/typeset.ts'
import {outlineOf, plain} from './set.ts'

/** Pieces that meet in every way: letters, marks of both languages, quotes, dashes, spaces, numbers, addresses, markup. */
const pieces = [
  ...[
    '中',
    '水',
    '港口需要',
    'AI',
    'a',
    's',
    'port',
    '5',
    '2019',
    '10',
    '1,234',
    '%',
    '$',
    ' ',
    ' ',
    '  ',
    '\t',
    '\n',
  ],
  ...[
    ',',
    '.',
    ':',
    ';',
    '?',
    '!',
    '(',
    ')',
    '"',
    "'",
    '-',
    '--',
    '...',
    '，',
    '。',
    '「',
    '」',
    '『',
    '』',
    '《',
    '》',
  ],
  ...['（', '）', '“', '”', '‘', '’', '——', '……', '–', '—', '~', '/', '\u3000', '𠮷', '\uD800', 'é', '👩‍🔬'],
  ...[
    'https://a.org/x,y',
    'a@b.org',
    'x.pdf',
    'pp. ',
    ' million',
    ' May ',
    '**',
    '*',
    '`',
    '[a](b)',
    '[^1]',
    '\\',
  ],
] as const

const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), {maxLength: 25}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 30}),
)

const outlines: fc.Arbitrary<Outline> = fc.oneof(
  fc.tuple(text, text).map(([zh, en]) => plain(zh, en)),
  fc
    .tuple(text, text, text, text)
    .map(([zh, en, title, cell]) =>
      outlineOf(
        `標題/Title: 水${title} / Port ${title}\n摘要:\n水${zh}\n- 水${en}。\nSummary:\nPort ${en}\n- Port ${zh}.\n\n| 水${cell} | b |\n| --- | --- |\n| c | d |\n\n[^1]: 水${zh}\n`,
      ),
    ),
)

const options: fc.Arbitrary<TypesetOptions> = fc
  .subarray([...passNames])
  .map((off) => Object.fromEntries(off.map((name) => [name, false])))

const samples = [
  ...readdirSync('content')
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => path.join('content', name)),
  path.resolve('../shared/seeds/000_2ee8f0dfda4800f2.txt'),
].filter((file) => existsSync(file))

/** How many there are of each letter and digit. */
function letters(outline: Outline): ReadonlyMap<string, number> {
  const {date: _, ...meta} = outline.meta
  const texts = [...walkSides(outline)].flatMap(({zh, en}) => [zh?.text, en?.text]).join('')
  const counts = new Map<string, number>()
  for (const [letter] of (JSON.stringify(meta) + texts).matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}

function holds(outline: Outline, chosen: TypesetOptions): void {
  const once = typeset(outline, chosen)
  expect(revert(once.outline, once.log)).toEqual(outline)
  const twice = typeset(once.outline, chosen)
  expect(twice.log).toEqual([])
  expect(twice.outline).toEqual(once.outline)
  expect(letters(once.outline)).toEqual(letters(outline))
}

describe('Typesetting', () => {
  it('undone gives the outline back to the letter, done twice changes nothing more, and no letter is lost or added', () => {
    fc.assert(
      fc.property(outlines, options, (outline, chosen) => holds(outline, chosen)),
      {numRuns: 1500},
    )
  })

  it.each(samples)('holds for %s', (file) => {
    holds(outlineOf(readFileSync(file, 'utf8')), {})
  })

  it('changes no English text by the Chinese passes', () => {
    const chinese = {'english-quotes': false, 'english-dashes': false, 'english-spaces': false}
    fc.assert(
      fc.property(text, text, (zh, en) => {
        expect(typeset(plain(zh, en), chinese).outline.summary.en?.text).toBe(en)
      }),
      {numRuns: 500},
    )
  })
})
