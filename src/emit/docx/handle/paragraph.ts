import type {Paragraph} from 'mdast'
import {figure, picturesOf} from '../figure.ts'
import {type BlockHandler, lookOf, paragraph as plan} from '../state.ts'
import {placedText, textStyle} from '../text-style.ts'

export const paragraph: BlockHandler<Paragraph> = (node, setting, state) => {
  const pictures = picturesOf(node.children)
  if (pictures !== null) return figure(pictures, setting, state)
  const children = state.phrases(node.children, lookOf(setting))
  return [plan({style: textStyle(setting), ...placedText(setting), children})]
}
