import type {Setting} from '../../office/setting.ts'
import {lookOf, withMark} from '../../office/setting.ts'
import {placedText, textStyle} from '../../office/text-style.ts'
import {textRuns} from './runs.ts'
import {type ParagraphPlan, paragraph, type State} from './state.ts'

/** What stands where a language has no text. */
export function gapIn(setting: Setting, state: State): ParagraphPlan {
  const text = state.handout.labels.gap[setting.language]
  const children = textRuns(text, withMark(lookOf(setting), 'gap'), state.tokens)
  return paragraph({style: textStyle(setting), ...placedText(setting), children})
}
