/** What was made of a briefing, kept until the briefing changes. */
export type Kept<Value> = {
  /** @param key what it was made with. */
  readonly get: (id: string, key: string, make: () => Promise<Value>) => Promise<Value>
  readonly forget: (id: string) => void
}

/** So many of one briefing: a choice made back and forth costs nothing, and a long day costs no memory. */
const mostOfOne = 12

export function createKept<Value>(): Kept<Value> {
  const kept = new Map<string, Map<string, Promise<Value>>>()
  return {
    get(id, key, make) {
      const own = kept.get(id) ?? new Map<string, Promise<Value>>()
      kept.set(id, own)
      const known = own.get(key)
      if (known) return known
      const [oldest] = own.keys()
      if (own.size >= mostOfOne && oldest !== undefined) own.delete(oldest)
      const made = make()
      own.set(key, made)
      // What went wrong once may go well at the next try.
      made.catch(() => own.delete(key))
      return made
    },
    forget: (id) => kept.delete(id),
  }
}
