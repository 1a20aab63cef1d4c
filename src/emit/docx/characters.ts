/** Characters that XML cannot hold (XML 1.0 §2.2), beside lone surrogates. */
const forbidden = /[^\t\n\r\u0020-\uFFFD]/g

/** The text with U+FFFD for each character that XML cannot hold, where docx would drop it without a trace. */
export function writable(text: string): string {
  return text.toWellFormed().replace(forbidden, '\uFFFD')
}
