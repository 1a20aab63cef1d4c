/**
 * The pages: paper, margins, the short title in the head from the second page on, the page's number in the foot
 * (OpenDocument 1.3 part 3 §16.5, §16.9).
 */

import type {Handout, Run} from '../../edition/handout.ts'
import {fromMillimetres, type Page} from '../../office/measure.ts'
import {shortTitle} from '../../office/short-title.ts'
import type {Tokens} from '../../template/template.ts'
import {element, points, type Xml} from './element.ts'
import {textRuns} from './runs.ts'
import {plainLook} from './state.ts'
import {styleName} from './style-names.ts'

/** Name of the first page's kind, which LibreOffice knows. */
export const firstPage = 'First_20_Page'

const layout = 'Page1'

/** Distance of the head and the foot from the edge of the page, in mm. */
const furnitureDistance = 10

/** Least distance of the text from the head and the foot, in mm. */
const clearance = 1

export function pageLayout(page: Page, {duplex, colours}: Tokens): Xml {
  const edge = fromMillimetres(furnitureDistance)
  const properties = {
    'fo:page-width': points(page.width),
    'fo:page-height': points(page.height),
    'style:print-orientation': 'portrait',
    'fo:margin-top': points(Math.min(edge, page.top)),
    'fo:margin-bottom': points(Math.min(edge, page.bottom)),
    'fo:margin-left': points(page.left),
    'fo:margin-right': points(page.right),
    'style:writing-mode': 'lr-tb',
    'style:num-format': '1',
  }
  const line = element('style:footnote-sep', {
    'style:width': '0.5pt',
    'style:distance-before-sep': '3pt',
    'style:distance-after-sep': '3pt',
    'style:line-style': 'solid',
    'style:adjustment': 'left',
    'style:rel-width': '25%',
    'style:color': colours.quiet,
  })
  return element(
    'style:page-layout',
    // Bound pages: what is called left is then the side of the binding.
    {'style:name': layout, 'style:page-usage': duplex ? 'mirrored' : undefined},
    element('style:page-layout-properties', properties, line),
    furniture('header', Math.max(0, page.top - edge)),
    furniture('footer', Math.max(0, page.bottom - edge)),
  )
}

/** Room between the edge and the text, in twips; what stands there grows into the distance from the text. */
function furniture(which: 'header' | 'footer', room: number): Xml {
  const distance = Math.max(0, room - fromMillimetres(clearance))
  const properties = element('style:header-footer-properties', {
    'fo:min-height': points(room),
    [which === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: points(distance),
    'style:dynamic-spacing': 'true',
  })
  return element(`style:${which}-style`, {}, properties)
}

export function masterPages(handout: Handout): Xml {
  const [title] = handout.title
  const head = title === undefined ? '' : textRuns(shortTitle(title.text), plainLook(title.language))
  const foot = element('style:footer', {}, line('Footer', pageNumbers(handout.labels.pageOf)))
  const header = (content: Xml) => element('style:header', {}, line('Header', content))
  const named = (name: string) => ({'style:name': name, 'style:page-layout-name': layout})
  const first = {...named(firstPage), 'style:display-name': 'First Page', 'style:next-style-name': 'Standard'}
  return [
    element('style:master-page', named('Standard'), header(head), foot),
    // The first page has its title block.
    element('style:master-page', first, header(''), foot),
  ].join('')
}

function line(style: string, content: Xml): Xml {
  return element('text:p', {'text:style-name': styleName(style)}, content)
}

const fields: Readonly<Record<string, Xml>> = {
  '{page}': element('text:page-number', {'text:select-page': 'current'}, '1'),
  '{pages}': element('text:page-count', {}, '1'),
}

function pageNumbers(labels: readonly Run[]): Xml {
  const written = labels.map(({language, text}, index) =>
    `${index === 0 ? '' : ' · '}${text}`
      .split(/(\{pages?\})/u)
      .map((piece) => fields[piece] ?? textRuns(piece, plainLook(language)))
      .join(''),
  )
  return written.join('')
}
