/** Text set right on a copy, before it is printed: pure, idempotent, logged and reversible. */

import {languageOf} from '../outline/script.ts'
import type {Language, Outline} from '../outline/types.ts'
import {walkContent} from '../outline/walk.ts'
import {type Leaves, mapTexts, type Place} from './map-texts.ts'
import {captionOf, change, type Edit, type Paragraph, paragraphOf, replaced} from './paragraph.ts'
import {type PassName, passes, passesOf, type TypesetOptions} from './passes.ts'

/** One change of one text. It suffices to undo the change, once those behind it are undone. */
export type TypesetChange = Place & Edit & {readonly pass: PassName}

export type Typeset = {
  readonly outline: Outline
  /** The passes that were done, in their order. */
  readonly passes: readonly PassName[]
  /** In the order in which they were made. */
  readonly log: readonly TypesetChange[]
}

/**
 * Sets all texts of an outline right, each by the passes of its language; a text that serves both, by that of each of its
 * paragraphs. Text nodes and the words of pictures change, and `text` with them; ids, positions and all else stay.
 *
 * @param options passes that are not done (default: all are).
 */
export function typeset(outline: Outline, options: TypesetOptions = {}): Typeset {
  const log: TypesetChange[] = []
  const names = passesOf(options)
  if (names.length === 0) return {outline, passes: names, log}
  const visit = (place: Place, leaves: Leaves): void => {
    for (const paragraph of paragraphsOf(leaves)) {
      const language = leaves.isShared ? (languageOf(textOf(paragraph)) ?? 'zh') : place.language
      for (const made of settle(paragraph, language, names)) log.push({...place, ...made})
    }
  }
  return {outline: mapTexts(outline, visit), passes: names, log}
}

/** @throws where the log is not that of the outline. */
export function revert(outline: Outline, log: readonly TypesetChange[]): Outline {
  const keyOf = ({node, language}: Place): string => `${node} ${language}`
  const byPlace = Map.groupBy(log, keyOf)
  const left = new Set(byPlace.keys())
  const reverted = mapTexts(outline, (place, {all}) => {
    left.delete(keyOf(place))
    for (const {leaf, offset, before, after} of byPlace.get(keyOf(place))?.toReversed() ?? []) {
      const found = all[leaf]
      if (!found) throw new Error(`${place.node} has no text node ${leaf}`)
      found.value = replaced(found.value, offset, after, before)
    }
  })
  if (left.size > 0) throw new Error(`The outline has no ${[...left].join(', ')}`)
  return reverted
}

/** So many rounds come to pass in no text that anyone wrote; one that is not at rest then is left as it is. */
const mostRounds = 20

/** Does the passes until there is nothing left to do: one may make way for another. */
function settle(
  paragraph: Paragraph,
  language: Language,
  names: readonly PassName[],
): readonly (Edit & {readonly pass: PassName})[] {
  const leaves = paragraph.flatMap(({leaf}) => leaf ?? [])
  const written = leaves.map(({value}) => value)
  const own = names.filter((name) => passes[name].language === language)
  const made: (Edit & {readonly pass: PassName})[] = []
  for (let round = 0; round < mostRounds; round++) {
    const before = made.length
    for (const pass of own) {
      for (const edit of change(paragraph, passes[pass].find)) made.push({...edit, pass})
    }
    if (made.length === before) return made
  }
  for (const [index, leaf] of leaves.entries()) leaf.value = written[index] ?? ''
  return []
}

function textOf(paragraph: Paragraph): string {
  return paragraph.map(({leaf, value}) => leaf?.value ?? value).join('')
}

function* paragraphsOf({content, leavesIn}: Leaves): Generator<Paragraph> {
  for (const node of walkContent(content)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      yield paragraphOf(node.children, leavesIn)
    }
    const {alt, title} = leavesIn(node)
    for (const leaf of [alt, title]) if (leaf) yield captionOf(leaf)
  }
}
