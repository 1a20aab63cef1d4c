import type {Image} from 'mdast'
import {pictureSize} from '../../office/picture-size.ts'
import {escapeXml, writable} from '../../outline/xml-text.ts'
import {element, points, type Xml} from './element.ts'
import {textRuns} from './runs.ts'
import type {Look, PhraseHandler, State} from './state.ts'
import {marking} from './text.ts'

/** Extensions of the pictures' files in the package. */
const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** Twips in a CSS pixel. */
const pixel = 15

/** A picture in the line, with the words for those who cannot see it (OpenDocument 1.3 part 3 §10.4.2, §10.2.19). */
export const picture: PhraseHandler<Image> = (node, look, state) => {
  const asset = state.assets.get(node.url)
  const extension = asset && extensions[asset.mediaType]
  if (asset === undefined || extension === undefined) return pictureWords(node.alt, look, state)
  const {width, height} = pictureSize(asset, look.width, state.page)
  const href = pathOf(node.url, extension, state)
  const source = {
    'xlink:href': href,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  }
  const alt = node.alt ?? ''
  const title = node.title || alt
  return element(
    'draw:frame',
    {
      'draw:style-name': frameStyle(state),
      'draw:name': `Picture ${++state.counts.pictures}`,
      'text:anchor-type': 'as-char',
      'svg:width': points(width * pixel),
      'svg:height': points(height * pixel),
    },
    element('draw:image', {...source, 'draw:mime-type': asset.mediaType}),
    described('svg:title', title),
    described('svg:desc', alt === title ? '' : alt),
  )
}

/** A picture that cannot be shown says what it shows. */
export function pictureWords(alt: string | null | undefined, look: Look, state: State): Xml {
  return textRuns(alt ?? '', marking(look, 'gap'), state)
}

function described(name: string, text: string): Xml {
  return text === '' ? '' : element(name, {}, escapeXml(writable(text)))
}

function pathOf(url: string, extension: string, {shown}: State): string {
  const path = shown.get(url) ?? `Pictures/picture${shown.size + 1}.${extension}`
  shown.set(url, path)
  return path
}

/** A picture stands on the line like a letter. */
function frameStyle({automatic}: State): string {
  const properties = {
    'style:vertical-pos': 'top',
    'style:vertical-rel': 'baseline',
    'fo:margin': '0pt',
    'fo:padding': '0pt',
    'fo:border': 'none',
  }
  return automatic.style(
    'graphic',
    {'style:parent-style-name': 'Graphics'},
    element('style:graphic-properties', properties),
  )
}
