/** Styles of an ODT (OpenDocument 1.3 part 3 §16), told by the names that a user reads. */

import type {Mark, Paragraph} from '../document.ts'
import {isMonospacedFace, kindOfName, type StyleKind} from '../style-names.ts'
import {all, child, type Xml} from '../xml.ts'

type Look = {
  /** By the name of a style. */
  readonly named: readonly Mark[]
  /** By what it looks like. */
  readonly direct: readonly Mark[]
  readonly isGap: boolean
  /** Whether it has a face of its own for Han beside those of its named styles: so Chinese is stressed in code. */
  readonly hasFaceForHan: boolean
}

export type OdtStyles = {
  readonly paragraph: (name: string) => StyleKind & {
    readonly align: Paragraph['align']
    /** Marks that its author gave the whole paragraph. */
    readonly marks: readonly Mark[]
    /** What its style is: no mark. */
    readonly own: readonly Mark[]
  }
  readonly text: (name: string) => Look
  /** By name. */
  readonly lists: ReadonlyMap<string, Xml>
}

type Style = {readonly element: Xml; readonly isAutomatic: boolean}

/** @param parts `content.xml` and `styles.xml`; the styles of the first are read first. */
export function readOdtStyles(parts: readonly Xml[]): OdtStyles {
  const styles = new Map<string, Style>()
  const lists = new Map<string, Xml>()
  for (const part of parts) {
    for (const name of ['office:automatic-styles', 'office:styles']) {
      const group = child(part, name)
      if (!group) continue
      for (const element of all(group, 'style:style')) {
        const key = `${element.attributes.get('style:family')} ${element.attributes.get('style:name')}`
        if (!styles.has(key)) styles.set(key, {element, isAutomatic: name !== 'office:styles'})
      }
      for (const list of all(group, 'text:list-style'))
        lists.set(list.attributes.get('style:name') ?? '', list)
    }
  }
  const chainOf = (family: string, name: string): readonly Style[] => {
    const chain: Style[] = []
    let style = styles.get(`${family} ${name}`)
    while (style && !chain.includes(style)) {
      chain.push(style)
      style = styles.get(`${family} ${style.element.attributes.get('style:parent-style-name') ?? ''}`)
    }
    return chain
  }
  return {
    paragraph: (name) => paragraphStyle(chainOf('paragraph', name)),
    text: (name) => textLook(chainOf('text', name)),
    lists,
  }
}

/** `Text_20_body` is Text body (§19.502). */
function displayName({attributes}: Xml): string {
  const name = attributes.get('style:name') ?? ''
  const decoded = name.replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return (attributes.get('style:display-name') ?? decoded).toLowerCase()
}

function paragraphStyle(chain: readonly Style[]): ReturnType<OdtStyles['paragraph']> {
  const named = chain.filter(({isAutomatic}) => !isAutomatic)
  const [kind] = named.flatMap(({element}) => kindOfName(displayName(element)) ?? [])
  const own = marksOf(named)
  const align = first(chain, 'style:paragraph-properties', 'fo:text-align')
  return {
    ...(kind ?? {family: 'text', level: 0}),
    align: align === 'center' ? 'center' : align === 'end' || align === 'right' ? 'right' : null,
    own,
    marks: marksOf(chain).filter((mark) => !own.includes(mark)),
  }
}

const namedMarks: readonly (readonly [RegExp, Mark])[] = [
  [/^strong(?: emphasis)?$/, 'strong'],
  [/^emphasis(?: chinese)?$/, 'emphasis'],
  [/^deleted$/, 'delete'],
  [/^(?:source text|verbatim char|teletype)$/, 'code'],
]

function textLook(chain: readonly Style[]): Look {
  const names = chain.map(({element}) => displayName(element))
  const byName = namedMarks.flatMap(([pattern, mark]) =>
    names.some((name) => pattern.test(name)) ? [mark] : [],
  )
  const hasFaceForHan = first(
    chain.filter(({isAutomatic}) => isAutomatic),
    'style:text-properties',
    'style:font-name-asian',
  )
  return {
    named: byName,
    direct: marksOf(chain),
    isGap: names.includes('gap'),
    hasFaceForHan: hasFaceForHan !== undefined,
  }
}

/** Chinese has properties of its own beside those of Latin letters. */
function marksOf(chain: readonly Style[]): readonly Mark[] {
  const is = (test: (value: string) => boolean, ...names: readonly string[]): boolean =>
    names.some((name) => {
      const value = first(chain, 'style:text-properties', name)
      return value !== undefined && test(value)
    })
  const isBold = (weight: string): boolean => weight === 'bold' || Number(weight) >= 600
  const isSlanted = (style: string): boolean => style === 'italic' || style === 'oblique'
  return [
    ...(is(isBold, 'fo:font-weight', 'style:font-weight-asian') ? (['strong'] as const) : []),
    ...(is(isSlanted, 'fo:font-style', 'style:font-style-asian') ? (['emphasis'] as const) : []),
    ...(is((line) => line !== 'none', 'style:text-line-through-style') ? (['delete'] as const) : []),
    ...(is(isMonospacedFace, 'style:font-name', 'fo:font-family') ? (['code'] as const) : []),
  ]
}

/** The first of the chain that says something counts. */
function first(chain: readonly Style[], properties: string, name: string): string | undefined {
  for (const {element} of chain) {
    const value = child(element, properties)?.attributes.get(name)
    if (value !== undefined) return value
  }
  return undefined
}
