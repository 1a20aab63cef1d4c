/** A PDF as Chromium writes it, parted into its objects. ISO 32000-1 7.5. */

export type PrintObject = {
  readonly number: string
  readonly from: number
  readonly to: number
  /** What stands before its stream, or all of it. */
  readonly open: string
}

export type PrintParts = {
  /** Where the first object begins. */
  readonly start: number
  /** In the order of the file. */
  readonly objects: readonly PrintObject[]
  /** Its dictionary, as it is written. */
  readonly trailer: string
}

/**
 * Parts a file at the offsets of its cross-reference table.
 *
 * @param text Latin-1, one character a byte.
 * @throws where it has another form.
 */
export function partsOf(text: string): PrintParts {
  const end = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-100))?.[1])
  const table = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer\s*([\s\S]*?)startxref/.exec(text.slice(end))
  if (!table) throw new Error('The PDF has no classic cross-reference table')
  const offsets = [...(table[2] ?? '').matchAll(/(\d{10}) \d{5} n/g)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b)
  const objects = offsets.map((from, index) => {
    const to = offsets[index + 1] ?? end
    const object = text.slice(from, to)
    const stream = object.indexOf('stream')
    const open = stream < 0 ? object : object.slice(0, stream)
    return {number: /^\d+/.exec(open)?.[0] ?? '', from, to, open}
  })
  return {start: offsets[0] ?? end, objects, trailer: table[3] ?? ''}
}
