/** Tokens → CSS, and the rules that hold in every template. */

import {familyName} from '../../fonts/catalogue.ts'
import {isNarrow} from '../../template/paper.ts'
import {paperSizes} from '../../template/papers.ts'
import type {Tokens} from '../../template/template.ts'
import {endRoom} from './end-room.ts'

/** Custom properties that base rules and template rules read. */
export function tokenRules(tokens: Tokens): string {
  const stack = (first: string, second: string): string => `"${familyName(first)}","${familyName(second)}"`
  const {text, heading, code} = tokens.faces
  const pairs: readonly (readonly [string, string | number])[] = [
    ['text-zh', `${stack(text.zh, text.en)},serif`],
    ['text-en', `${stack(text.en, text.zh)},serif`],
    ['heading-zh', `${stack(heading.zh, heading.en)},sans-serif`],
    ['heading-en', `${stack(heading.en, heading.zh)},sans-serif`],
    ['code', `${stack(code, text.en)},"${familyName(text.zh)}",monospace`],
    ['size-title', `${tokens.sizes.title}pt`],
    ['size-1', `${tokens.sizes.heading[0]}pt`],
    ['size-2', `${tokens.sizes.heading[1]}pt`],
    ['size-3', `${tokens.sizes.heading[2]}pt`],
    ['size-text', `${tokens.sizes.text}pt`],
    ['size-small', `${tokens.sizes.small}pt`],
    // A point of the text that the shared rules are measured for.
    ['u', `${Math.round((tokens.sizes.text / 10.5) * 1000) / 1000}pt`],
    ['leading-zh', tokens.leading.zh],
    ['leading-en', tokens.leading.en],
    ...Object.entries(tokens.colours),
  ]
  return `:root{${pairs.map(([name, value]) => `--${name}:${value}`).join(';')}}`
}

/**
 * What every template needs: each run in the face of its language, Chinese set as CLREQ asks, and pages that break between
 * points. Borders of columns are separate: Chromium does not break a tall row of collapsed ones. Chinese is wrapped `pretty`
 * only where its last two Han are not held together (`kept.ts`): it tears the line before. `--zh` and `--en` are the stacks
 * in force; a role changes them for all below it.
 */
export const baseRules: string = `
:root{--zh:var(--text-zh);--en:var(--text-en);font-synthesis:none;font-kerning:normal;-webkit-text-size-adjust:100%}
*{box-sizing:border-box}
:lang(zh){font-family:var(--zh);line-height:var(--leading-zh);line-break:strict;text-autospace:normal;text-spacing-trim:normal}
:lang(en){font-family:var(--en);line-height:var(--leading-en);text-autospace:normal}
:lang(zh):is(p,li,td,dd){text-align:justify;text-wrap:pretty}
p.kept:lang(zh){text-wrap:wrap}
:lang(en):is(p,li,td,dd){text-align:start;text-wrap:pretty}
:is(p,li,h1,h2,h3,h4,dd,dt,td,th,figcaption) span:lang(zh),:is(p,li,h1,h2,h3,h4,dd,dt,td,th,figcaption) span:lang(en){line-height:inherit}
h1,h2,h3,h4,th,figcaption,caption,.facts,.kind,.contents,.shown,.lead-label,em:lang(zh){--zh:var(--heading-zh);--en:var(--heading-en)}
em:lang(zh){font-style:normal}
code,pre,code:lang(en),pre:lang(en){--zh:var(--code);--en:var(--code);font-family:var(--code)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;text-align:start}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,blockquote,pre,fieldset{margin:0;padding:0}
body{overflow-wrap:break-word}
a,code{overflow-wrap:anywhere}
.address{word-break:break-all}
img{max-width:100%;max-height:95mm;width:auto;height:auto}
table{border-collapse:collapse}
.columns{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0}
.align-right{text-align:right!important}.align-center{text-align:center!important}.align-left{text-align:left!important}
.unbroken,.brief{white-space:nowrap!important}
.reference{line-height:0;font-size:max(.7em,7.9pt);vertical-align:super}
.numeral{display:inline-block;text-indent:0;white-space:pre}.alone{display:none}
.notes>ol{list-style-type:decimal}
.shown fieldset{border:0}
.shown label{display:inline-flex;align-items:center;gap:.4em;margin-inline-end:1.2em;cursor:pointer}
.shown legend{float:inline-start;padding:0;margin-inline-end:1.2em}
.contents ol{list-style-type:none}
@media print{
.shown{display:none}
.cover{page:cover;break-after:page}
thead{display:table-header-group}
tr,figure,pre,blockquote,.table tr,.stacked li.leaf,.contents li{break-inside:avoid}
.heading:not(:last-child),.flow .lead-label,.stacked li>.side:not(:last-child),.stacked>.row>.side:not(:last-child){break-after:avoid}
h1,h2,h3,h4{orphans:9;widows:9}.heading+.heading{break-before:avoid}
h1,h2,h3,h4,tr.section{break-after:avoid}
}`

/** Paper, margins, and page numbers in the margin boxes. CSS Paged Media 3, as far as Chromium has it. */
export function pageRules(
  tokens: Tokens,
  boxes: readonly {
    readonly name: string
    readonly content: string
    /** Which of the two faces comes first. */
    readonly face: 'zh' | 'en'
    readonly first: boolean
  }[],
): string {
  const [width, height] = paperSizes[tokens.paper]
  const {top, right, bottom, left} = tokens.margins
  const room = endRoom(tokens)
  const edge = (name: string): string => (name.endsWith('left') ? '' : `padding-right:${room}mm;`)
  const box = ({name, content, face}: (typeof boxes)[number]): string =>
    `@${name}{${edge(name)}content:${content};font:400 ${tokens.sizes.small}pt/1.4 var(--heading-${face});color:${tokens.colours.quiet}}`
  const notFirst = boxes.filter((each) => !each.first).map((each) => `@${each.name}{content:none}`)
  // There a word in a table breaks rather than leave its cell, but not where a column can have room for it.
  const tables = isNarrow(tokens)
    ? '@media print{.table :is(td,th){overflow-wrap:anywhere}div.table:not(.many) :is(td,th):not(.brief){min-width:8.2em}}'
    : ''
  return [
    tables,
    `@page{size:${width}mm ${height}mm;margin:${top}mm ${right - room}mm ${bottom}mm ${left}mm;${boxes.map(box).join('')}}`,
    `@media print{body{padding-right:${room}mm}}`,
    `@page :first{${notFirst.join('')}}`,
    // A recto has its binding on the left, as the tokens say it; a verso is its mirror.
    tokens.duplex ? `@page :left{margin-left:${right}mm;margin-right:${left - room}mm}` : '',
    tokens.cover ? `@page cover{${boxes.map(({name}) => `@${name}{content:none}`).join('')}}` : '',
    tokens.sections === 'new-page' ? newPageRules : '',
  ].join('')
}

/** A section of the first level starts a page, but the first one stays where it is. */
const newPageRules =
  '@media print{.columns>tbody>tr.section.depth-1:not(:first-child),.flow>h2:not(:first-child){break-before:page}}'

/** For a screen whose reader asks for a dark one. Pictures keep the white that they were drawn on. */
export function darkRules({dark}: Tokens): string {
  const colours = Object.entries(dark).map(([name, value]) => `--${name}:${value}`)
  return `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${colours.join(';')}}img{background:#fff}}`
}
