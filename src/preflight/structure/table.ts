/** Tables: a grid without holes, and cells whose headers are known. ISO 14289-1 7.2, 7.5. */

import type {Document} from '../document.ts'
import {isList, isText, nameOf, type Value} from '../parser/objects.ts'
import {attributesOf} from './check-tree.ts'
import {children, type Element} from './tree.ts'

/** What claims more is an attack. */
const mostSpan = 1000

export function checkTable(document: Document, table: Element): void {
  const rows = rowsOf(table)
  checkGrid(document, table, rows)
  checkHeaders(
    document,
    rows.flatMap((row) => children(row)),
  )
}

function rowsOf(table: Element): readonly Element[] {
  return children(table).flatMap((child) =>
    child.role === 'TR'
      ? [child]
      : child.role === 'Caption'
        ? []
        : children(child).filter(({role}) => role === 'TR'),
  )
}

function spanOf(attributes: ReadonlyMap<string, Value>, key: string): number {
  const span = attributes.get(key)
  return typeof span === 'number' && span >= 1 ? Math.min(Math.floor(span), mostSpan) : 1
}

function checkGrid(document: Document, table: Element, rows: readonly Element[]): void {
  const filled: (Set<number> | undefined)[] = []
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of children(row)) {
      const attributes = attributesOf(document, cell, 'Table')
      const own = filled[index] ?? new Set<number>()
      while (own.has(column)) column++
      const [wide, high] = [spanOf(attributes, 'ColSpan'), spanOf(attributes, 'RowSpan')]
      for (let down = index; down < Math.min(index + high, rows.length); down++) {
        const line = filled[down] ?? new Set<number>()
        filled[down] = line
        for (let across = column; across < column + wide; across++) {
          if (line.has(across)) document.report('table-regular', cell.place, 'it overlaps another')
          line.add(across)
        }
      }
      if (index + high > rows.length)
        document.report('table-regular', cell.place, 'it reaches below the last row')
    }
  }
  const widths = rows.map((_, index) => filled[index]?.size ?? 0)
  const [first = 0] = widths
  const odd = widths.findIndex((width) => width !== first)
  if (odd >= 0)
    document.report(
      'table-regular',
      table.place,
      `row ${odd + 1} has ${widths[odd]} columns, the first has ${first}`,
    )
}

function checkHeaders(document: Document, cells: readonly Element[]): void {
  const heads = cells.filter(({role}) => role === 'TH')
  const ids = new Set(heads.flatMap(({dict}) => document.file.text(dict, 'ID') ?? []))
  const scopes = new Map(
    heads.map((head) => [head, nameOf(attributesOf(document, head, 'Table').get('Scope'))]),
  )
  const named = new Set<string>()
  for (const cell of cells) {
    const headers = attributesOf(document, cell, 'Table').get('Headers')
    for (const each of isList(headers) ? headers.items.map(document.file.resolve) : []) {
      const id = isText(each) ? each.bytes : ''
      named.add(id)
      if (!ids.has(id)) document.report('header-cell', cell.place, `no header cell “${id}”`)
    }
  }
  for (const [head, scope] of scopes) {
    const id = document.file.text(head.dict, 'ID')
    const isScope = scope === 'Row' || scope === 'Column' || scope === 'Both'
    if (!isScope && (id === null || !named.has(id)))
      document.report(
        'header-cell',
        head.place,
        scope === null ? 'no Scope, and no cell names it' : `Scope ${scope}`,
      )
  }
}
