/**
 * Characters that share a glyph in the faces of the package: a PDF says of a glyph one character, and a reader that does
 * not ask for the text it stands for (ISO 32000-1 14.9.4) reads that.
 */
const pairs: readonly string[] = ['—―', 'μµ', 'ΩΩ', 'ÅÅ', 'KK', '‐‑', '·‧•', '−-', '´ʹ', '\u2f00一']

const partners = new Map<string, string>()
for (const pair of pairs) for (const char of pair) partners.set(char, pair)

export function isSame(found: string, expected: string): boolean {
  return (
    partners.get(expected)?.includes(found) === true ||
    (/[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(expected) &&
      expected.normalize('NFKC') === found)
  )
}
