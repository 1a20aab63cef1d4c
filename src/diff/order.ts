/** What kept its place. */

/**
 * The longest rising sequence of some numbers that are all different.
 *
 * @returns the indices of its members, rising.
 */
export function risingIndices(values: readonly number[]): readonly number[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const rising: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) rising.push(index)
  return rising.reverse()
}

/** An item of the old list, of the new one, or of both. */
export type Step<Old, New> = {readonly old: Old | null; readonly new: New | null}

/**
 * Two lists as one: what kept its place stands once; between, what left comes before what arrived.
 *
 * @param placeOf the place in the old list of an item of the new one that kept its place; `null` for all others.
 */
export function interleaved<Old, New>(
  old: readonly Old[],
  fresh: readonly New[],
  placeOf: (item: New) => number | null,
): readonly Step<Old, New>[] {
  const steps: Step<Old, New>[] = []
  let next = 0
  let waiting: New[] = []
  const flush = (to: number): void => {
    for (const item of old.slice(next, to)) steps.push({old: item, new: null})
    for (const item of waiting) steps.push({old: null, new: item})
    waiting = []
    next = to
  }
  for (const item of fresh) {
    const place = placeOf(item)
    const mate = place === null ? undefined : old[place]
    if (place === null || mate === undefined) {
      waiting.push(item)
      continue
    }
    flush(place)
    steps.push({old: mate, new: item})
    next = place + 1
  }
  flush(old.length)
  return steps
}
