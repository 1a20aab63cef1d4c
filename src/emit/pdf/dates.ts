/** The date of a briefing that has none: a PDF must name some. */
const unknownDate = '2000-01-01'

/**
 * Puts the briefing's date in the place of the clock's, so that the same source gives the same bytes. The new
 * value is as long as the old one, so that no offset of the file moves.
 *
 * Source: ISO 32000-1 7.9.4.
 *
 * @param date ISO 8601, a day.
 */
export function stampDates(pdf: Uint8Array, date: string | null): Uint8Array {
  const stamp = `D:${(date ?? unknownDate).replaceAll('-', '')}000000+00'00'`
  const text = Buffer.from(pdf).toString('latin1')
  const stamped = text.replace(/(\/(?:CreationDate|ModDate) ?\()(D:[^)]*)\)/g, (whole, key: string, old: string) => {
    return old.length === stamp.length ? `${key}${stamp})` : whole
  })
  return Buffer.from(stamped, 'latin1')
}
