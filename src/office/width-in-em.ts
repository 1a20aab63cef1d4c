const wide = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u30FF\uFF01-\uFF60]/gu

/** About how wide a text runs, in em: a full-width character takes one, any other half of one. */
export function widthInEm(text: string): number {
  const full = text.match(wide)?.length ?? 0
  return full + ([...text].length - full) / 2
}
