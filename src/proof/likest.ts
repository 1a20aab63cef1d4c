import type {Expected} from './leaves.ts'

/** Of texts that could stand here, the one that has most in common with what does. */
export function likest(found: string, texts: readonly Expected[]): Expected | null {
  const pairs = (text: string): ReadonlySet<string> =>
    new Set(Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2)))
  const own = pairs(found)
  let best: {readonly text: Expected; readonly shared: number} | null = null
  for (const text of texts) {
    const shared = [...pairs(text.text)].filter((pair) => own.has(pair)).length
    if (!best || shared > best.shared) best = {text, shared}
  }
  return best?.text ?? null
}
