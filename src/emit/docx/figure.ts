/** Pictures on a line of their own, and their captions. */

import type {Image} from 'mdast'
import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Cell, Row} from '../../edition/handout.ts'
import {sharedPicture} from '../../office/pictures.ts'
import type {Setting} from '../../office/setting.ts'
import {lookOf} from '../../office/setting.ts'
import {placed} from '../../office/text-style.ts'
import {bookmarked} from './plans.ts'
import {textRuns} from './runs.ts'
import {type Block, paragraph, type State} from './state.ts'

/** Pictures with a caption under them: the title, or else what the picture shows. */
export function figure(pictures: readonly Image[], setting: Setting, state: State): readonly Block[] {
  const captions = pictures.flatMap((picture) => caption(picture, setting, state))
  const line = {style: 'Figure', ...placed(setting), children: state.phrases(pictures, lookOf(setting))}
  return [paragraph({...line, ...(captions.length === 0 ? {} : {keepNext: true})}), ...captions]
}

function caption(picture: Image, setting: Setting, state: State): readonly Block[] {
  // A picture that cannot be shown has its words in its place.
  const text = picture.title || (state.assets.has(picture.url) ? picture.alt : null)
  if (!text) return []
  return [
    paragraph({
      style: 'Caption',
      ...placed(setting),
      children: textRuns(text, lookOf(setting), state.tokens),
    }),
  ]
}

/**
 * A picture that the languages share: shown once, with a caption in each.
 *
 * @returns `null` where the cells do not all name the same picture.
 */
export function sharedFigure({id, cells}: Row, state: State): readonly Block[] | null {
  const shared = sharedPicture(cells)
  if (shared === null) return null
  const {said, leading, alt} = shared
  const setting = (language: Cell['language']): Setting => ({
    language,
    width: state.page.measure,
    manner: 'text',
    place: null,
  })
  const look = lookOf(setting(leading.language))
  const children = state.phrases([{...leading.picture, alt}], look)
  const captions = said.map(({language, picture}) => caption(picture, setting(language), state))
  const picture = paragraph({style: 'Figure', keepNext: captions.some((each) => each.length > 0), children})
  // The picture itself goes by the leading language, so that a picture without captions has a name too.
  return said.flatMap(({language}, index) => {
    const blocks = [...(index === 0 ? [picture] : []), ...(captions[index] ?? [])]
    return blocks.length === 0 ? [] : bookmarked(blocks, bookmarkName(id, language))
  })
}
