/** Every rule finds its break, and nothing else does. */

import {describe, expect, test} from 'vitest'
import {preflight} from '../../src/preflight/preflight.ts'
import {rules} from '../../src/preflight/rules.ts'
import {mutations} from './mutations.ts'
import {sample, written} from './sample.ts'
import {signedSample} from './signed-sample.ts'

describe('the sample', () => {
  test('keeps PDF/A-3a and PDF/UA-1', () => {
    expect(preflight(written(sample()))).toMatchObject({standard: 'a-3a', pages: 2, faults: []})
  })

  test('keeps them signed', () => {
    expect(preflight(signedSample())).toMatchObject({standard: 'a-3a', pages: 2, faults: []})
  })

  test('keeps PDF/UA-1 alone', () => {
    expect(preflight(written(sample()), 'ua-1').faults).toEqual([])
  })
})

describe('a break of the sample', () => {
  test.each(mutations.map((each) => [`${each.rule}: ${each.name}`, each] as const))('%s', (_, {
    rule,
    also = [],
    standard = 'a-3a',
    pdf,
  }) => {
    const {faults} = preflight(pdf(), standard ?? undefined)
    expect(new Set(faults.map((fault) => fault.rule)), JSON.stringify(faults)).toEqual(
      new Set([rule, ...also]),
    )
    for (const {place, detail} of faults) expect([place, detail]).not.toContain('')
  })
})

test('every rule has its break', () => {
  expect([...new Set(mutations.map(({rule}) => rule))].sort()).toEqual(Object.keys(rules).sort())
})
