import type {Definition, FootnoteDefinition} from 'mdast'
import type {BlockHandler} from '../state.ts'

/** Notes are printed where they are referred to; a link's definition says nothing of its own. */
export const nothing: BlockHandler<Definition | FootnoteDefinition> = () => []
