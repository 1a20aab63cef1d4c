/**
 * What runs inside the page. These functions are handed over as text: they use nothing but each other and the page, and
 * no name of theirs is that of another.
 */

import {channels, readColours} from './page-colours.ts'
import {addCharacters, addPiece, endOfLine, measureBounds, measurePieces} from './page-lines.ts'
import {
  ancestors,
  blockOf,
  collectNodes,
  describeBlock,
  describeNode,
  describePage,
  isDrawn,
  languageOf,
  openers,
  pageNameOf,
} from './page-text.ts'

/** The functions as a script: an expression put after it may call them. */
export const pageScript: string = [
  blockOf,
  collectNodes,
  ancestors,
  languageOf,
  isDrawn,
  openers,
  pageNameOf,
  describeBlock,
  describeNode,
  describePage,
  endOfLine,
  addPiece,
  addCharacters,
  measurePieces,
  measureBounds,
  channels,
  readColours,
]
  .map(String)
  .join('\n')
