import {describe, expect, it} from 'vitest'
import {bulletOf} from '../../src/read/bullets.ts'

describe('A line', () => {
  it.each([
    ['一、先整備港口', 2, 1, 1],
    ['十、', 2, 1, 10],
    ['十一、最後', 3, 1, 11],
    ['二十三、', 4, 1, 23],
    ['（一）檢查', 3, 2, 1],
    ['(三) 檢查', 4, 2, 3],
    ['1. 先抄錄', 3, 3, 1],
    ['1.先抄錄', 2, 3, 1],
    ['12) 再抄錄', 4, 3, 12],
    ['3、再抄錄', 2, 3, 3],
    ['3.2022年東加', 2, 3, 3],
    ['(1) 每日', 4, 4, 1],
    ['（12）每日', 4, 4, 12],
  ])('“%s” opens an item with a mark of %i characters, rank %i, number %i', (line, length, rank, ordinal) => {
    expect(bulletOf(line)).toEqual({length, rank, ordinal})
  })

  it.each([
    ['- 水', 2],
    ['-水', 1],
    ['– 水', 2],
    ['* 水', 2],
    ['+ 水', 2],
    ['•水', 1],
    ['•　水', 2],
    ['●\u00A0水', 2],
    ['‧ 水', 2],
    ['◆水', 1],
    ['-', 1],
  ])('“%s” opens an item with a plain mark of %i characters', (line, length) => {
    expect(bulletOf(line)).toEqual({length, rank: 5, ordinal: null})
  })

  it.each([
    '水',
    '-5 度',
    '–5',
    '3.5 公噸',
    '2025. The year',
    '一起',
    '一般來說、水',
    '(see above)',
    '**水**',
    '10.5%',
    '---',
  ])('“%s” opens none', (line) => {
    expect(bulletOf(line)).toBeNull()
  })
})
