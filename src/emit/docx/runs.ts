/**
 * Text to runs: each in one script, with its hint and language, and the styles of its marks. Its faces are the styles'
 * alone, so that a face chosen for a style in Word is that of its text (docs/adr/0004-docx-finishing-pass.md).
 */

import {type IRunOptions, TextRun} from 'docx'
import {oneLine} from '../../office/one-line.ts'
import type {Look, Mark} from '../../office/setting.ts'
import {marks} from '../../office/setting.ts'
import {scriptRuns} from '../../outline/script.ts'
import type {Language} from '../../outline/types.ts'
import type {Tokens} from '../../template/template.ts'

/**
 * The character style of a mark, and what stands in for it where another mark has the run's one style
 * already (ISO/IEC 29500-1 §17.3.2.29 allows a run one `rStyle`).
 */
const markLooks: Readonly<Record<Mark, {readonly style: string; readonly direct: IRunOptions}>> = {
  link: {style: 'Hyperlink', direct: {}},
  code: {style: 'VerbatimChar', direct: {noProof: true}},
  gap: {style: 'Gap', direct: {}},
  label: {style: 'FactLabel', direct: {}},
  strong: {style: 'Strong', direct: {bold: true}},
  emphasis: {style: 'Emphasis', direct: {italics: true}},
  delete: {style: 'Deleted', direct: {strike: true}},
}

/** Slanted Han is no type of its own: Chinese is stressed by another face, here the one of the headings. */
const chineseEmphasis = {style: 'EmphasisChinese', direct: {}} as const

/** The runs of a text; together they say it to the letter, but for line breaks of the source. */
export function textRuns(text: string, look: Look, tokens: Tokens): readonly TextRun[] {
  return scriptRuns(oneLine(text), look.language).map(
    (run) => new TextRun(runOptions(run.text, run.language, look, tokens)),
  )
}

/** Options of a run whose text is in one script. */
function runOptions(text: string, language: Language, look: Look, tokens: Tokens): IRunOptions {
  const script: IRunOptions =
    language === 'zh'
      ? {language: {eastAsia: 'zh-TW'}, font: {hint: 'eastAsia', ...chineseFace(look, tokens)}}
      : {language: {value: 'en-US'}}
  return {text, ...markOptions(look, language), ...script}
}

/** Chinese that is stressed where another mark has the run's style already; `import` tells it by this face alone. */
function chineseFace(look: Look, tokens: Tokens): {readonly eastAsia?: string} {
  const [first, ...rest] = marks.filter((mark) => look.marks.includes(mark))
  const stressed = first !== 'emphasis' && rest.includes('emphasis')
  return stressed ? {eastAsia: tokens.office.heading.zh} : {}
}

function markOptions(look: Look, language: Language): IRunOptions {
  const [first, ...rest] = marks.filter((mark) => look.marks.includes(mark))
  if (first === undefined) return {}
  const lookOf = (mark: Mark) =>
    mark === 'emphasis' && language === 'zh' ? chineseEmphasis : markLooks[mark]
  const direct: IRunOptions[] = rest.map((mark) => lookOf(mark).direct)
  return Object.assign({style: lookOf(first).style}, ...direct)
}
