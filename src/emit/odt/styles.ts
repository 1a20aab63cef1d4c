/** The part `styles.xml`: all that restyles a document when it is changed (OpenDocument 1.3 part 3 §3.15). */

import type {Handout} from '../../edition/handout.ts'
import {factIndent} from '../../office/fact-indent.ts'
import type {ListFrame} from '../../office/list-levels.ts'
import {fromPoints, type Page} from '../../office/measure.ts'
import type {Style} from '../../office/style.ts'
import {characterStyles} from '../../office/styles-character.ts'
import {headingStyles, smallStyles, tableTextStyles, titleStyles} from '../../office/styles-matter.ts'
import {arrangementOf, listStyles, type StyleFrame, textStyles} from '../../office/styles-paragraph.ts'
import type {Tokens} from '../../template/template.ts'
import {createAutomaticStyles} from './automatic-styles.ts'
import {element, root, type Xml} from './element.ts'
import {boxStyle, listStyleOf, namedListStyles} from './list-styles.ts'
import {masterPages, pageLayout} from './pages.ts'
import {languageStyles} from './runs.ts'
import {displayName, encoded, styleName} from './style-names.ts'
import {paragraphProperties, textProperties} from './style-properties.ts'

const boxFace = 'Segoe UI Symbol'

export type StylesOptions = {
  readonly handout: Handout
  readonly tokens: Tokens
  readonly page: Page
  readonly lists: ListFrame
}

export function stylesXml({handout, tokens, page, lists}: StylesOptions): Xml {
  const automatic = createAutomaticStyles()
  const masters = masterPages(handout, {automatic, tokens})
  const styles = [
    defaults(tokens),
    ...paragraphStyles(handout, tokens, page).map((style) => paragraphStyle(style, tokens)),
    ...characterStyles(tokens)
      .filter(({standard}) => !standard)
      .map((style) => characterStyle(style, tokens)),
    ...ownCharacterStyles(tokens),
    element('style:style', {'style:name': 'Graphics', 'style:family': 'graphic'}),
    outlineStyle,
    namedListStyles(lists),
    notesConfiguration,
  ]
  return root(
    'office:document-styles',
    ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'xlink'],
    fontFaces(tokens),
    element('office:styles', {}, ...styles),
    element('office:automatic-styles', {}, pageLayout(page, tokens), automatic.xml()),
    element('office:master-styles', {}, masters),
  )
}

/** The faces that the styles name. */
export function fontFaces({office: {text, heading, code}}: Tokens): Xml {
  const faces = [...new Set([text.en, text.zh, heading.en, heading.zh, code, boxFace])]
  const declared = faces.map((face) =>
    element('style:font-face', {'style:name': face, 'svg:font-family': `'${face.replace(/'/g, '')}'`}),
  )
  return element('office:font-face-decls', {}, ...declared)
}

/**
 * What holds where no style says otherwise: both languages, and the rules of Chinese setting: no mark at the wrong end of
 * a line, none hanging out of it, and a gap drawn, not typed, between Han and Latin letters or digits.
 */
function defaults(tokens: Tokens): Xml {
  const paragraph = element('style:paragraph-properties', {
    'style:text-autospace': 'ideograph-alpha',
    'style:punctuation-wrap': 'simple',
    'style:line-break': 'strict',
    'style:tab-stop-distance': '24pt',
    'style:writing-mode': 'page',
    'fo:orphans': 2,
    'fo:widows': 2,
  })
  const text = textProperties({size: tokens.sizes.text, theme: 'minor'}, tokens, 'en', 'zh')
  const of = (family: string, ...properties: readonly Xml[]) =>
    element('style:default-style', {'style:family': family}, ...properties)
  const table = element('style:table-properties', {'table:border-model': 'collapsing'})
  return [
    of('paragraph', paragraph, text),
    of('table', table),
    of('table-row', element('style:table-row-properties', {'fo:keep-together': 'always'})),
  ].join('')
}

