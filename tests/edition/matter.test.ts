/** What a template asks of a handout: the lines of its head, its numbers, its contents. */

import {describe, expect, it} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Handout} from '../../src/edition/handout.ts'
import {plainText} from '../../src/outline/plain-text.ts'
import {outlineOf} from '../emit/handouts.ts'

const source = `---
title: {zh: 港口用水, en: Water for the port}
author: 林小芳 / Lin Hsiao-fang
date: 2026-04-05
受文者/To: {zh: 港務處, en: Harbour Office}
機密等級/Class: 普通 / Ordinary
---

## 現況

- 水量足夠。
  - 夏天例外。
- 水質穩定。

## 作法

1. 先量。
3. 再修。

### 細節

- 逐月公布。

## The state of things

- There is water enough.
  - Not in summer.
- Its quality is steady.

## What to do

1. First measure.
3. Then mend.

### Details

- Publish each month.
`

const memo = ['to', 'author', 'title', 'date', 'extra'] as const

function texts(handout: Handout): string[] {
  return handout.facts.map(
    ({role, label, value}) =>
      `${role}: ${label.map((run) => run.text).join(' ')} = ${value.map((run) => run.text).join(' | ')}`,
  )
}

describe('the head', () => {
  it('has its usual lines where a template asks for none, the recipient among what is left over', () => {
    expect(texts(compose(outlineOf(source), 'zh-en', 'parallel')).map((line) => line.split(':')[0])).toEqual([
      'author',
      'date',
      'extra',
      'extra',
    ])
  })

  it('has the lines of a memo in their order, with labels of their own', () => {
    const labels = {author: {zh: '發文者', en: 'From'}}
    expect(texts(compose(outlineOf(source), 'zh-en', 'stacked', {facts: memo, labels}))).toEqual([
      'to: 受文者 To = 港務處 | Harbour Office',
      'author: 發文者 From = 林小芳 | Lin Hsiao-fang',
      'title: 主旨 Subject = 港口用水 | Water for the port',
      'date: 日期 Date = 2026年4月5日 | 5 April 2026',
      'extra: 機密等級 Class = 普通 | Ordinary',
    ])
  })

  it('leaves the line of a recipient who is not named to be filled in by hand', () => {
    const unnamed = source.replace(/^受文者.*\n/m, '')
    const [first] = compose(outlineOf(unnamed), 'zh-en', 'stacked', {facts: memo}).facts
    expect(first).toMatchObject({role: 'to', value: []})
  })

  it('says what kind of paper it is, in the languages of the edition', () => {
    const kind = {zh: '備忘錄', en: 'Memorandum'}
    expect(compose(outlineOf(source), 'en', 'parallel', {kind}).kind).toEqual([
      {language: 'en', text: 'Memorandum'},
    ])
  })
})

describe('numbering', () => {
  const numbers = (numbering?: Parameters<typeof compose>[3]): string[] =>
    compose(outlineOf(source), 'zh-en', 'parallel', numbering)
      .parts.flatMap(({rows}) => rows)
      .filter(({kind}) => kind === 'section' || kind === 'point')
      .map(({kind, ordinal, rank}) => `${kind} ${ordinal ?? '-'}/${rank}`)

  it('is that of the author where a template does not number', () => {
    expect(numbers()).toEqual([
      'section -/0',
      'point -/0',
      'point -/0',
      'point -/0',
      'section -/0',
      'point 1/1',
      'point 3/1',
      'section -/0',
      'point -/0',
    ])
  })

  it('numbers all that the author did not, and goes on from the numbers that the author gave', () => {
    const numbering = {scheme: 'official', sections: 'always', points: 'always'} as const
    expect(numbers({numbering})).toEqual([
      'section 1/1',
      'point 1/2',
      'point 1/3',
      'point 2/2',
      'section 2/1',
      'point 1/2',
      'point 3/2',
      'section 1/2',
      'point 1/3',
    ])
  })
})

describe('contents', () => {
  const listed = (...[layout, contents]: ['parallel' | 'sequential', number]): string[] =>
    compose(outlineOf(source), 'zh-en', layout, {contents}).contents.map(({cells}) =>
      cells.map(({content}) => plainText(content)).join(' / '),
    )

  it('lists sections as deep as it is asked to', () => {
    expect(listed('parallel', 0)).toEqual([])
    expect(listed('parallel', 1)).toEqual(['現況 / The state of things', '作法 / What to do'])
    expect(listed('parallel', 2)).toEqual([
      '現況 / The state of things',
      '作法 / What to do',
      '細節 / Details',
    ])
  })

  it('lists a section of a sequential handout once, in both languages', () => {
    expect(listed('sequential', 1)).toEqual(['現況 / The state of things', '作法 / What to do'])
  })
})
