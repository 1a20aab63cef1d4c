/** About how tall texts are in the styles of the office formats, in twips. */

import type {Heading, Paragraph} from 'mdast'
import type {Row} from '../edition/handout.ts'
import {plainText} from '../outline/plain-text.ts'
import type {Content, Language} from '../outline/types.ts'
import type {Tokens} from '../template/template.ts'
import {linesOf} from './lines.ts'
import {fromPoints, type Page} from './measure.ts'
import {pictureSize} from './picture-size.ts'
import {tableWidths} from './table-widths.ts'

/** How a text is set. Lengths in twips. */
export type Setting = {
  readonly language: Language
  readonly width: number
  readonly size: number
  /** Distance of the baselines. */
  readonly line: number
  /** Space above and below a paragraph. */
  readonly space: number
}

/** What heights are measured with. */
export type Frame = {
  readonly tokens: Tokens
  readonly page: Page
  /** Sizes of the pictures in pixels, by their address. */
  readonly pictures: ReadonlyMap<string, {readonly width: number; readonly height: number}>
}

export function paragraphHeight(text: string, {width, size, line, space}: Setting): number {
  return linesOf(text, width / size) * line + space
}

/** Of running text in a column. */
export function settingOf(language: Language, width: number, {tokens}: Frame, space: number): Setting {
  const size = fromPoints(tokens.sizes.text)
  const lines = {zh: Math.round(size * tokens.leading.zh), en: Math.round(size * tokens.leading.en)}
  // English starts lower, by what its lines have less, so that the first lines of two columns are level.
  const before = language === 'en' ? Math.max(0, lines.zh - lines.en) : 0
  return {language, width, size, line: lines[language], space: space + before}
}

/** Where the text of an item starts, in em of its list. */
const indent = 1.1

export function contentHeight(blocks: readonly Content[], setting: Setting, frame: Frame): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, setting, frame), 0)
}

function blockHeight(block: Content, setting: Setting, frame: Frame): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineHeight(block, setting, frame)
    case 'list': {
      const inner = {...setting, width: setting.width - indent * setting.size}
      return block.children.reduce((sum, item) => sum + contentHeight(item.children, inner, frame), 0)
    }
    case 'blockquote':
      return contentHeight(block.children, {...setting, width: setting.width - 2 * setting.size}, frame)
    case 'code':
      return paragraphHeight(block.value, {...smallSetting(setting, frame), space: 160})
    case 'table':
      return tableHeight(block, setting, frame)
    default:
      return block.type === 'thematicBreak' ? 240 : 0
  }
}

function smallSetting(setting: Setting, {tokens}: Frame): Setting {
  const size = fromPoints(tokens.sizes.small)
  return {...setting, size, line: Math.round(size * 1.5)}
}

/** A paragraph of text, or of a picture and its caption. */
function lineHeight(line: Paragraph | Heading, setting: Setting, frame: Frame): number {
  const pictures = line.children.filter((node) => node.type === 'image')
  const shown = pictures.flatMap(({url}) => frame.pictures.get(url) ?? [])
  if (shown.length === 0) return paragraphHeight(plainText([line]), setting)
  const twipsInPixel = 15
  const heights = shown.map((asset) => pictureSize(asset, setting.width, frame.page).height * twipsInPixel)
  return (
    Math.max(...heights) +
    180 +
    paragraphHeight(plainText([line]), {...smallSetting(setting, frame), space: 120})
  )
}

/** Margins of a cell in a table inside a text. */
const gridMargins = {across: 140, down: 50}

function tableHeight(table: Extract<Content, {type: 'table'}>, setting: Setting, frame: Frame): number {
  const size = fromPoints(frame.tokens.sizes.small + 0.5)
  const em = fromPoints(frame.tokens.sizes.small)
  const widths = tableWidths(table, setting.width, em, gridMargins.across)
  const rows = table.children.map((row) => {
    const cells = row.children.map((cell, column) =>
      paragraphHeight(plainText([cell]), {
        ...setting,
        width: (widths[column] ?? setting.width) - gridMargins.across,
        size,
        line: Math.round(size * 1.45),
        space: 0,
      }),
    )
    return Math.max(0, ...cells) + gridMargins.down
  })
  return rows.reduce((sum, height) => sum + height, 140)
}

/** Of a heading of a level from 1. */
export function headingSetting(language: Language, width: number, level: number, {tokens}: Frame): Setting {
  const index = Math.min(Math.max(level, 1), 3) - 1
  const size = fromPoints(tokens.sizes.heading[index] ?? tokens.sizes.text)
  return {language, width, size, line: Math.round(size * 1.4), space: ([200, 140, 100][index] ?? 100) + 60}
}

/** How much narrower a row's text is than its column. */
export function rowIndent({kind, depth, rank}: Row, {tokens}: Frame): number {
  if (kind !== 'point') return 0
  return fromPoints(tokens.sizes.text) * (indent * depth + (rank > 0 ? 1 : 0))
}
