/** Numbers as Chinese writes them: 六百五十萬, 650 萬, 3兆5,000億, 三點五. In the forms that `legible` gives. */

const digitValues = '零一二三四五六七八九'
const smallScales: Readonly<Record<string, number>> = {十: 10, 百: 1e2, 千: 1e3}
const bigScales: Readonly<Record<string, number>> = {萬: 1e4, 億: 1e8, 兆: 1e12}

const arabic = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`
/** A scale, but not the start of a unit: 千瓦, 百萬瓦. */
const scale =
  '(?:(?!百萬瓦|千瓦|兆瓦|千克|千赫|兆赫|百萬赫|百分|百萬分|千分|萬分|千萬不|百貨|百姓|百科)[百千萬億兆])'

/** A number in digits, with scales. 多 and 餘 may stand inside: 20多萬. */
export const arabicNumeral: string = `${arabic}(?:(?: ?[多餘]? ?${scale}+(?: ?[多餘]? ?${arabic} ?${scale}+)*)(?:${arabic})?)?`

/** A number in characters; 幾, 多 and 餘 may stand inside: 三十多萬. */
export const hanNumeral: string = `(?:[零〇一二三四五六七八九十兩廿卅](?:[零〇一二三四五六七八九十兩廿卅]|${scale})*(?:點[零〇一二三四五六七八九]+${scale}*)?(?:[多餘]${scale}+)?|${scale}+)`

const token = new RegExp(`${arabic}|.`, 'gu')

function digitOf(char: string): number | null {
  if (char === '〇') return 0
  if (char === '兩') return 2
  const value = digitValues.indexOf(char)
  return value < 0 || char === '' ? null : value
}

/** The value of what the patterns above match; `null` for anything else. */
export function chineseNumber(written: string): number | null {
  const text = written
    .replace(/[ 多餘]/g, '')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
  const point = /^(.*)點([零〇一二三四五六七八九]+)(.*)$/u.exec(text)
  if (point) {
    const [, whole = '', decimals = '', rest = ''] = point
    const fraction = [...decimals].map(digitOf).join('')
    const value = Number(`${chineseNumber(whole) ?? 0}.${fraction}`)
    return value * (rest === '' ? 1 : (chineseNumber(`一${rest}`) ?? 1))
  }
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text)) return Number([...text].map(digitOf).join(''))
  return sumOf(text)
}

function sumOf(text: string): number | null {
  let [total, section, last] = [0, 0, 0]
  let current: number | null = null
  const tokens = text.match(token) ?? []
  for (const [index, part] of tokens.entries()) {
    const small = smallScales[part]
    const big = bigScales[part]
    if (small !== undefined) {
      section = section === 0 || current !== null ? section + (current ?? 1) * small : section * small
      current = null
    } else if (big !== undefined) {
      const count = section + (current ?? 0)
      total = count === 0 ? Math.max(total, 1) * big : total + count * big
      section = 0
      current = null
    } else {
      const value = /^\d/.test(part) ? Number(part.replaceAll(',', '')) : digitOf(part)
      if (value === null) return null
      const colloquial = index === tokens.length - 1 && last >= 100 && digitOf(part) !== null && value > 0
      if (colloquial) return total + section + (value * last) / 10
      current = value
    }
    last = small ?? big ?? 0
  }
  return total + section + (current ?? 0)
}
