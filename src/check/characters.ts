/** Kinds of characters: the same for what is reported and for what is printed. */

export {charAt, charBefore, isHan} from '../typeset/characters.ts'
