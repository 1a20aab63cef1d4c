/** The steps of an alignment. */

/** What a step takes: so many Chinese and so many English texts. */
export const moves: Readonly<Record<Move, {readonly zh: number; readonly en: number}>> = {
  pair: {zh: 1, en: 1},
  zhAlone: {zh: 1, en: 0},
  enAlone: {zh: 0, en: 1},
  zhTwo: {zh: 2, en: 1},
  enTwo: {zh: 1, en: 2},
  swap: {zh: 2, en: 2},
}

export type Move = 'pair' | 'zhAlone' | 'enAlone' | 'zhTwo' | 'enTwo' | 'swap'

/** In an order that puts Chinese that stands alone before English that does. */
export const order: readonly Move[] = ['pair', 'enAlone', 'zhAlone', 'zhTwo', 'enTwo', 'swap']

/** The same by index, for the inner loops. */
export const takesZh: Uint8Array = Uint8Array.from(order, (move) => moves[move].zh)
export const takesEn: Uint8Array = Uint8Array.from(order, (move) => moves[move].en)

/** A step, and where it starts. */
export type Step = {readonly move: Move; readonly zh: number; readonly en: number}
