/** What the codes of a face say: ToUnicode maps. ISO 32000-1 9.10.3; Adobe Technical Note 5411. */

import {writeCode} from './content-tokens.ts'

/** Entries in a block of a code map. Adobe Technical Note 5411. */
const mostEntries = 100

/** @param texts what each code says. */
export function writeCodeMap(texts: ReadonlyMap<number, string>): string {
  const entries = [...texts]
    .sort(([one], [other]) => one - other)
    .map(([code, text]) => {
      const units = Array.from({length: text.length}, (_, at) => writeCode(text.charCodeAt(at)))
      return `<${writeCode(code)}> <${units.join('')}>`
    })
  const blocks = Array.from({length: Math.ceil(entries.length / mostEntries)}, (_, at) => {
    const block = entries.slice(at * mostEntries, (at + 1) * mostEntries)
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

/** @returns what each code says. @throws where a map has another form than Chromium writes. */
export function readCodeMap(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, entries = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of entries.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      texts.set(Number.parseInt(code, 16), decode(text))
  }
  for (const [, entries = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [whole, first = '', last = '', text = ''] of entries.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[[^\]]*\])/g,
    )) {
      if (text === '') throw new Error(`A face tells its codes in a way that is not known: ${whole}`)
      const from = Number.parseInt(first, 16)
      for (let code = from; code <= Number.parseInt(last, 16); code++)
        texts.set(code, after(text, code - from))
    }
  }
  return texts
}

/** UTF-16, four digits a unit. */
function decode(hexadecimal: string): string {
  let text = ''
  for (let at = 0; at < hexadecimal.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hexadecimal.slice(at, at + 4), 16))
  return text
}

/** The text so many steps after the first of a range. */
function after(hexadecimal: string, steps: number): string {
  const head = hexadecimal.slice(0, -4)
  const tail = Number.parseInt(hexadecimal.slice(-4), 16) + steps
  return decode(head + tail.toString(16).padStart(4, '0'))
}
