import {textRuns, withMark} from './runs.ts'
import {lookOf, type ParagraphPlan, paragraph, type Setting, type State} from './state.ts'
import {placedText, textStyle} from './text-style.ts'

/** What stands where a language has no text. */
export function gapIn(setting: Setting, state: State): ParagraphPlan {
  const text = state.handout.labels.gap[setting.language]
  const children = textRuns(text, withMark(lookOf(setting), 'gap'), state.tokens)
  return paragraph({style: textStyle(setting), ...placedText(setting), children})
}
