import type {ThematicBreak} from 'mdast'
import {placed} from '../../../office/text-style.ts'
import {type BlockHandler, paragraph} from '../state.ts'

export const thematicBreak: BlockHandler<ThematicBreak> = (_node, setting) => [
  paragraph({style: 'HorizontalRule', ...placed(setting)}),
]
