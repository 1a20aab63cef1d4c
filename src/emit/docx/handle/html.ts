import type {Html} from 'mdast'
import {withMark} from '../../../office/setting.ts'
import {textRuns} from '../runs.ts'
import type {BlockHandler, PhraseHandler} from '../state.ts'
import {code} from './code.ts'

/** Raw HTML is shown as it was written, never read. */
export const htmlBlock: BlockHandler<Html> = (node, setting, state) =>
  code({type: 'code', value: node.value}, setting, state)

/** As `htmlBlock`, inside a line. */
export const htmlPhrase: PhraseHandler<Html> = (node, look, state) =>
  textRuns(node.value, withMark(look, 'code'), state.tokens)
