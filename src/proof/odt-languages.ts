/** In which language a text of an ODT is: its style's, or those that it stands in. OpenDocument 1.3 part 3 §20.202, §20.358. */

import {child, elementsOf, find, type Xml} from '../import/xml.ts'
import type {Languages} from './docx-languages.ts'

export type OdtLanguages = {
  readonly document: Languages
  readonly of: (style: string | undefined, around: Languages, element: string) => Languages
}

/** No style stands on so many others. */
const deepest = 50

/** @param parts those that have styles. */
export function odtLanguages(parts: readonly (Xml | null)[]): OdtLanguages {
  const known = new Map<string, Xml>()
  let document: Languages = {latin: null, han: null}
  const collect = (element: Xml): void => {
    for (const each of elementsOf(element)) {
      const family = each.attributes.get('style:family') ?? ''
      if (each.name === 'style:style') known.set(`${family} ${each.attributes.get('style:name')}`, each)
      if (each.name === 'style:default-style' && family === 'paragraph') document = above(each, document)
    }
  }
  for (const part of parts)
    for (const name of ['office:styles', 'office:automatic-styles']) {
      const styles = find(part ?? undefined, name)
      if (styles) collect(styles)
    }
  const ofStyle = (key: string, family: string, around: Languages, depth: number): Languages => {
    const style = known.get(`${family} ${key}`)
    if (!style || depth > deepest) return around
    const parent = style.attributes.get('style:parent-style-name')
    return above(style, parent === undefined ? around : ofStyle(parent, family, around, depth + 1))
  }
  return {
    document,
    of(name, around, element) {
      if (name === undefined) return around
      const isParagraph = element === 'text:p' || element === 'text:h'
      return ofStyle(name, isParagraph ? 'paragraph' : 'text', isParagraph ? document : around, 0)
    },
  }
}

function above(style: Xml, around: Languages): Languages {
  const own = child(style, 'style:text-properties')?.attributes
  const tag = (
    language: string | undefined,
    country: string | undefined,
    otherwise: string | null,
  ): string | null =>
    language === undefined
      ? otherwise
      : country === undefined || country === 'none'
        ? language
        : `${language}-${country}`
  return {
    latin: tag(own?.get('fo:language'), own?.get('fo:country'), around.latin),
    han: tag(own?.get('style:language-asian'), own?.get('style:country-asian'), around.han),
  }
}
