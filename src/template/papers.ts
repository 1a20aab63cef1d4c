/** Papers, by the names that CSS has for them (CSS Paged Media 3 §7.1): B5 is that of ISO 216. Statement is
 * half a Letter.
 */

export const papers = ['A4', 'A5', 'B5', 'Letter', 'Statement'] as const

export type Paper = (typeof papers)[number]

/** Width and height in millimetres. */
export const paperSizes: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  A5: [148, 210],
  B5: [176, 250],
  Letter: [215.9, 279.4],
  Statement: [139.7, 215.9],
}

/** Millimetres to points, of which an inch has 72. */
export function toPoints(millimetres: number): number {
  return (millimetres / 25.4) * 72
}
