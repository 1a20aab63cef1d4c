import type {Heading} from 'mdast'
import {type BlockHandler, lookOf, paragraph} from '../state.ts'
import {headingStyle} from '../text-style.ts'

/** A heading inside a text; the outline's own sections are set by their row. */
export const heading: BlockHandler<Heading> = (node, setting, state) => [
  paragraph({
    style: headingStyle(node.depth),
    children: [...state.phrases(node.children, lookOf(setting))],
  }),
]
