/** Text as XML 1.0 holds it. */

/** Characters that XML cannot hold (XML 1.0 §2.2), beside lone surrogates. */
const forbidden = /[^\t\n\r\u0020-\uFFFD]/g

/** The text with U+FFFD for each character that XML cannot hold, where a writer would drop it without a trace. */
export function writable(text: string): string {
  return text.toWellFormed().replace(forbidden, '\uFFFD')
}

/** For content and double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
