import type {List, ListItem} from 'mdast'
import type {ListKind} from '../../../office/list-path.ts'
import type {Language} from '../../../outline/types.ts'
import {asItem} from '../item.ts'
import type {BlockHandler} from '../state.ts'

/** A list inside a text. */
export const list: BlockHandler<List> = (node, setting, state) => {
  const markerOf = state.lists.open(setting.place, node.ordered ? (node.start ?? 1) : null)
  return node.children.flatMap((item) => {
    const kind = kindOf(node, item, setting.language)
    return asItem(item.children, markerOf(kind), setting, state)
  })
}

function kindOf(list: List, item: ListItem, language: Language): ListKind {
  if (typeof item.checked === 'boolean') return item.checked ? 'done' : 'open'
  return list.ordered ? language : 'bullet'
}