function paragraphStyles(handout: Handout, tokens: Tokens, page: Page): readonly Style[] {
  const frame: StyleFrame = {
    tokens,
    page,
    lists: {bullets: 0, zh: 0, en: 0},
    arrangement: arrangementOf(handout),
    leadingLanguage: handout.languages[0] ?? 'zh',
    factIndent: factIndent(handout.facts, page.measure / fromPoints(tokens.sizes.small)),
  }
  const make = [titleStyles, headingStyles, textStyles, listStyles, tableTextStyles, smallStyles]
  return make.flatMap((each) => each(frame))
}

/** What LibreOffice files a style under. */
const classes: Readonly<Record<string, string>> = {
  Title: 'chapter',
  Subtitle: 'chapter',
  FootnoteText: 'extra',
  Header: 'extra',
  Footer: 'extra',
  Caption: 'extra',
  TableText: 'extra',
  TableHeading: 'extra',
  SourceCode: 'html',
}

function paragraphStyle(style: Style, tokens: Tokens): Xml {
  const {id, basedOn, next, paragraph = {}, run = {}} = style
  const level = paragraph.outline === undefined ? undefined : paragraph.outline + 1
  return element(
    'style:style',
    {
      ...naming(id),
      'style:family': 'paragraph',
      'style:parent-style-name': basedOn && styleName(basedOn),
      'style:next-style-name': next && styleName(next),
      'style:default-outline-level': level,
      // No number from the outline: the languages number their headings apart.
      'style:list-style-name': level === undefined ? listStyleOf(id) : '',
      'style:class': classes[id] ?? (id.startsWith('TOC') ? 'index' : /^List/.test(id) ? 'list' : 'text'),
    },
    paragraphProperties(paragraph),
    textProperties(run, tokens),
  )
}

function characterStyle({id, run = {}}: Style, tokens: Tokens): Xml {
  return element('style:style', {...naming(id), 'style:family': 'text'}, textProperties(run, tokens))
}

function naming(id: string): {
  readonly 'style:name': string
  readonly 'style:display-name': string | undefined
} {
  const name = styleName(id)
  const display = displayName(id)
  return {'style:name': name, 'style:display-name': display === name ? undefined : display}
}

/** What Word does not need a style for. */
function ownCharacterStyles(tokens: Tokens): readonly Xml[] {
  const own = (name: string, properties: Xml) => {
    const display = encoded(name) === name ? undefined : name
    const names = {'style:name': encoded(name), 'style:display-name': display, 'style:family': 'text'}
    return element('style:style', names, properties)
  }
  const face = {
    'style:font-name': boxFace,
    'style:font-name-asian': boxFace,
    'style:font-name-complex': boxFace,
  }
  return [
    own(languageStyles.zh, textProperties({}, tokens, 'zh')),
    own(languageStyles.en, textProperties({}, tokens, 'en')),
    own('Index Link', ''),
    own('Footnote Symbol', textProperties({raised: true}, tokens)),
    own(boxStyle, element('style:text-properties', face)),
  ]
}

const outlineLevels = 10

/** Headings bear no number of the outline's. */
const outlineStyle: Xml = element(
  'text:outline-style',
  {'style:name': 'Outline'},
  ...Array.from({length: outlineLevels}, (_, index) =>
    element('text:outline-level-style', {'text:level': index + 1, 'style:num-format': ''}),
  ),
)

/** The number of a note is raised in the text, and stands before the note with a space. */
const notesConfiguration: Xml = element('text:notes-configuration', {
  'text:note-class': 'footnote',
  'text:citation-style-name': 'Footnote_20_Symbol',
  'text:citation-body-style-name': styleName('FootnoteReference'),
  'text:default-style-name': styleName('FootnoteText'),
  'style:num-format': '1',
  'style:num-suffix': ' ',
  'text:start-value': 0,
  'text:footnotes-position': 'page',
  'text:start-numbering-at': 'document',
})
