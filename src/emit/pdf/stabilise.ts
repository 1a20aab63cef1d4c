/** The date of a briefing that has none: a PDF must name some. */
const unknownDate = '2000-01-01'

/**
 * Takes out of a PDF what the clock and the browser's counters left in it, so that the same source gives the same
 * bytes: the dates become the briefing's, and the ids of table heads are counted from 1. Each new value is as long
 * as the old one, so that no offset of the file moves.
 *
 * Source: ISO 32000-1 7.9.4 (dates), 14.7.2 (element identifiers, in ascending order).
 *
 * @param date ISO 8601, a day.
 */
export function stabilise(pdf: Uint8Array, date: string | null): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const ids = new Map([...new Set(text.match(nodeId) ?? [])].sort().map((id, index) => [id, idOf(index + 1)]))
  const settled = text
    .replace(nodeId, (id) => ids.get(id) ?? id)
    .replace(dateEntry, (whole, key: string, old: string) => {
      const stamp = `D:${(date ?? unknownDate).replaceAll('-', '')}000000+00'00'`
      return old.length === stamp.length ? `${key}${stamp})` : whole
    })
  return Buffer.from(settled, 'latin1')
}

const nodeId = /\(node\d{8}\)/g
const dateEntry = /(\/(?:CreationDate|ModDate) ?\()(D:[^)]*)\)/g

function idOf(number: number): string {
  return `(node${String(number).padStart(8, '0')})`
}
