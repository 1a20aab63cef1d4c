/** The passes in their order. One pass, one file; this is their table. */

import type {Language} from '../outline/types.ts'
import type {Finder} from './change.ts'
import {chineseDashes} from './chinese-dashes.ts'
import {chineseQuotes} from './chinese-quotes.ts'
import {chineseSpaces} from './chinese-spaces.ts'
import {englishDashes} from './english-dashes.ts'
import {englishQuotes} from './english-quotes.ts'
import {englishSpaces} from './english-spaces.ts'
import {fullWidthMarks} from './full-width-marks.ts'
import {hanLatinSpaces} from './han-latin-spaces.ts'

export const passNames = [
  'chinese-quotes',
  'full-width-marks',
  'chinese-dashes',
  'chinese-spaces',
  'han-latin-spaces',
  'english-quotes',
  'english-dashes',
  'english-spaces',
] as const

export type PassName = (typeof passNames)[number]

/** Which passes are done: none, or all but those that are `false`. */
export type TypesetOptions = false | {readonly [Name in PassName]?: boolean | undefined}

export type Pass = {readonly language: Language; readonly find: Finder}

export const passes: Readonly<Record<PassName, Pass>> = {
  'chinese-quotes': {language: 'zh', find: chineseQuotes},
  'full-width-marks': {language: 'zh', find: fullWidthMarks},
  'chinese-dashes': {language: 'zh', find: chineseDashes},
  'chinese-spaces': {language: 'zh', find: chineseSpaces},
  'han-latin-spaces': {language: 'zh', find: hanLatinSpaces},
  'english-quotes': {language: 'en', find: englishQuotes},
  'english-dashes': {language: 'en', find: englishDashes},
  'english-spaces': {language: 'en', find: englishSpaces},
}

/** The passes that are switched on, in their order. */
export function passesOf(options: TypesetOptions): readonly PassName[] {
  return options === false ? [] : passNames.filter((name) => options[name] !== false)
}
