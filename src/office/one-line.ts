import {writable} from '../outline/xml-text.ts'

/** A line break of the source between two full-width characters is no space in Chinese. */
const brokenChinese =
  /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF65])\n(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF65])/gu

/** A text as it is printed: in one line, but for hard breaks, and without characters that XML cannot hold. */
export function oneLine(text: string): string {
  return writable(text).replace(brokenChinese, '').replace(/\n/g, ' ')
}
