/** Content streams as operations, and back. ISO 32000-1 7.8.2. */

export type Operation = {
  readonly operator: string
  /** As they are written; an array, a dictionary and a string are one operand each. */
  readonly operands: readonly string[]
}

/** A token: comment or white space, string, name, delimiter, or a word. */
const token =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)+|\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[[\]]|[^\0\t\n\f\r ()<>[\]{}/%]+/y

const isOperand = /^(?:[[(</]|[-+.\d]|true$|false$|null$)/

/**
 * Reads a content stream.
 *
 * @param content Latin-1, one character a byte.
 * @throws where it holds something else than Chromium writes: an inline image, strings nested deeper than one level.
 */
export function parseContent(content: string): readonly Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let open: string[] | null = null
  let depth = 0
  token.lastIndex = 0
  while (token.lastIndex < content.length) {
    const at = token.lastIndex
    const [text] = token.exec(content) ?? []
    if (text === undefined) throw new Error(`The content stream has an unknown token at ${at}`)
    if (/^[\0\t\n\f\r %]/.test(text)) continue
    const opens = text === '[' || text === '<<'
    const closes = text === ']' || text === '>>'
    if (opens) depth += 1
    if (open) open.push(text)
    else if (opens) open = [text]
    else if (isOperand.test(text)) operands.push(text)
    else {
      if (text === 'BI') throw new Error('The content stream holds an inline image')
      operations.push({operator: text, operands})
      operands = []
    }
    if (closes) depth -= 1
    if (open && depth === 0) {
      operands.push(joinTokens(open))
      open = null
    }
  }
  if (open || operands.length > 0) throw new Error('The content stream ends within an operation')
  return operations
}

/** The shortest text of operations: space only where two tokens would run together. */
export function writeContent(operations: readonly Operation[]): string {
  return operations
    .map(({operator, operands}) => `${joinTokens([...operands.map(shorten), operator])}\n`)
    .join('')
}

/** Tokens with a space only where two would run together. */
export function joinTokens(tokens: readonly string[]): string {
  let last = ''
  const pieces = tokens.map((each) => {
    const apart = last !== '' && /^[^[(</\]>]/.test(each) && !'[(<])>'.includes(last)
    last = each.at(-1) ?? last
    return apart ? ` ${each}` : each
  })
  return pieces.join('')
}

/** Numbers without what they do not need: `-.500` is `-.5`. */
function shorten(operand: string): string {
  return /^[-+]?\d*\.\d*$/.test(operand) ? writeNumber(Number(operand)) : operand
}

/** To a thousand-millionth, without exponent. */
export function writeNumber(value: number): string {
  const text = value.toFixed(9).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.')
}
