import {TextRun} from 'docx'
import type {Code} from 'mdast'
import {textRuns} from '../runs.ts'
import {type BlockHandler, lookOf, paragraph} from '../state.ts'
import {placed} from '../text-style.ts'

/** A block of code: one paragraph, so that its lines stay together and are copied as one. */
export const code: BlockHandler<Code> = (node, setting, state) => {
  const look = {...lookOf(setting), language: 'en'} as const
  const lines = node.value.split('\n').flatMap((line, index) => {
    const runs = textRuns(line, look, state.tokens)
    return index === 0 ? runs : [new TextRun({break: 1}), ...runs]
  })
  return [paragraph({style: 'SourceCode', ...placed(setting), children: lines})]
}
