import type {Style} from '../../office/style.ts'
import {columnMargin, gridMargin} from '../../office/table-margins.ts'
import type {Tokens} from '../../template/template.ts'

type Sides = {readonly top: number; readonly left: number; readonly bottom: number; readonly right: number}

/** The table styles: Word's own, the parallel table, and tables inside a text (ISO/IEC 29500-1 §17.7.6). */
export function tableStyles(tokens: Tokens): readonly Style[] {
  const {accent, rule, tint} = tokens.colours
  const hairline = (side: string) => line(side, 4, rule)
  const parallel = [line('top', 8, accent), line('bottom', 8, accent), hairline('insideH')].join('')
  const grid = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(hairline).join('')
  const own = {kind: 'table', own: true, basedOn: 'TableNormal', priority: 40, quick: true} as const
  return [
    {
      kind: 'table',
      id: 'TableNormal',
      name: 'Normal Table',
      standard: true,
      priority: 99,
      table: properties('', {top: 0, left: 108, bottom: 0, right: 108}),
    },
    {
      ...own,
      id: 'BriefingTable',
      name: 'Briefing Table',
      table:
        properties(parallel, {top: 70, left: columnMargin, bottom: 40, right: columnMargin}) +
        firstRow(line('bottom', 4, accent), tint, {top: 50, bottom: 50}),
    },
    {
      ...own,
      id: 'BriefingGrid',
      name: 'Briefing Grid',
      table:
        properties(grid, {top: 25, left: gridMargin, bottom: 25, right: gridMargin}) +
        firstRow('', tint, {top: 25, bottom: 25}),
    },
  ]
}

function line(side: string, size: number, colour: string): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour.slice(1).toUpperCase()}"/>`
}

function properties(borders: string, margins: Sides): string {
  const bordered = borders === '' ? '' : `<w:tblBorders>${borders}</w:tblBorders>`
  return `<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${bordered}<w:tblCellMar>${cellMargins(margins)}</w:tblCellMar></w:tblPr>`
}

function cellMargins(margins: Partial<Sides>): string {
  return Object.entries(margins)
    .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
    .join('')
}

function firstRow(borders: string, fill: string, margins: Partial<Sides>): string {
  const bordered = borders === '' ? '' : `<w:tcBorders>${borders}</w:tcBorders>`
  const shaded = `<w:shd w:val="clear" w:color="auto" w:fill="${fill.slice(1).toUpperCase()}"/>`
  return `<w:tblStylePr w:type="firstRow"><w:tcPr>${bordered}${shaded}<w:tcMar>${cellMargins(margins)}</w:tcMar></w:tcPr></w:tblStylePr>`
}
