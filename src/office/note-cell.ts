import type {Cell, Note} from '../edition/handout.ts'
import type {Language} from '../outline/types.ts'

/** What a note says to a text in a language: in that language, or else in the one that it has. */
export function noteCell({cells}: Note, language: Language): Cell | undefined {
  const said = cells.filter((cell) => !cell.gap)
  return said.find((cell) => cell.language === language) ?? said[0]
}
