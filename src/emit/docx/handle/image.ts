import {ImageRun, type ParagraphChild} from 'docx'
import type {Image, ImageReference} from 'mdast'
import {pictureSize} from '../../../office/picture-size.ts'
import {type Look, withMark} from '../../../office/setting.ts'
import {textRuns} from '../runs.ts'
import type {PhraseHandler, State} from '../state.ts'

/** Kinds of picture, by docx's own names. */
const types: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

export const image: PhraseHandler<Image> = (node, look, state) => {
  const asset = state.assets.get(node.url)
  const type = asset && types[asset.mediaType]
  if (asset === undefined || type === undefined) return alternative(node.alt, look, state)
  const altText = {name: node.url.split('/').at(-1) ?? '', description: node.alt ?? ''}
  return [
    new ImageRun({
      type,
      data: asset.bytes,
      transformation: pictureSize(asset, look.width, state.page),
      altText,
    }),
  ]
}

export const imageReference: PhraseHandler<ImageReference> = (node, look, state) =>
  alternative(node.alt, look, state)

function alternative(alt: string | null | undefined, look: Look, state: State): readonly ParagraphChild[] {
  return textRuns(alt ?? '', withMark(look, 'gap'), state.tokens)
}
