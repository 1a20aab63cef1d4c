/** Two linters of Chinese text as oracles: each difference between them and us is listed with its reason. */

import {readFileSync} from 'node:fs'
import {format} from '@huacnlee/autocorrect'
import {describe, expect, it} from 'vitest'
import {run} from 'zhlint'
import {languageOf} from '../../src/outline/script.ts'
import {sentences} from './sentences.ts'
import {set} from './set.ts'

type Difference = {
  readonly sentence: string
  readonly oracle: 'autocorrect' | 'zhlint'
  readonly ours: string
  readonly theirs: string
  /** Keys of `reasons`. */
  readonly why: readonly string[]
}

type Fixture = {
  readonly reasons: Readonly<Record<string, string>>
  readonly differences: readonly Difference[]
}

const file = 'tests/fixtures/typeset/oracles.json'
// Its shape is what the tests below hold it to.
const {reasons, differences} = JSON.parse(readFileSync(file, 'utf8')) as Fixture

const oracles = {
  autocorrect: (text: string): string => format(text),
  zhlint: (text: string): string => run(text, {rules: {preset: 'default'}}).result,
}

/** Without the spaces between Han and others. */
function close(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) +(?!\p{Script=Han})|(?<!\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
}

describe.each(['autocorrect', 'zhlint'] as const)('%s', (oracle) => {
  it.each(sentences)('says of %s what we say, or is listed', (sentence) => {
    const language = languageOf(sentence) ?? 'zh'
    const ours = set({[language]: sentence})[language]
    const theirs = oracles[oracle](sentence)
    const listed = differences.find((each) => each.oracle === oracle && each.sentence === sentence)
    if (ours === theirs) expect(listed).toBeUndefined()
    else expect(listed).toMatchObject({ours, theirs})
  })
})

describe('The list of differences', () => {
  it('speaks of our sentences, and gives a known reason for each', () => {
    for (const {sentence, why} of differences) {
      expect(sentences).toContain(sentence)
      expect(why.length, sentence).toBeGreaterThan(0)
      for (const reason of why) expect(Object.keys(reasons)).toContain(reason)
    }
    expect(Object.keys(reasons).filter((key) => !differences.some(({why}) => why.includes(key)))).toEqual([])
  })

  it('gives no reason but the gap where nothing else differs, and another where something does', () => {
    for (const {sentence, ours, theirs, why} of differences) {
      expect(close(ours) === close(theirs), sentence).toBe(why.every((reason) => reason === 'gap'))
    }
  })
})
