type Pattern = {readonly has: RegExp; readonly pattern: RegExp}

/** Addresses and file names; each with what a text must have for it. */
const addresses: readonly Pattern[] = [
  {has: /\/\/|www\./i, pattern: /(?:https?:\/\/|www\.)[!-~]+/gi},
  {has: /@/, pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g},
  {has: /\.\w/, pattern: /(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|mp[34]|7z)\b/gi},
  {
    has: /\.\w/,
    pattern: /(?<=\p{Script=Han})\.(?:pdf|docx?|xlsx?|pptx?|od[pst]|txt|md|csv|html?|jpe?g|png|zip)\b/giu,
  },
]

const numbers: Pattern = {has: /\d/, pattern: /\d[\d,.:/]*\d/g}

/** What closes a sentence is no part of an address (GFM 6.9, "extended autolink path validation"). */
const trailing = /[?!.,:;*_~'")\]]+$/

/** The UTF-16 units of a text that no rule of typography touches: addresses, numbers, file names. */
export function protectedUnits(text: string): Set<number> {
  return unitsOf(text, [...addresses, numbers])
}

/** The units of addresses and file names. */
export function addressUnits(text: string): Set<number> {
  return unitsOf(text, addresses)
}

function unitsOf(text: string, patterns: readonly Pattern[]): Set<number> {
  const found = new Set<number>()
  for (const {has, pattern} of patterns) {
    if (!has.test(text)) continue
    for (const match of text.matchAll(pattern)) {
      const {length} = match[0].replace(trailing, '')
      for (let index = match.index; index < match.index + length; index++) found.add(index)
    }
  }
  return found
}
