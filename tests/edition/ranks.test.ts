import type {Data} from 'mdast'
import {describe, expect, it} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Layout} from '../../src/edition/handout.ts'
import type {Outline, OutlineNode, Side} from '../../src/outline/types.ts'

const start = {line: 1, column: 1, offset: 0}

function side(text: string, data: Data): Side {
  return {
    text,
    content: [{type: 'paragraph', children: [{type: 'text', value: text}], data}],
    position: {start, end: start},
  }
}

type Made = 'section' | 'point' | 'paragraph'

/** A node whose number, if any, stands on the side of the language. */
function node(
  kind: Made,
  id: string,
  ordinal: number | null,
  children: readonly OutlineNode[] = [],
  language: 'zh' | 'en' = 'zh',
): OutlineNode {
  const data = (each: 'zh' | 'en'): Data => (ordinal !== null && each === language ? {ordinal} : {})
  return {kind, id, zh: side(`中${id}`, data('zh')), en: side(`en ${id}`, data('en')), children}
}

function outline(children: readonly OutlineNode[]): Outline {
  const none = {zh: null, en: null}
  return {
    format: 'zhenpress-outline',
    version: 1,
    id: 'numbers',
    languages: {zh: 'zh-Hant-TW', en: 'en'},
    meta: {
      title: none,
      authors: [],
      source: {...none, url: null},
      date: {iso: null, written: null},
      keywords: [],
      extra: [],
    },
    summary: {zh: side('摘要', {}), en: null},
    children,
  }
}

/** `id ordinal rank` of each row. */
function numbers(children: readonly OutlineNode[], layout: Layout = 'stacked'): string[] {
  const rows = compose(outline(children), 'zh-en', layout).parts.flatMap((part) => part.rows)
  return rows.map(({id, ordinal, rank}) => `${id} ${ordinal} ${rank}`)
}

describe('numbers of rows', () => {
  it('count ranks through sections and points alike', () => {
    const children = [
      node('section', 'a', 1, [
        node('point', 'b', 1, [node('point', 'c', 1, [node('point', 'd', 2)])]),
        node('point', 'e', 2),
      ]),
      node('section', 'f', 2),
    ]
    expect(numbers(children)).toEqual([
      'summary null 0',
      'a 1 1',
      'b 1 2',
      'c 1 3',
      'd 2 4',
      'e 2 2',
      'f 2 1',
    ])
  })

  it('leave out what has no number', () => {
    const children = [
      node('section', 'a', null, [
        node('point', 'b', null, [
          node('point', 'c', 1, [node('paragraph', 'd', null), node('point', 'e', 1)]),
        ]),
        node('section', 'f', 3, [node('paragraph', 'g', null), node('point', 'h', 1)]),
      ]),
    ]
    expect(numbers(children)).toEqual([
      'summary null 0',
      'a null 0',
      'b null 0',
      'c 1 1',
      'd null 0',
      'e 1 2',
      'f 3 1',
      'g null 0',
      'h 1 2',
    ])
  })

  it('are taken from either side', () => {
    expect(numbers([node('section', 'a', 4, [node('point', 'b', 2, [], 'en')], 'en')]).slice(1)).toEqual([
      'a 4 1',
      'b 2 2',
    ])
  })

  it('are the same in each language of a sequential handout', () => {
    const once = ['a 1 1', 'b 1 2']
    const all = numbers([node('section', 'a', 1, [node('point', 'b', 1)])], 'sequential')
    expect(all.filter((row) => !row.startsWith('summary'))).toEqual([...once, ...once])
  })
})
