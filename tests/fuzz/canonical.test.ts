import fc from 'fast-check'
import {expect, it} from 'vitest'
import {document} from './documents.ts'
import {isWritable} from './properties.ts'

/** Of random documents, all of them odd, those that canonical Markdown has no words for: it shall not grow. */
const mostRefused = 0.08

it('what fmt writes of a random document is read as the same, and is left as it is; few are refused', () => {
  const texts = fc.sample(document, {numRuns: 2000, seed: 3})
  const refused = texts.filter((text) => !isWritable(text))
  expect(refused.length).toBeLessThan(texts.length * mostRefused)
})
