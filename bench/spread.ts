/** Median, with the least and the most; one value stands for itself. */
export function spread(values: readonly number[], digits = 2): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toFixed(digits)
  return sorted.length === 1 ? at(0) : `${at(0.5)} (${at(0)}–${at(1)})`
}
