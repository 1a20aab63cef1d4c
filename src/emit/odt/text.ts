/** Paragraphs of running text, and what stands where there is none. */

import {type Setting, withMark} from '../../office/setting.ts'
import {placed, placedText, textStyle} from '../../office/text-style.ts'
import type {Xml} from './element.ts'
import {textRuns} from './runs.ts'
import {type Direct, type Look, lookIn, type ParagraphPlan, paragraph, type State} from './state.ts'

/** A paragraph of running text. */
export function runningText(setting: Setting, write: (look: Look) => Xml): ParagraphPlan {
  const style = textStyle(setting)
  const plan = paragraph(style, write(lookIn(style, setting)), directOf(placedText(setting)))
  return setting.place === null ? plan : {...plan, within: setting.place.path}
}

/** A paragraph of a style that is set alike in both languages, as far in as the text round it. */
export function setIn(style: string, setting: Setting, write: (look: Look) => Xml): ParagraphPlan {
  const plan = paragraph(style, write(lookIn(style, setting)), directOf(placed(setting)))
  return setting.place === null ? plan : {...plan, within: setting.place.path}
}

/** What stands where a language has no text. */
export function gapIn(setting: Setting, state: State): ParagraphPlan {
  const text = state.handout.labels.gap[setting.language]
  return runningText(setting, (look) => textRuns(text, marking(look, 'gap'), state))
}

function directOf({indent}: ReturnType<typeof placed>): Direct {
  return indent === undefined ? {} : {left: indent.left}
}

/** The look with one mark more. */
export function marking(look: Look, mark: Look['marks'][number]): Look {
  return {...withMark(look, mark), base: look.base}
}
