/** Which pictures stand alone, and which the languages share. */

import type {Image, PhrasingContent} from 'mdast'
import type {Cell} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'

/** The pictures of a line that has nothing else; `null` where it has. */
export function picturesOf(nodes: readonly PhrasingContent[]): readonly Image[] | null {
  const pictures = nodes.filter((node) => node.type === 'image')
  const alone = nodes.every(
    (node) => node.type === 'image' || (node.type === 'text' && node.value.trim() === ''),
  )
  return alone && pictures.length > 0 ? pictures : null
}

type Said = {readonly language: Language; readonly picture: Image}

type Shared = {
  readonly said: readonly Said[]
  readonly leading: Said
  /** What it shows, in all languages that say so. */
  readonly alt: string
}

/** The one picture that all languages of a row name and nothing else; `null` where they do not. */
export function sharedPicture(cells: readonly Cell[]): Shared | null {
  const said = cells.flatMap((cell): readonly Said[] => {
    const picture = onlyPicture(cell)
    return picture === null ? [] : [{language: cell.language, picture}]
  })
  const [leading, ...following] = said
  if (leading === undefined || following.length === 0 || said.length < cells.length) return null
  if (following.some(({picture}) => picture.url !== leading.picture.url)) return null
  const words = [...new Set(said.map(({picture}) => picture.alt ?? ''))]
  return {said, leading, alt: words.filter((text) => text !== '').join(' / ')}
}

function onlyPicture(cell: Cell): Image | null {
  const [block, ...rest] = cell.content
  if (cell.gap || block?.type !== 'paragraph' || rest.length > 0) return null
  const pictures = picturesOf(block.children)
  return pictures?.length === 1 ? (pictures[0] ?? null) : null
}
