/** Pictures on a line of their own, and their captions. */

import type {Image, PhrasingContent} from 'mdast'
import {bookmarkName} from '../../edition/bookmarks.ts'
import type {Cell, Row} from '../../edition/handout.ts'
import {bookmarked} from './plans.ts'
import {textRuns} from './runs.ts'
import {type Block, lookOf, paragraph, type Setting, type State} from './state.ts'
import {placed} from './text-style.ts'

/** The pictures of a line that has nothing else; `null` where it has. */
export function picturesOf(nodes: readonly PhrasingContent[]): readonly Image[] | null {
  const pictures = nodes.filter((node) => node.type === 'image')
  const alone = nodes.every(
    (node) => node.type === 'image' || (node.type === 'text' && node.value.trim() === ''),
  )
  return alone && pictures.length > 0 ? pictures : null
}

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
  const said = cells.flatMap((cell) => {
    const picture = onlyPicture(cell)
    return picture === null ? [] : [{language: cell.language, picture}]
  })
  const [leading, ...following] = said
  if (leading === undefined || following.length === 0 || said.length < cells.length) return null
  if (following.some(({picture}) => picture.url !== leading.picture.url)) return null
  const setting = (language: Cell['language']): Setting => ({
    language,
    width: state.page.measure,
    manner: 'text',
    place: null,
  })
  const alt = [...new Set(said.map(({picture}) => picture.alt ?? ''))]
    .filter((text) => text !== '')
    .join(' / ')
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

function onlyPicture(cell: Cell): Image | null {
  const [block, ...rest] = cell.content
  if (cell.gap || block?.type !== 'paragraph' || rest.length > 0) return null
  const pictures = picturesOf(block.children)
  return pictures?.length === 1 ? (pictures[0] ?? null) : null
}
