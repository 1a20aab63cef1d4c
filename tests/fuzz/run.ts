import fc from 'fast-check'
import {document} from './documents.ts'

/** A property of documents: 2,500 with a fixed seed in the suite; `make fuzz` gives other seeds, and more. */
export function forDocuments(property: (text: string) => void, seed: number): void {
  const {RUNS, SEED, FUZZ_MINUTES} = process.env
  const limit = FUZZ_MINUTES ? {interruptAfterTimeLimit: Number(FUZZ_MINUTES) * 60_000} : {}
  fc.assert(fc.property(document, property), {
    numRuns: Number(RUNS ?? 2500),
    seed: Number(SEED ?? seed),
    ...limit,
  })
}
