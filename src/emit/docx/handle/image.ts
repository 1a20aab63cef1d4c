import {ImageRun, type ParagraphChild} from 'docx'
import type {Image, ImageReference} from 'mdast'
import type {Asset} from '../../emitter.ts'
import {textRuns, withMark} from '../runs.ts'
import type {Look, PhraseHandler, State} from '../state.ts'

/** Kinds of picture, by docx's own names. */
const types: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** Pixels in an inch of paper at which a picture still prints well; it is never set larger than that. */
const resolution = 150
/** docx counts pictures in CSS pixels, of which one is 9,525 EMU. */
const pixelsInInch = 96
const twipsInPixel = 1440 / pixelsInInch
/** A picture leaves room on its page for what it belongs to. */
const greatestShareOfPage = 0.6

export const image: PhraseHandler<Image> = (node, look, state) => {
  const asset = state.assets.get(node.url)
  const type = asset && types[asset.mediaType]
  if (asset === undefined || type === undefined) return alternative(node.alt, look, state)
  const altText = {name: node.url.split('/').at(-1) ?? '', description: node.alt ?? ''}
  return [new ImageRun({type, data: asset.bytes, transformation: sizeOf(asset, look.width, state), altText})]
}

export const imageReference: PhraseHandler<ImageReference> = (node, look, state) =>
  alternative(node.alt, look, state)

/** In CSS pixels: as wide as the text at most. */
function sizeOf(asset: Asset, width: number, state: State): {width: number; height: number} {
  const scale = Math.min(
    pixelsInInch / resolution,
    width / twipsInPixel / asset.width,
    (state.page.depth * greatestShareOfPage) / twipsInPixel / asset.height,
  )
  return {
    width: Math.max(1, Math.floor(asset.width * scale)),
    height: Math.max(1, Math.floor(asset.height * scale)),
  }
}

function alternative(alt: string | null | undefined, look: Look, state: State): readonly ParagraphChild[] {
  return textRuns(alt ?? '', withMark(look, 'gap'), state.tokens)
}
