/** Maps with so many at once; the results stand in the order of the items. */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>()
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results.set(index, await work(item, index))
  }
  await Promise.all(Array.from({length: Math.min(jobs, items.length)}, worker))
  return items.flatMap((_, index) => {
    const result = results.get(index)
    return result === undefined ? [] : [result]
  })
}
