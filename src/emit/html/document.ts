/** Handout → a whole HTML document, for the screen or for the printer. */

import {createHash} from 'node:crypto'
import type {Element, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {Handout} from '../../edition/handout.ts'
import {languageTags} from '../../outline/types.ts'
import type {EmitContext, Places} from '../emitter.ts'
import {elementsIn} from './elements.ts'
import {collectFaces, type FaceUse, fontFaceRules, type Setting} from './faces.ts'
import {facingRules, placeRows} from './facing.ts'
import {type MarginBox, marginBoxes} from './margin-boxes.ts'
import {counterRules, markerTexts, numberRules} from './numbers.ts'
import {renderPage} from './page.ts'
import {markForPages, partingRules} from './pages.ts'
import {markRoles} from './print-roles.ts'
import {baseRules, darkRules, pageRules, tokenRules} from './style.ts'
import {switchRules} from './switch.ts'

export type Medium = 'screen' | 'print'

const stringifier = unified().use(rehypeStringify, {characterReferences: {useNamedReferences: false}})

export type Rendered = {
  readonly html: string
  /** What it is set in. */
  readonly faces: FaceUse
}

/**
 * Makes the document, with a policy that allows no request and no script. For the screen it carries its faces, as WOFF2;
 * for the printer it names them, and who prints it has them ready.
 *
 * @param places of the last print, for what a page says of itself (default: not known yet).
 */
export async function renderDocument(
  handout: Handout,
  context: EmitContext,
  medium: Medium,
  places: Places | null = null,
): Promise<Rendered> {
  const {template, fonts} = context
  const body = renderPage(handout, context, {medium, places})
  markForPages(body, template.tokens, handout.layout === 'facing' ? 2 : 1)
  if (medium === 'print') nameRuns(body)
  if (medium === 'print' && handout.layout === 'facing') placeRows(body)
  const boxes = marginBoxes(handout, template.tokens)
  const use = await collectFaces(body, template.tokens, fonts, [
    ...markerText(body, handout),
    ...boxText(boxes),
  ])
  const faces = medium === 'screen' ? [await fontFaceRules(use, fonts, 'woff2')] : []
  // Last of all: whoever asks for a language above is told it without its private part.
  if (medium === 'print') markRoles(body, languageTags[handout.languages[0] ?? 'zh'])
  const style = [
    ...faces,
    tokenRules(template.tokens),
    baseRules,
    partingRules,
    counterRules(handout.numerals),
    numberRules(body, handout.numerals),
    template.css,
    pageRules(template.tokens, boxes),
    // On paper both are shown. And Chromium looks through the whole document for each `:has()`, page by page: 500 take minutes.
    ...(medium === 'screen' ? [switchRules, darkRules(template.tokens)] : []),
    // Chromium leaves the spaces at wrapped line ends out of the tagged text unless white space is kept.
    ...(medium === 'print'
      ? [
          'p,li,dt,dd,.columns :is(h2,h3,h4),th,td,.title,.heading,.entry,.caption{white-space:pre-wrap}h1{white-space:normal}',
        ]
      : []),
    ...(medium === 'print' && handout.layout === 'facing'
      ? [facingRules(template.tokens, boxes, places)]
      : []),
  ].join('\n')
  const root: Root = {
    type: 'root',
    children: [{type: 'doctype'}, htmlElement(handout, style, body, medium === 'screen')],
  }
  return {html: stringifier.stringify(root), faces: use}
}

function htmlElement(handout: Handout, style: string, body: Element, guarded: boolean): Element {
  const {authors, keywords} = handout.properties
  return h('html', {lang: languageTags[handout.languages[0] ?? 'zh']}, [
    h('head', [
      h('meta', {charset: 'utf-8'}),
      // The sheet that a page is printed on has a policy of its own, and keeps it.
      ...(guarded ? [h('meta', {httpEquiv: 'Content-Security-Policy', content: policyFor(style)})] : []),
      h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
      h('title', titleOf(handout)),
      ...authors.map((author) => h('meta', {name: 'author', content: author})),
      ...(keywords.length > 0 ? [h('meta', {name: 'keywords', content: keywords.join(', ')})] : []),
      h('meta', {name: 'generator', content: 'Zhenpress'}),
      h('style', style),
    ]),
    body,
  ])
}

/** What a document may do: show itself. */
export function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`
}

function titleOf({title}: Handout): string {
  return title.map((run) => run.text).join(' ')
}

type Extra = {readonly text: string; readonly setting: Setting}

/** What list markers draw: bullets, the numbers of notes, and all that is numbered. */
function markerText(body: Element, {numerals}: Handout): Extra[] {
  const common = (['zh', 'en'] as const).map((language) => ({
    text: language === 'en' ? '•–0123456789. ' : '0123456789. ',
    language,
  }))
  return [...common, ...markerTexts(body, numerals)].map(({text, language}) => ({
    text,
    setting: {role: 'text', style: 'regular', language},
  }))
}

function boxText(boxes: readonly MarginBox[]): Extra[] {
  return boxes.map(({text, face}) => ({
    text: `${text}…0123456789`,
    setting: {role: 'heading', style: 'regular', language: face},
  }))
}

/** Chromium drops the language of a span or a div in the tags of a PDF unless it has an id. */
function nameRuns(body: Element): void {
  let count = 0
  for (const {tagName, properties} of elementsIn(body)) {
    if (/^(?:span|div)$/.test(tagName) && properties['lang'] && !properties['id'])
      properties['id'] = `l${++count}`
  }
}
