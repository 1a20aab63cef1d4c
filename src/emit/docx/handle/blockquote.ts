import type {Blockquote} from 'mdast'
import type {BlockHandler} from '../state.ts'

export const blockquote: BlockHandler<Blockquote> = (node, setting, state) =>
  state.blocks(node.children, {...setting, manner: setting.manner === 'text' ? 'quote' : setting.manner})
