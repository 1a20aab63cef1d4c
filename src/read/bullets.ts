/** Marks that open an item in house text, beside the `-`, `*`, `+` and `1.` that CommonMark knows. */

export type Bullet = {
  /** Characters that the mark takes, white space behind it included. */
  readonly length: number
  /** Level of the numbering in an official document: 一、 1, （一） 2, 1. 3, (1) 4; plain bullets 5. */
  readonly rank: number
  readonly ordinal: number | null
}

const digits = '一二三四五六七八九'
const space = '[ \\t\\u00A0\\u3000]*'
const numeral = `([${digits}十]{1,3})`

const forms: readonly {readonly rank: number; readonly pattern: RegExp}[] = [
  {rank: 1, pattern: new RegExp(`^${numeral}、${space}`)},
  {rank: 2, pattern: new RegExp(`^[（(]${numeral}[)）]${space}`)},
  {
    rank: 3,
    pattern: /^(\d{1,2})(?:[.)](?=[ \t\u00A0\u3000]|\p{Script=Han}|\d{4}年)|[、．])[ \t\u00A0\u3000]*/u,
  },
  {rank: 4, pattern: /^[（(](\d{1,2})[)）][ \t\u00A0\u3000]*/},
  {
    rank: 5,
    pattern: /^(?:[•●‧◦▪■◆○▪·][ \t\u00A0\u3000]*|[–*+-](?:[ \t\u00A0\u3000]+|$)|-(?=\p{Script=Han}))/u,
  },
]

/** The bullet that a line opens with. */
export function bulletOf(text: string): Bullet | null {
  for (const {rank, pattern} of forms) {
    const match = pattern.exec(text)
    if (match) return {length: match[0].length, rank, ordinal: match[1] ? numberOf(match[1]) : null}
  }
  return null
}

/** Reads 1 to 99 in Arabic or Chinese numerals. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const ten = text.indexOf('十')
  if (ten < 0) return digits.indexOf(text) + 1
  const tens = ten === 0 ? 1 : digits.indexOf(text.charAt(0)) + 1
  const ones = ten === text.length - 1 ? 0 : digits.indexOf(text.charAt(ten + 1)) + 1
  return tens * 10 + ones
}
