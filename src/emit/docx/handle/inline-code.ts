import type {InlineCode} from 'mdast'
import {withMark} from '../../../office/setting.ts'
import {textRuns} from '../runs.ts'
import type {PhraseHandler} from '../state.ts'

export const inlineCode: PhraseHandler<InlineCode> = (node, look, state) =>
  textRuns(node.value, withMark({...look, language: 'en'}, 'code'), state.tokens)
