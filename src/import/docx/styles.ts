/** Styles of a DOCX, told by their names and by what they are based on: ids may be any. */

import {kindOfName, type StyleKind} from '../style-names.ts'
import {child, childrenOf, type Xml} from '../xml.ts'
import {isMonospaced, isOn} from './properties.ts'

export type ParagraphStyle = StyleKind & {
  /** `w:numPr` of the style or of one that it is based on. */
  readonly numbering: Xml | undefined
  readonly ids: readonly string[]
  readonly bold: boolean
  readonly italic: boolean
  readonly monospaced: boolean
}

type RunStyle = {
  /** Names of it and of those that it is based on, in lower case. */
  readonly names: readonly string[]
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly monospaced: boolean
}

export type Styles = {
  /** @param id `undefined` for the default style. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  readonly run: (id: string) => RunStyle
  /** Names of a table style and of those that it is based on, in lower case. */
  readonly table: (id: string) => readonly string[]
}

export function readStyles(part: Xml | null): Styles {
  const all = childrenOf(part ?? undefined, 'w:style')
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const standard = all.find(
    ({attributes}) => attributes.get('w:type') === 'paragraph' && isOn(attributes.get('w:default') ?? '0'),
  )
  const chainOf = (id: string | undefined): readonly Xml[] => {
    const chain: Xml[] = []
    let style = id === undefined ? standard : (byId.get(id) ?? standard)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = byId.get(child(style, 'w:basedOn')?.attributes.get('w:val') ?? '')
    }
    return chain
  }
  const known = new Map<string, ParagraphStyle>()
  return {
    paragraph(id) {
      const key = id ?? ''
      const style = known.get(key) ?? paragraphStyle(chainOf(id))
      known.set(key, style)
      return style
    },
    run: (id) => (byId.has(id) ? runStyle(chainOf(id)) : runStyle([])),
    table: (id) => (byId.has(id) ? chainOf(id).map(nameOf) : []),
  }
}

function nameOf(style: Xml): string {
  return child(style, 'w:name')?.attributes.get('w:val')?.trim().toLowerCase() ?? ''
}

/** The first of the chain that says something counts. */
function first<Value>(chain: readonly Xml[], of: (style: Xml) => Value | undefined): Value | undefined {
  for (const style of chain) {
    const value = of(style)
    if (value !== undefined) return value
  }
  return undefined
}

function paragraphStyle(chain: readonly Xml[]): ParagraphStyle {
  const kind = first(chain, (style) => kindOfName(nameOf(style)))
  const outline = first(chain, (style) =>
    child(child(style, 'w:pPr'), 'w:outlineLvl')?.attributes.get('w:val'),
  )
  const level = outline === undefined ? 9 : Number(outline)
  return {
    ...(kind ?? (level < 9 ? {family: 'heading', level: level + 1} : {family: 'text', level: 0})),
    numbering: first(chain, (style) => child(child(style, 'w:pPr'), 'w:numPr')),
    ids: chain.map(({attributes}) => attributes.get('w:styleId') ?? ''),
    bold: toggle(chain, 'w:b'),
    italic: toggle(chain, 'w:i'),
    monospaced: isSetMonospaced(chain),
  }
}

function runStyle(chain: readonly Xml[]): RunStyle {
  return {
    names: chain.map(nameOf),
    bold: toggle(chain, 'w:b'),
    italic: toggle(chain, 'w:i'),
    strike: toggle(chain, 'w:strike'),
    monospaced: isSetMonospaced(chain),
  }
}

function toggle(chain: readonly Xml[], name: string): boolean {
  const set = first(chain, (style) => child(child(style, 'w:rPr'), name))
  return set !== undefined && isOn(set.attributes.get('w:val') ?? '1')
}

function isSetMonospaced(chain: readonly Xml[]): boolean {
  const faces = first(chain, (style) => child(child(style, 'w:rPr'), 'w:rFonts'))
  return faces !== undefined && isMonospaced(faces)
}
