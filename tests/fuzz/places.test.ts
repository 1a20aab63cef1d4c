import {it} from 'vitest'
import {holdsTogether} from './properties.ts'
import {forDocuments} from './run.ts'

it(
  'a random document has places, unique ids, and is read twice to the same',
  () => forDocuments(holdsTogether, 2),
  3_600_000,
)
