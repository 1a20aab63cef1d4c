/** An item of a list: its first paragraph bears the number, the rest is set in as far. */

import type {Marker} from '../../office/lists.ts'
import type {Setting} from '../../office/setting.ts'
import {itemStyle, textStyle} from '../../office/text-style.ts'
import type {Content} from '../../outline/types.ts'
import {numberingOf} from './numbering.ts'
import {type Block, paragraph, type State} from './state.ts'

/** Sets content as an item. Content that starts with something else than a text gets an empty line for its number. */
export function asItem(
  content: readonly Content[],
  marker: Marker,
  setting: Setting,
  state: State,
): readonly Block[] {
  const inner: Setting = {...setting, place: marker.place}
  const [first, ...rest] = state.blocks(content, inner)
  const style = itemStyle(setting, marker.style)
  if (
    first?.kind === 'paragraph' &&
    first.options.style === textStyle(inner) &&
    first.options.numbering === undefined
  ) {
    const {indent: _, ...options} = first.options
    return [paragraph({...options, style, numbering: numberingOf(marker.level, state.listFrame)}), ...rest]
  }
  return [
    paragraph({style, numbering: numberingOf(marker.level, state.listFrame)}),
    ...(first === undefined ? [] : [first]),
    ...rest,
  ]
}
