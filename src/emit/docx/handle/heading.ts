import type {Heading} from 'mdast'
import {lookOf} from '../../../office/setting.ts'
import {headingStyle} from '../../../office/text-style.ts'
import {type BlockHandler, paragraph} from '../state.ts'

/** A heading inside a text; the outline's own sections are set by their row. */
export const heading: BlockHandler<Heading> = (node, setting, state) => [
  paragraph({
    style: headingStyle(node.depth),
    children: [...state.phrases(node.children, lookOf(setting))],
  }),
]
