/** Metadata → YAML front matter, so that reading it gives the same. */

import {stringify} from 'yaml'
import {languages, type Meta, type Term} from '../outline/types.ts'
import {readDate} from '../read/dates.ts'

/** With its fences. @param settings what the source asks of the press. */
export function frontMatterOf(meta: Meta, settings: Readonly<Record<string, string>>): string {
  return `---\n${stringify({...tableOf(meta), ...settings, dialect: 'interleaved'}, {lineWidth: 0})}---\n`
}

function tableOf(meta: Meta): Record<string, unknown> {
  const source = {...sided(meta.source), ...(meta.source.url === null ? {} : {url: meta.source.url})}
  return {
    ...(meta.title.zh === null && meta.title.en === null ? {} : {title: sided(meta.title)}),
    ...(meta.authors.length > 0 ? {author: meta.authors.map(term)} : {}),
    ...(Object.keys(source).length > 0 ? {source} : {}),
    ...(meta.date.written === null ? {} : {date: dateOf(meta.date.written, meta.date.iso)}),
    ...(meta.keywords.length > 0 ? {keywords: meta.keywords.map(term)} : {}),
    ...Object.fromEntries(
      Map.groupBy(meta.extra, ({label}) => label)
        .entries()
        .map(([label, all]) => [label, all.length === 1 ? term(all[0] ?? none) : all.map(term)]),
    ),
  }
}

/** A date that can be read in two ways says which. */
function dateOf(written: string, iso: string | null): unknown {
  const read = readDate(written)
  return read?.iso === iso && read?.other === null ? written : iso === null ? written : {written, iso}
}

const none: Term = {zh: null, en: null}

function term(each: Term): unknown {
  return each.zh === null ? each.en : each.en === null ? each.zh : sided(each)
}

function sided(each: Term): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((language) => (each[language] === null ? [] : [[language, each[language]]])),
  )
}
