/** Schemes of links that a document keeps; `emit` prints no others, and what else an edited one has is text. */
const schemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:', 'ftp:']

/** An address as it is printed: absolute and escaped. @returns `null` for one that is not printed as a link. */
export function printedAddress(written: string | null): string | null {
  const url = written === null ? null : URL.parse(written)
  return url !== null && schemes.includes(url.protocol) ? url.href : null
}
