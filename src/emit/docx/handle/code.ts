import {TextRun} from 'docx'
import type {Code} from 'mdast'
import {lookOf} from '../../../office/setting.ts'
import {placed} from '../../../office/text-style.ts'
import {textRuns} from '../runs.ts'
import {type BlockHandler, paragraph} from '../state.ts'

/** A block of code: one paragraph, so that its lines stay together and are copied as one. */
export const code: BlockHandler<Code> = (node, setting, state) => {
  const look = {...lookOf(setting), language: 'en'} as const
  const lines = node.value.split('\n').flatMap((line, index) => {
    const runs = textRuns(line, look, state.tokens)
    return index === 0 ? runs : [new TextRun({break: 1}), ...runs]
  })
  return [paragraph({style: 'SourceCode', ...placed(setting), children: lines})]
}
