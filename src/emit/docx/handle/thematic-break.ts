import type {ThematicBreak} from 'mdast'
import {type BlockHandler, paragraph} from '../state.ts'
import {placed} from '../text-style.ts'

export const thematicBreak: BlockHandler<ThematicBreak> = (_node, setting) => [
  paragraph({style: 'HorizontalRule', ...placed(setting)}),
]
