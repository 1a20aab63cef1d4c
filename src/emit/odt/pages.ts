/**
 * The pages: paper, margins, the short title in the head from the second page on, the page's number in the foot
 * (OpenDocument 1.3 part 3 §16.5, §16.9).
 */

import type {Handout, Run} from '../../edition/handout.ts'
import {furnitureEdge, furnitureLine, type Page} from '../../office/measure.ts'
import {shortTitle} from '../../office/short-title.ts'
import type {Tokens} from '../../template/template.ts'
import {element, points, type Xml} from './element.ts'
import {type SpanState, textRuns} from './runs.ts'
import {plainLook} from './state.ts'
import {styleName} from './style-names.ts'

/** Name of the first page's kind, which LibreOffice knows. */
export const firstPage = 'First_20_Page'

const layout = 'Page1'

export function pageLayout(page: Page, tokens: Tokens): Xml {
  const {duplex, colours, sizes} = tokens
  const edges = {top: furnitureEdge(page.top, tokens), bottom: furnitureEdge(page.bottom, tokens)}
  const line = furnitureLine(sizes.small)
  const properties = {
    'fo:page-width': points(page.width),
    'fo:page-height': points(page.height),
    'style:print-orientation': 'portrait',
    'fo:margin-top': points(edges.top),
    'fo:margin-bottom': points(edges.bottom),
    'fo:margin-left': points(page.left),
    'fo:margin-right': points(page.right),
    'style:writing-mode': 'lr-tb',
    'style:num-format': '1',
  }
  const separator = element('style:footnote-sep', {
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
    element('style:page-layout-properties', properties, separator),
    furniture('header', page.top - edges.top, line),
    furniture('footer', page.bottom - edges.bottom, line),
  )
}

/**
 * @param room between the distance from the edge and the text, in twips; what is higher than its line grows into the
 *   distance from the text.
 */
function furniture(which: 'header' | 'footer', room: number, line: number): Xml {
  const distance = Math.max(0, room - line)
  const properties = element('style:header-footer-properties', {
    'fo:min-height': points(room),
    [which === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: points(distance),
    'style:dynamic-spacing': 'true',
  })
  return element(`style:${which}-style`, {}, properties)
}

export function masterPages(handout: Handout, state: SpanState): Xml {
  const [title] = handout.title
  const head = title === undefined ? '' : textRuns(shortTitle(title.text), plainLook(title.language), state)
  const foot = element('style:footer', {}, line('Footer', pageNumbers(handout.labels.pageOf, state)))
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

function pageNumbers(labels: readonly Run[], state: SpanState): Xml {
  const written = labels.map(({language, text}, index) =>
    `${index === 0 ? '' : ' · '}${text}`
      .split(/(\{pages?\})/u)
      .map((piece) => fields[piece] ?? textRuns(piece, plainLook(language), state))
      .join(''),
  )
  return written.join('')
}
