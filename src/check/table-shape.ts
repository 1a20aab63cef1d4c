import type {List, Table} from 'mdast'
import {report} from '../messages/report.ts'
import type {Side} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import {type Pair, relatedTo} from './pairs.ts'

/** `parity/table-shape`: a table with more rows or columns in one language than in the other. @returns whether it was told. */
export function tableShape({zh, en}: Pair): boolean {
  const tables = {zh: nodesIn(zh.side, 'table'), en: nodesIn(en.side, 'table')}
  if (tables.zh.length !== tables.en.length) return false
  let told = false
  for (const [index, one] of tables.zh.entries()) {
    const other = tables.en[index]
    if (!other) continue
    const [left, right] = [shapeOf(one), shapeOf(other)]
    if (left.rows === right.rows && left.columns === right.columns) continue
    told = true
    report(zh.file, 'parity/table-shape', {
      place: one.position ?? zh.place,
      values: {
        rowsZh: left.rows,
        columnsZh: left.columns,
        rowsEn: right.rows,
        columnsEn: right.columns,
      },
      related: relatedTo(zh.file, en),
    })
  }
  return told
}

function shapeOf({children}: Table): {readonly rows: number; readonly columns: number} {
  return {rows: children.length, columns: Math.max(0, ...children.map((row) => row.children.length))}
}

/** The tables or the lists in a side's own content. */
export function nodesIn<Type extends 'table' | 'list'>(
  side: Side | null,
  type: Type,
): readonly (Type extends 'table' ? Table : List)[] {
  const found = [...walkContent(side?.content ?? [])].filter((node) => node.type === type)
  return found as unknown as readonly (Type extends 'table' ? Table : List)[] // by the filter above
}
