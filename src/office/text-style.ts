/** Which paragraph style a text takes, by where it stands. Its look is the style's own affair. */

import type {Language} from '../outline/types.ts'
import {styleLevels} from './list-levels.ts'
import {listDepth} from './list-path.ts'
import {listStyle} from './lists.ts'
import type {Manner, Setting} from './setting.ts'

/** Styles that have no variant for Chinese are set alike in both languages. */
const styles: Readonly<Record<Manner, {readonly style: string; readonly varies: boolean}>> = {
  text: {style: 'BriefingText', varies: true},
  lead: {style: 'BriefingLead', varies: true},
  quote: {style: 'Quote', varies: true},
  note: {style: 'FootnoteText', varies: false},
  table: {style: 'TableText', varies: false},
}

/** Chinese has variants of the styles of running text: its own leading, and lines set full. */
function variant(style: string, language: Language): string {
  return language === 'zh' ? `${style}Chinese` : style
}

/** The style of a paragraph of running text. */
export function textStyle(setting: Setting): string {
  const {style, varies} = styles[setting.manner]
  if (setting.place !== null && setting.manner !== 'note') {
    return variant(listStyle('ListContinue', listDepth(setting.place.path)), setting.language)
  }
  return varies ? variant(style, setting.language) : style
}

/** In twips. */
type Indented = {readonly indent?: {readonly left: number}}

/** What a style cannot know: how far the list is set in that a paragraph stands in. */
export function placed(setting: Setting): Indented {
  return setting.place === null ? {} : {indent: {left: setting.place.left}}
}

/** As `placed`, for running text: List Continue is set in as far as bullets are. */
export function placedText(setting: Setting): Indented {
  const {manner, place} = setting
  const known =
    place !== null && place.path.length <= styleLevels && place.path.every(({kind}) => kind === 'bullet')
  return known && manner !== 'note' ? {} : placed(setting)
}

/** The style of the first paragraph of an item. Notes keep their small size in lists. */
export function itemStyle(setting: Setting, style: string): string {
  return setting.manner === 'note' ? styles.note.style : variant(style, setting.language)
}

/** Levels below the third look like it. */
export function headingStyle(depth: number): string {
  return `Heading${Math.min(Math.max(depth, 1), 3)}`
}
