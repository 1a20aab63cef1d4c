/**
 * What Word's accessibility checker looks at, as a lint of a document's parts ("Rules for the Accessibility Checker",
 * Microsoft Support): its errors, warnings and tips for Word, and what it checked in earlier versions.
 */

import {elements, textOf, values} from './opened.ts'

export type Finding = {readonly rule: string; readonly place: string}

type Parts = ReadonlyMap<string, string>

/** All findings in a document; none is what we want. */
export function accessibilityOf(parts: Parts): readonly Finding[] {
  const document = parts.get('word/document.xml') ?? ''
  const texts = [...parts].filter(([path]) =>
    /^word\/(document|header\d|footer\d|footnotes)\.xml$/.test(path),
  )
  return [
    ...texts.flatMap(([path, xml]) => [...pictures(path, xml), ...tables(path, xml), ...blanks(path, xml)]),
    ...headings(document),
    ...links(document),
    ...contrast(parts),
    ...titled(parts),
  ]
}

/** "All non-text content has alternative text"; "Image or object is inline with text". */
function pictures(path: string, xml: string): readonly Finding[] {
  const alternative = (xml.match(/<wp:docPr [^>]*>/g) ?? [])
    .filter((tag) => !/ descr="[^"]+"/.test(tag))
    .map((tag) => ({rule: 'alt-text', place: `${path} ${tag}`}))
  const floating = /<wp:anchor[ >]|<w:pict[ >]|<w:object[ >]/.test(xml)
    ? [{rule: 'floating-object', place: path}]
    : []
  return [...alternative, ...floating]
}

/** "Tables specify column header information"; "Table has simple structure": no merged, split or nested cells. */
function tables(path: string, xml: string): readonly Finding[] {
  const findings: Finding[] = []
  let depth = 0
  for (const [tag] of xml.matchAll(/<w:tbl>|<\/w:tbl>|<w:gridSpan |<w:vMerge\b|<w:hMerge\b/g)) {
    if (tag === '<w:tbl>' && ++depth > 1) findings.push({rule: 'nested-table', place: path})
    if (tag === '</w:tbl>') depth--
    if (/gridSpan|Merge/.test(tag)) findings.push({rule: 'merged-cells', place: path})
  }
  const starts = xml.split('<w:tbl>').slice(1)
  for (const table of starts) {
    const first = /<w:tr[ >].*?<\/w:tr>/s.exec(table)?.[0] ?? ''
    if (!first.includes('<w:tblHeader/>'))
      findings.push({rule: 'header-row', place: `${path} ${textOf(first)}`})
    if (!/<w:tblLook [^>]*w:firstRow="(?:1|true)"/.test(table))
      findings.push({rule: 'header-row-style', place: `${path} ${textOf(first)}`})
    if (!/<w:tblCaption |<w:tblDescription /.test(table)) findings.push({rule: 'table-alt-text', place: path})
    const rows = (table.split('</w:tbl>')[0] ?? '').match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
    const blank = rows.some((row) => textOf(row).trim() === '' && !row.includes('<w:drawing>'))
    if (blank) findings.push({rule: 'blank-row', place: path})
  }
  return findings
}

/** "Headings in logical order"; a document of several pages has some. */
function headings(document: string): readonly Finding[] {
  const paragraphs = elements(document, 'w:p')
  const levels = paragraphs.flatMap((paragraph) => {
    const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(paragraph)?.[1]
    return level === undefined ? [] : [{level: Number(level), text: textOf(paragraph)}]
  })
  const findings: Finding[] = []
  let before = 0
  for (const {level, text} of levels) {
    if (level > before + 1) findings.push({rule: 'heading-order', place: text})
    if (text.trim() === '') findings.push({rule: 'blank-heading', place: document.slice(0, 0)})
    before = level
  }
  if (paragraphs.length > 60 && levels.length === 0) findings.push({rule: 'no-headings', place: 'document'})
  return findings
}

/** "Hyperlink text is meaningful". */
function links(document: string): readonly Finding[] {
  return elements(document, 'w:hyperlink')
    .map(textOf)
    .filter((text) => /^\s*(?:click here|here|按此|點此|這裡|)\s*$/i.test(text))
    .map((place) => ({rule: 'link-text', place}))
}

/** "Avoid using repeated blank characters": layout by spaces, tabs or empty paragraphs. */
function blanks(path: string, xml: string): readonly Finding[] {
  const spaces = elements(xml, 'w:t').some(
    (text) => / {4}|\u3000{3}/.test(text) && !xml.includes('SourceCode'),
  )
  const paragraphs =
    /(?:<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?><w:pPr>(?:(?!<w:r[ >]).)*?<\/w:pPr><\/w:p>){3}/s.test(xml)
  return spaces || paragraphs ? [{rule: 'repeated-blanks', place: path}] : []
}

/** "Sufficient contrast": 4.5 to 1 for text (WCAG 2.2, 1.4.3), on white and on what tables are tinted with. */
function contrast(parts: Parts): readonly Finding[] {
  const styles = parts.get('word/styles.xml') ?? ''
  const colours = new Set(values(styles + (parts.get('word/document.xml') ?? ''), 'w:color', 'w:val'))
  const fills = new Set(['FFFFFF', ...values(styles, 'w:shd', 'w:fill')].filter((fill) => fill !== 'auto'))
  return [...colours]
    .filter((colour) => colour !== 'auto')
    .flatMap((colour) =>
      [...fills]
        .filter((fill) => ratio(colour, fill) < 4.5)
        .map((fill) => ({rule: 'contrast', place: `${colour} on ${fill}`})),
    )
}

function ratio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number] // a pair stays one
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** "Document has a title", and a language. */
function titled(parts: Parts): readonly Finding[] {
  const core = parts.get('docProps/core.xml') ?? ''
  return [
    ...(/<dc:title>[^<]+<\/dc:title>/.test(core) ? [] : [{rule: 'title', place: 'docProps/core.xml'}]),
    ...(/<dc:language>[^<]+<\/dc:language>/.test(core)
      ? []
      : [{rule: 'language', place: 'docProps/core.xml'}]),
  ]
}
