import type {Table} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {tableWidths} from '../../src/office/table-widths.ts'

const tableOf = (source: string): Table =>
  unified().use(remarkParse).use(remarkGfm).parse(source).children[0] as Table // a table is all that it says

test('no column is too narrow for its longest word, where there is room', () => {
  const node = tableOf(
    '| State | Standard of care | Example of a trigger |\n|-|-|-|\n| Conventional | The same as on any ordinary day | Fewer than 20 patients |',
  )
  const widths = tableWidths(node, 4600, 170, 140)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(4600)
  // Twelve letters, half an em each.
  expect(widths[0]).toBeGreaterThan(6 * 170 + 140)
})

test('where there is none, the width is shared out by the texts', () => {
  const node = tableOf('| Internationalisation | Institutionalisation |\n|-|-|\n| a | b |')
  const widths = tableWidths(node, 1000, 170, 140)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1000)
})
