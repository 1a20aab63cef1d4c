/** From the styles of `src/office` to those of OpenDocument (OpenDocument 1.3 part 3 §17, §20). */

import type {ParagraphLook, Rule, RunLook} from '../../office/style.ts'
import type {Language} from '../../outline/types.ts'
import type {Tokens} from '../../template/template.ts'
import {type Attributes, element, points, wanted, type Xml} from './element.ts'

const alignments = {both: 'justify', center: 'center', left: 'start', right: 'end'} as const

export function paragraphProperties(look: ParagraphLook): Xml {
  const {borders = {}, left, right, hanging, leading, exactly, fill} = look
  const sides = Object.entries(borders).flatMap(([side, rule]) => (rule ? edge(side, rule) : []))
  const attributes: Attributes = {
    // A border stands outside the text in Word, inside the indents here.
    'fo:margin-left': indent(left, borders.left),
    'fo:margin-right': indent(right, borders.right),
    'fo:text-indent': hanging === undefined ? undefined : points(-hanging),
    'fo:margin-top': length(look.before),
    'fo:margin-bottom': length(look.after),
    'style:contextual-spacing': flag(look.contextual),
    'fo:line-height': length(exactly),
    'style:line-height-at-least': exactly === undefined ? length(leading) : undefined,
    'fo:keep-with-next': look.keepNext === undefined ? undefined : look.keepNext ? 'always' : 'auto',
    'fo:keep-together': look.keepLines ? 'always' : undefined,
    'fo:text-align': look.align && alignments[look.align],
    'fo:background-color': fill,
    ...Object.fromEntries(sides),
  }
  return wanted('style:paragraph-properties', attributes, tabStops(look.tabs ?? []))
}

function tabStops(tabs: NonNullable<ParagraphLook['tabs']>): Xml {
  const dots = {'style:leader-style': 'dotted', 'style:leader-text': '.'}
  const stops = tabs.map(({align, at, leader}) =>
    element('style:tab-stop', {
      'style:position': points(at),
      'style:type': align,
      ...(leader === 'dot' ? dots : {}),
    }),
  )
  return stops.length === 0 ? '' : element('style:tab-stops', {}, ...stops)
}

function length(twips: number | undefined): string | undefined {
  return twips === undefined ? undefined : points(twips)
}

function indent(twips: number | undefined, rule: Rule | undefined): string | undefined {
  if (twips === undefined) return undefined
  return points(twips - (rule ? rule.space * 20 + rule.size * 2.5 : 0))
}

function edge(side: string, {size, space, colour}: Rule): readonly (readonly [string, string])[] {
  return [
    [`fo:border-${side}`, `${size / 8}pt solid ${colour}`],
    [`fo:padding-${side}`, `${space}pt`],
  ]
}

function flag(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}

/** What a style says of its language: Han and Latin letters have one each. */
const languages: Readonly<Record<Language, Attributes>> = {
  zh: {'style:language-asian': 'zh', 'style:country-asian': 'TW'},
  en: {'fo:language': 'en', 'fo:country': 'US'},
}

/** Of code: no spelling to check. */
const noLanguage: Attributes = {
  'fo:language': 'zxx',
  'fo:country': 'none',
  'style:language-asian': 'zxx',
  'style:country-asian': 'none',
}

/** Says something of Latin letters, of Han and of the scripts of neither. */
function inAll(name: string, value: string | undefined): Attributes {
  const [prefix, property] = name.split(':')
  return {
    [name]: value,
    [`style:${property}-asian`]: value,
    [`${prefix === 'fo' ? 'style' : prefix}:${property}-complex`]: value,
  }
}

/** @param told languages that it says. */
export function textProperties(look: RunLook, {office}: Tokens, ...told: readonly Language[]): Xml {
  const pair = look.theme && {major: office.heading, minor: office.text}[look.theme]
  const weight = look.bold === undefined ? undefined : look.bold ? 'bold' : 'normal'
  return wanted('style:text-properties', {
    'style:font-name': look.face ?? pair?.en,
    'style:font-name-asian': pair?.zh,
    'style:font-name-complex': look.face ?? pair?.en,
    ...inAll('fo:font-size', look.size === undefined ? undefined : `${look.size}pt`),
    ...inAll('fo:font-weight', weight),
    // Han is never slanted.
    'fo:font-style': look.italic ? 'italic' : undefined,
    'fo:color': look.colour,
    'style:text-line-through-style': look.strike ? 'solid' : undefined,
    'style:text-line-through-type': look.strike ? 'single' : undefined,
    'style:text-underline-style': look.underline ? 'solid' : undefined,
    'style:text-underline-width': look.underline ? 'auto' : undefined,
    'style:text-underline-color': look.underline ? 'font-color' : undefined,
    'style:text-position': look.raised ? 'super 58%' : undefined,
    ...(look.unproofed ? noLanguage : {}),
    ...Object.assign({}, ...told.map((language) => languages[language])),
  })
}
