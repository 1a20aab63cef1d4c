/** A parsed file as its rules look at it. */

import type {Fault, Report} from './fault.ts'
import type {PdfFile} from './parser/file.ts'
import {type Dict, isDict, isList, isStream, noEntries, Unreadable, type Value} from './parser/objects.ts'
import type {PdfStandard} from './standard.ts'

export type Page = {
  /** From 1. */
  readonly number: number
  readonly dict: Dict
  /** What it has itself or from the nodes above it. */
  readonly inherited: (key: string) => Value
  /** `page 2` */
  readonly place: string
}

export type Document = {
  readonly file: PdfFile
  readonly catalogue: Dict
  readonly pages: readonly Page[]
  /** By the number of its object. */
  readonly pageOf: ReadonlyMap<number, Page>
  /** What it is held to. */
  readonly standard: PdfStandard
  readonly report: Report
}

const inheritable = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])
const deepest = 50
const mostPages = 100_000

/** @throws Unreadable where the tree of pages is broken. */
function pagesOf(file: PdfFile): readonly Page[] {
  const pages: Page[] = []
  const seen = new Set<Dict>()
  const visit = (dict: Dict, above: readonly Dict[]): void => {
    if (seen.has(dict) || above.length > deepest || pages.length > mostPages)
      throw new Unreadable('the tree of pages', 'it goes in a circle, or too deep')
    seen.add(dict)
    const line = [dict, ...above]
    if (!dict.entries.has('Kids')) {
      const number = pages.length + 1
      pages.push({number, dict, inherited: (key) => inherited(file, line, key), place: `page ${number}`})
      return
    }
    for (const kid of file.list(dict, 'Kids')) {
      const below = file.resolve(kid)
      if (!isDict(below)) throw new Unreadable('the tree of pages', 'a kid that is no dictionary')
      visit(below, line)
    }
  }
  const root = file.dict(file.catalogue, 'Pages')
  if (!root) throw new Unreadable('catalogue', 'it has no pages')
  visit(root, [])
  return pages
}

/** @throws Unreadable where the tree of pages is broken. */
export function documentOf(file: PdfFile, standard: PdfStandard, report: Report): Document {
  const pages = pagesOf(file)
  const pageOf = new Map(
    pages.flatMap((page) => {
      const number = file.numberOf(page.dict)
      return number === null ? [] : [[number, page] as const]
    }),
  )
  return {file, catalogue: file.catalogue, pages, pageOf, standard, report}
}

function inherited(file: PdfFile, line: readonly Dict[], key: string): Value {
  const owner = line.find((each, index) => (index === 0 || inheritable.has(key)) && each.entries.has(key))
  return owner ? file.get(owner, key) : null
}

export function resourcesOf(page: Page): Dict {
  const resources = page.inherited('Resources')
  return isDict(resources) ? resources : noEntries
}

/** Its streams as one, parted by line ends. @throws Unreadable */
export function contentOf(file: PdfFile, page: Page): Uint8Array {
  const contents = page.inherited('Contents')
  const streams = isList(contents) ? contents.items.map(file.resolve) : [contents]
  const pieces = streams.filter(isStream).flatMap((stream) => [file.data(stream), Buffer.from('\n')])
  return pieces.length === 2 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces)
}

/** Faults of a rule are counted, and those beyond this number only that. */
const mostFaults = 100

export function faultList(isChecked: (fault: Fault) => boolean): {
  readonly report: Report
  readonly faults: readonly Fault[]
} {
  const faults: Fault[] = []
  const counts = new Map<string, number>()
  const report: Report = (rule, place, detail) => {
    const fault = {rule, place, detail}
    const count = (counts.get(rule) ?? 0) + 1
    if (!isChecked(fault)) return
    counts.set(rule, count)
    if (count <= mostFaults) faults.push(fault)
    else if (count === mostFaults + 1) faults.push({...fault, detail: 'and more of this kind'})
  }
  return {report, faults}
}
