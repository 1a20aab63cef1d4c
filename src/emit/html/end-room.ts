import type {Tokens} from '../../template/template.ts'

/**
 * Room at the right of the page for the spaces at the ends of full lines, in mm: a space that lies outside of what a page
 * may draw is left out of the PDF, and the words beside it are one. It is a space of the largest title at most.
 */
export function endRoom({margins}: Tokens): number {
  return Math.min(3, margins.right)
}
