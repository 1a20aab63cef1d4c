import type {Marker} from '../../office/lists.ts'
import type {Setting} from '../../office/setting.ts'
import {itemStyle, textStyle} from '../../office/text-style.ts'
import type {Content} from '../../outline/types.ts'
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
  if (first?.kind === 'paragraph' && first.style === textStyle(inner) && first.item === undefined) {
    const {left: _, ...direct} = first.direct
    return [{...first, style, direct, item: marker.level}, ...rest]
  }
  return [{...paragraph(style, ''), item: marker.level}, ...(first === undefined ? [] : [first]), ...rest]
}
