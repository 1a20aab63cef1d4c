/** Damaged bytes are faults; nothing throws, and nothing goes on for ever. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Fault, preflight} from '../../src/preflight/preflight.ts'
import {rules} from '../../src/preflight/rules.ts'
import {sample, written} from './sample.ts'

const whole = written(sample())

function held(pdf: Uint8Array): void {
  const faults: readonly Fault[] = preflight(pdf, 'a-3a').faults
  for (const {rule, place} of faults) {
    expect(rules).toHaveProperty(rule)
    expect(place).not.toBe('')
  }
}

test('flipped bytes', () => {
  const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {minLength: 1, maxLength: 20})
  fc.assert(
    fc.property(flips, (each) => {
      const pdf = Buffer.from(whole)
      for (const [at, byte] of each) pdf[at] = byte
      held(pdf)
    }),
    {numRuns: 1500},
  )
})

test('bytes cut out, doubled and put elsewhere', () => {
  const place = fc.nat(whole.length)
  fc.assert(
    fc.property(place, place, place, (one, two, three) => {
      const [start, end] = [Math.min(one, two), Math.max(one, two)]
      held(Buffer.concat([whole.subarray(0, start), whole.subarray(end)]))
      held(Buffer.concat([whole.subarray(0, three), whole.subarray(start, end), whole.subarray(three)]))
    }),
    {numRuns: 300},
  )
})

test('words of PDF in the place of others', () => {
  const words = [
    'null',
    '[]',
    '<<>>',
    '-1',
    '99999999999',
    '/X',
    '(x)',
    '1 0 R',
    '5 0 R',
    '[[]]',
    'true',
    'stream',
    '',
  ]
  const places = [...whole.toString('latin1').matchAll(/\/\w+|\b\d+ 0 R\b|\b\d+\b|\[[^\]]*\]|<<|>>/g)]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...words)), {minLength: 1, maxLength: 4}),
      (changes) => {
        let text = whole.toString('latin1')
        // The length stays, so that the objects behind stand where the cross-reference says.
        for (const [{0: found, index}, word] of changes) {
          const put = word.slice(0, found.length).padEnd(found.length)
          text = text.slice(0, index) + put + text.slice(index + found.length)
        }
        held(Buffer.from(text, 'latin1'))
      },
    ),
    {numRuns: 2000},
  )
})

test.each([
  ['nothing', ''],
  ['a header', '%PDF-1.7'],
  ['a page of HTML', '<!doctype html>'],
  ['an end', 'startxref\n0\n%%EOF'],
])('%s', (_, text) => {
  expect(preflight(Buffer.from(text)).faults).toMatchObject([{rule: 'not-readable'}])
})
