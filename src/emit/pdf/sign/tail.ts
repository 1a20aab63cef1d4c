/** What the end of a file of ours says of it. ISO 32000-1 7.5.5, 7.5.8. */

export type Tail = {
  /** Where its cross-reference stands. */
  readonly start: number
  /** One more than its highest object number. */
  readonly size: number
  /** `1 0 R` */
  readonly root: string
  readonly info: string | null
  /** The first identifier, in hexadecimal. */
  readonly id: string
}

/** @throws for a file that `writePdf` did not write. */
export function tailOf(pdf: Uint8Array): Tail {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1', bytes.length - 64))?.[1])
  const dict = Number.isNaN(start) ? '' : bytes.toString('latin1', start, start + 1000)
  const find = (pattern: RegExp): string | null => pattern.exec(dict)?.[1] ?? null
  const size = find(/\/Size (\d+)/)
  const root = find(/\/Root (\d+ 0 R)/)
  const id = find(/\/ID\[<([0-9a-f]+)>/)
  if (!/^\d+ 0 obj\n<<\/Type\/XRef/.test(dict) || size === null || root === null || id === null)
    throw new Error('A PDF that another program wrote cannot be signed')
  return {start, size: Number(size), root, info: find(/\/Info (\d+ 0 R)/), id}
}
