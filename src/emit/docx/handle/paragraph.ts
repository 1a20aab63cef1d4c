import type {Paragraph} from 'mdast'
import {picturesOf} from '../../../office/pictures.ts'
import {lookOf} from '../../../office/setting.ts'
import {placedText, textStyle} from '../../../office/text-style.ts'
import {figure} from '../figure.ts'
import {type BlockHandler, paragraph as plan} from '../state.ts'

export const paragraph: BlockHandler<Paragraph> = (node, setting, state) => {
  const pictures = picturesOf(node.children)
  if (pictures !== null) return figure(pictures, setting, state)
  const children = state.phrases(node.children, lookOf(setting))
  return [plan({style: textStyle(setting), ...placedText(setting), children})]
}
