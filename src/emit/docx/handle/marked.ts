import type {Delete, Emphasis, Strong} from 'mdast'
import {withMark} from '../../../office/setting.ts'
import type {PhraseHandler} from '../state.ts'

/** Text with a mark: the kinds of node bear the names of their marks. */
export const marked: PhraseHandler<Delete | Emphasis | Strong> = (node, look, state) =>
  state.phrases(node.children, withMark(look, node.type))
