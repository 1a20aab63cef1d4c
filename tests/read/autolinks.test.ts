import {describe, expect, it} from 'vitest'
import {readBriefing} from '../../src/read/read.ts'

/** Addresses and text of the lead of a briefing, in order. */
function lead(source: string): readonly string[] {
  const [block] = readBriefing(source).outline?.summary.zh?.content ?? []
  if (block?.type !== 'paragraph') throw new Error('No lead')
  return block.children.map((node) =>
    node.type === 'link' ? `<${node.url}>` : node.type === 'text' ? node.value : node.type,
  )
}

describe('a bare address in Chinese text', () => {
  it.each([
    {
      source: '詳見https://example.org/a，以及後文。',
      parts: ['詳見', '<https://example.org/a>', '，以及後文。'],
    },
    {
      source: '見https://example.org/a。另見www.example.com，以及文。',
      parts: ['見', '<https://example.org/a>', '。另見', '<http://www.example.com>', '，以及文。'],
    },
    {source: '見 https://example.org/a（英文）。', parts: ['見 ', '<https://example.org/a>', '（英文）。']},
    {source: '見 https://example.org/a 後文。', parts: ['見 ', '<https://example.org/a>', ' 後文。']},
    {source: '見[說明，全文](https://example.org/說明)。', parts: ['見', '<https://example.org/說明>', '。']},
  ])('ends where Chinese begins: $source', ({source, parts}) => {
    expect(lead(source)).toEqual(parts)
  })

  it('has its true place', () => {
    const [block] = readBriefing('詳見https://example.org/a，以及後文。').outline?.summary.zh?.content ?? []
    const link = block?.type === 'paragraph' ? block.children.find(({type}) => type === 'link') : undefined
    expect(link?.position).toMatchObject({start: {column: 3, offset: 2}, end: {column: 24, offset: 23}})
  })
})
