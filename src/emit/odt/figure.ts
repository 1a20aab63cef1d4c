/** Pictures on a line of their own, and their captions. */

import type {Image} from 'mdast'
import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Row} from '../../edition/handout.ts'
import {sharedPicture} from '../../office/pictures.ts'
import type {Setting} from '../../office/setting.ts'
import type {Language} from '../../outline/types.ts'
import {bookmarked, withDirect} from './plans.ts'
import {textRuns} from './runs.ts'
import type {Block, ParagraphPlan, State} from './state.ts'
import {setIn} from './text.ts'

/** Pictures with a caption under them: the title, or else what the picture shows. */
export function figure(pictures: readonly Image[], setting: Setting, state: State): readonly Block[] {
  const captions = pictures.flatMap((picture) => caption(picture, setting, state))
  return [line(pictures, setting, captions.length > 0, state), ...captions]
}

function line(pictures: readonly Image[], setting: Setting, captioned: boolean, state: State): ParagraphPlan {
  const plan = setIn('Figure', setting, (look) => state.phrases(pictures, look))
  return captioned ? withDirect(plan, {keepNext: true}) : plan
}

function caption(picture: Image, setting: Setting, state: State): readonly Block[] {
  // A picture that cannot be shown has its words in its place.
  const text = picture.title || (state.assets.has(picture.url) ? picture.alt : null)
  return text ? [setIn('Caption', setting, (look) => textRuns(text, look, state))] : []
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
  const setting = (language: Language): Setting => ({
    language,
    width: state.page.measure,
    manner: 'text',
    place: null,
  })
  const captions = said.map(({language, picture}) => caption(picture, setting(language), state))
  const captioned = captions.some((each) => each.length > 0)
  const picture = line([{...leading.picture, alt}], setting(leading.language), captioned, state)
  // The picture itself goes by the leading language, so that a picture without captions has a name too.
  return said.flatMap(({language}, index) => {
    const blocks = [...(index === 0 ? [picture] : []), ...(captions[index] ?? [])]
    return blocks.length === 0 ? [] : bookmarked(blocks, bookmarkName(id, language))
  })
}
