/** Prepared editions for an archive: what varies with the number, what stays, what is the same twice. */

import {type Deposit, deposit} from '../../src/archive/deposit.ts'
import type {Disk} from '../../src/host/host.ts'

export const id = 'zhenpress:briefing'

/** The files of the edition of a number. */
export function filesOf(number: number): ReadonlyMap<string, Uint8Array> {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  return new Map([
    ['a.zh-en.pdf', text(`edition ${number} ${'頁'.repeat(4000 + number)}`)],
    ['a.zh-en.html', text(`<p>${number}</p>`)],
    ['source/a.txt', text(`source ${number >> 1}`)],
    ['source/圖/one two.png', text('a picture that stays')],
    ['source/again.png', text('a picture that stays')],
    ['edition.json', text(`{"number": ${number}}`)],
  ])
}

export function depositOf(number: number): Deposit {
  return {
    files: filesOf(number),
    created: '2026-04-05T00:00:00Z',
    message: `Edition ${number}`,
    user: {name: 'zhenpress'},
  }
}

/** Adds the edition that comes next. */
export function addNext(disk: Disk, root: string, object: string = id): Promise<number | null> {
  return deposit(disk, root, object, async (held) =>
    depositOf((held ? Number(held.inventory.head.slice(1)) : 0) + 1),
  )
}
