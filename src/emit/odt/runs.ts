/** Text to spans: each mark a character style, and the other language's words told as such. */

import {oneLine} from '../../office/one-line.ts'
import {type Mark, marks} from '../../office/setting.ts'
import {characterStyles} from '../../office/styles-character.ts'
import {scriptRuns} from '../../outline/script.ts'
import type {Language} from '../../outline/types.ts'
import {escapeXml} from '../../outline/xml-text.ts'
import type {Tokens} from '../../template/template.ts'
import type {AutomaticStyles} from './automatic-styles.ts'
import {element, type Xml} from './element.ts'
import type {Look} from './state.ts'
import {styleName} from './style-names.ts'
import {textProperties} from './style-properties.ts'

/** The character style of a mark. A link has the style of its element. */
const markStyles: Readonly<Record<Mark, string | null>> = {
  link: null,
  code: 'VerbatimChar',
  gap: 'Gap',
  label: 'FactLabel',
  emphasis: 'Emphasis',
  strong: 'Strong',
  delete: 'Deleted',
}

/** Character styles that say no more than the language of a run. */
export const languageStyles: Readonly<Record<Language, string>> = {zh: 'Chinese', en: 'English'}

/** What spans are written with. */
export type SpanState = {readonly automatic: AutomaticStyles; readonly tokens: Tokens}

/** The spans of a text; together they say it to the letter, but for line breaks of the source. */
export function textRuns(text: string, look: Look, state: SpanState): Xml {
  return scriptRuns(oneLine(text), look.language)
    .map((run) => span(textXml(run.text), run.language, look, state))
    .join('')
}

/**
 * A text in the style of its first mark. What its other marks and its language say stands beside that: of two styles in one
 * another, LibreOffice 7.4 loses the outer one where they span a paragraph.
 */
function span(text: Xml, language: Language, look: Look, state: SpanState): Xml {
  // Code is in no language at all.
  const foreign = language !== look.base && !(look.marks.includes('code') && language === 'en')
  const [first, ...rest] = marks.flatMap((mark) => {
    const style = look.marks.includes(mark) ? markStyles[mark] : null
    // Slanted Han is no type of its own: Chinese is stressed by another face.
    return style === null ? [] : [style === 'Emphasis' && language === 'zh' ? `${style}Chinese` : style]
  })
  const told = foreign ? [language] : []
  if (first === undefined) return foreign ? spanOf(languageStyles[language], text) : text
  const looks = characterStyles(state.tokens).filter(({id}) => rest.includes(id))
  const direct = Object.assign({}, ...looks.map(({run}) => run))
  const beside = textProperties(direct, state.tokens, ...told)
  return spanOf(
    styleName(first),
    beside === '' ? text : spanOf(state.automatic.style('text', {}, beside), text),
  )
}

function spanOf(name: string, text: Xml): Xml {
  return element('text:span', {'text:style-name': name}, text)
}

/**
 * Text as OpenDocument holds it: spaces that a reader would run into one, or leave out at an end, are elements
 * (OpenDocument 1.3 part 3 §6.1.2), and so are tabs and line breaks.
 */
function textXml(text: string): Xml {
  const pieces = text.split(/( +|\t|\n)/u).filter((piece) => piece !== '')
  return pieces
    .map((piece, index) => {
      if (piece === '\t') return '<text:tab/>'
      if (piece === '\n') return '<text:line-break/>'
      if (!piece.startsWith(' ')) return escapeXml(piece)
      const inside = isWord(pieces[index - 1]) && isWord(pieces[index + 1])
      return (inside ? ' ' : '') + spaces(piece.length - (inside ? 1 : 0))
    })
    .join('')
}

function isWord(piece: string | undefined): boolean {
  return piece !== undefined && !/^[ \t\n]/u.test(piece)
}

function spaces(count: number): Xml {
  return count === 0 ? '' : element('text:s', {'text:c': count === 1 ? undefined : count})
}
