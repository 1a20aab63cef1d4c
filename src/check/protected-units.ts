/** What is left alone: the same for what is reported and for what is printed. */

export {protectedUnits} from '../typeset/protected-units.ts'
