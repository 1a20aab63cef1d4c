/** Schemes that a reader may follow from a document. */
const schemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:', 'ftp:']

/**
 * An address that a relationship may hold: absolute and escaped, for Word refuses a document with a malformed
 * one (ISO/IEC 29500-2 §6.5.3.4).
 *
 * @returns `null` where it is relative, malformed or of a scheme that could run something.
 */
export function safeAddress(written: string): string | null {
  const url = URL.parse(written)
  return url !== null && schemes.includes(url.protocol) ? url.href : null
}
