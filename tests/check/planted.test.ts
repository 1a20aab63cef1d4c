import {describe, expect, it} from 'vitest'
import {faults} from './faults.ts'
import {contentPairs, score, toldOf} from './planted.ts'

const pairs = contentPairs()
const ours = /^(?:parity|terms)\//

/** Found of planted, as measured: a rule may become better, and not worse. */
const least: Readonly<Record<string, readonly [found: number, planted: number]>> = {
  'a figure changed in the English': [36, 36],
  'a figure changed in the Chinese': [37, 37],
  'a year or a date changed': [36, 36],
  'a percentage, a tenth of it': [4, 4],
  'a thousands’ group dropped': [4, 4],
  'days for months, hours for minutes': [13, 13],
  '“not” dropped in the English': [16, 53],
  '不 dropped in the Chinese': [20, 50],
  'an acronym misspelt in the Chinese': [8, 9],
  'a Latin name dropped in the English': [7, 10],
  'the Chinese of another point copied': [66, 66],
  'the English of another point copied': [69, 69],
  'the Chinese left in English': [70, 70],
  'a sentence left in English in the Chinese': [14, 14],
  'two thirds of the English lost': [23, 40],
  'a word of the PRC': [34, 34],
}

describe('The samples, as they are', () => {
  it('are as many as the shares below were measured on', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(290)
  })

  it('are told of nothing that both sides would have to answer for', () => {
    const told = toldOf(pairs).map((rules) => [...rules].filter((rule) => ours.test(rule)))
    expect(told.flatMap((rules, index) => rules.map((rule) => `${rule}: ${pairs[index]?.zh}`))).toEqual([])
  })
})

describe('A fault that was planted', () => {
  it('is one of those that were measured', () => {
    expect(faults.map(({name}) => name)).toEqual(Object.keys(least))
  })

  it.each(faults)('$name: is told where it stands, and nothing is told elsewhere', (fault) => {
    const [atLeast = 0, measured = 0] = least[fault.name] ?? []
    const {planted, found, elsewhere} = score(fault, pairs, ours)
    expect(planted).toBeGreaterThanOrEqual(measured)
    expect(found / planted).toBeGreaterThanOrEqual(atLeast / measured)
    expect(elsewhere).toBe(0)
  })
})
