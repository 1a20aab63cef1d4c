import type {Text} from 'mdast'
import {textRuns} from '../runs.ts'
import type {PhraseHandler} from '../state.ts'

export const text: PhraseHandler<Text> = (node, look, state) => textRuns(node.value, look, state.tokens)
