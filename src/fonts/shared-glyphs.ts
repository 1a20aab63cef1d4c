/** Characters that one glyph stands for. */

import type {Cmap} from './cmap.ts'

/**
 * A PDF says of a glyph which character it is, and a printer that finds several in a face's cmap takes the first: so what else
 * a subset holds must never add one before it. Ligatures that have characters of their own count as shared: they are
 * reached by way of their letters.
 *
 * @returns each code point that shares its glyph, with all that do.
 */
export function sharersOf({codes, glyphOf}: Cmap): ReadonlyMap<number, readonly number[]> {
  const byGlyph = new Map<number, number[]>()
  for (const code of codes()) {
    const glyph = glyphOf(code)
    const known = byGlyph.get(glyph)
    if (known) known.push(code)
    else byGlyph.set(glyph, [code])
  }
  const shared = new Map<number, readonly number[]>()
  for (const group of byGlyph.values()) {
    const isLigature = group.some((code) => code >= 0xfb00 && code <= 0xfb06)
    if (group.length > 1 || isLigature) for (const code of group) shared.set(code, group)
  }
  return shared
}
