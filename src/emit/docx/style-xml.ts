/**
 * Styles as data, and as XML (ISO/IEC 29500-1 §17.7). docx writes styles too, but lacks what Chinese needs of
 * them and adds its own.
 */

import type {ParagraphLook, Rule, RunLook, Style} from '../../office/style.ts'
import {escapeXml} from '../../outline/xml-text.ts'
import type {Tokens} from '../../template/template.ts'

type Value = string | number | undefined | false

const flag = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`

/** An element without content; left out where it would have no attribute. */
function element(name: string, attributes: Readonly<Record<string, Value>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === false ? [] : [` w:${key}="${escapeXml(String(value))}"`],
  )
  return written.length === 0 ? '' : `<w:${name}${written.join('')}/>`
}

const value = (name: string, val: Value): string => element(name, {val})

const wrapped = (name: string, content: string): string =>
  content === '' ? '' : `<w:${name}>${content}</w:${name}>`

const hex = (colour: string | undefined): string | undefined => colour?.slice(1).toUpperCase()

function rule(side: string, border: Rule | undefined): string {
  if (border === undefined) return ''
  return element(side, {val: 'single', sz: border.size, space: border.space, color: hex(border.colour)})
}

const sides = ['top', 'left', 'bottom', 'right'] as const

/** In the order of CT_PPrBase. */
function paragraphXml(look: ParagraphLook): string {
  const {borders, leading, exactly} = look
  return [
    flag('keepNext', look.keepNext),
    flag('keepLines', look.keepLines),
    wrapped('numPr', value('numId', look.numbering)),
    wrapped('pBdr', sides.map((side) => rule(side, borders?.[side])).join('')),
    look.fill === undefined ? '' : element('shd', {val: 'clear', color: 'auto', fill: hex(look.fill)}),
    wrapped(
      'tabs',
      (look.tabs ?? []).map(({align, at, leader}) => element('tab', {val: align, leader, pos: at})).join(''),
    ),
    element('spacing', {
      before: look.before,
      after: look.after,
      line: exactly ?? leading,
      lineRule: exactly === undefined ? leading !== undefined && 'atLeast' : 'exact',
    }),
    element('ind', {left: look.left, right: look.right, hanging: look.hanging}),
    flag('contextualSpacing', look.contextual),
    value('jc', look.align),
    value('outlineLvl', look.outline),
  ].join('')
}

/**
 * In the order of CT_RPr. A program that knows the theme takes its pair of faces from there (§17.3.2.26), any other the
 * names beside it.
 */
function runXml(look: RunLook, office: Tokens['office']): string {
  const {theme} = look
  const pair = theme && {major: office.heading, minor: office.text}[theme]
  const face = look.face ?? pair?.en
  const size = look.size === undefined ? undefined : Math.round(look.size * 2)
  return [
    element('rFonts', {
      ascii: face,
      hAnsi: face,
      eastAsia: pair?.zh,
      asciiTheme: theme && `${theme}HAnsi`,
      eastAsiaTheme: theme && `${theme}EastAsia`,
      hAnsiTheme: theme && `${theme}HAnsi`,
    }),
    flag('b', look.bold) + flag('bCs', look.bold) + flag('i', look.italic) + flag('iCs', look.italic),
    flag('strike', look.strike),
    flag('noProof', look.unproofed),
    value('color', hex(look.colour)),
    value('sz', size) + value('szCs', size),
    value('u', look.underline && 'single'),
    value('vertAlign', look.raised && 'superscript'),
  ].join('')
}

/**
 * In the order of CT_Style.
 *
 * @param office the faces that the theme names.
 */
export function styleXml(style: Style, office: Tokens['office']): string {
  const custom = style.own === true ? ' w:customStyle="1"' : ''
  const content = [
    value('name', style.name),
    value('basedOn', style.basedOn),
    value('next', style.next),
    value('uiPriority', style.priority),
    style.quick === true ? '<w:qFormat/>' : '',
    wrapped('pPr', paragraphXml(style.paragraph ?? {})),
    wrapped('rPr', runXml(style.run ?? {}, office)),
    style.table ?? '',
  ].join('')
  const standard = style.standard === true ? ' w:default="1"' : ''
  return `<w:style w:type="${style.kind}"${standard}${custom} w:styleId="${style.id}">${content}</w:style>`
}
