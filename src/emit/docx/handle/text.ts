import type {Text} from 'mdast'
import {withMark} from '../../../office/setting.ts'
import {textRuns} from '../runs.ts'
import type {PhraseHandler} from '../state.ts'

export const text: PhraseHandler<Text> = (node, look, state) =>
  textRuns(node.value, node.data?.gap ? withMark(look, 'gap') : look, state.tokens)
