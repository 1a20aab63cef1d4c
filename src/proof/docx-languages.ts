/** In which language a run of a DOCX is: its own, its styles', or the document's. ISO/IEC 29500-1 §17.3.2.20, §17.7.2. */

import {child, childrenOf, type Xml} from '../import/xml.ts'

/** Of Latin letters, and of Han. */
export type Languages = {readonly latin: string | null; readonly han: string | null}

export type DocxLanguages = {
  readonly ofParagraph: (style: string | undefined) => Languages
  /** @param around those of the paragraph. */
  readonly ofRun: (properties: Xml | undefined, around: Languages) => Languages
}

/** No style is based on so many others. */
const deepest = 50

/** @param styles the part of that name; `null` where there is none. */
export function docxLanguages(styles: Xml | null): DocxLanguages {
  const defaults = child(child(child(styles ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const document = above(defaults, {latin: null, han: null})
  const known = new Map(
    childrenOf(styles ?? undefined, 'w:style').map((style) => [
      style.attributes.get('w:styleId') ?? '',
      style,
    ]),
  )
  const usual = childrenOf(styles ?? undefined, 'w:style').find(
    ({attributes}) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
  )
  const made = new Map<string, Languages>()
  const ofStyle = (style: Xml | undefined, around: Languages, depth: number): Languages => {
    if (!style || depth > deepest) return around
    const based = known.get(child(style, 'w:basedOn')?.attributes.get('w:val') ?? '')
    return above(child(style, 'w:rPr'), ofStyle(based, around, depth + 1))
  }
  return {
    ofParagraph(name = '') {
      const style = made.get(name) ?? ofStyle(known.get(name) ?? usual, document, 0)
      made.set(name, style)
      return style
    },
    ofRun(properties, around) {
      const style = known.get(child(properties, 'w:rStyle')?.attributes.get('w:val') ?? '')
      return above(properties, ofStyle(style, around, 0))
    },
  }
}

function above(properties: Xml | undefined, around: Languages): Languages {
  const own = child(properties, 'w:lang')?.attributes
  return {latin: own?.get('w:val') ?? around.latin, han: own?.get('w:eastAsia') ?? around.han}
}
