import {describe, expect, it} from 'vitest'
import {plainText} from '../../src/outline/plain-text.ts'
import {walkContent, walkSides} from '../../src/outline/walk.ts'
import {revert, typeset} from '../../src/typeset/typeset.ts'
import {outlineOf, plain} from './set.ts'

describe('A change', () => {
  it('sees over markup, and leaves markup as it is', () => {
    const written = outlineOf(
      '摘要:\n\n**戰略**,但[AI](https://example.org) *晶片*,`a,b`, 對[^1],好。\n\nSummary:\n\nA.\n\n[^1]: 註,腳\n',
    )
    const {outline} = typeset(written)
    expect(outline.summary.zh?.text).toBe('戰略，但AI晶片，a,b，對，好。')
    expect(plainText(outline.summary.zh?.content ?? [])).toBe(outline.summary.zh?.text)
    const kinds = (each: typeof written): readonly string[] => {
      const [block] = each.summary.zh?.content ?? []
      return block && 'children' in block ? block.children.map(({type}) => type) : []
    }
    expect(kinds(outline)).toEqual(kinds(written))
    expect(outline.children[0]?.zh?.text).toBe('註，腳')
  })

  it('leaves a link alone that shows its own address', () => {
    const text = '見 <https://example.org/港,口> 的'
    expect(typeset(outlineOf(`摘要:\n\n${text}\n\nSummary:\n\nA.\n`)).outline.summary.zh?.text).toBe(
      '見 https://example.org/港,口 的',
    )
  })

  it('is made in titles, authors, sources, keywords, labels that are not known, headings, items and tables', () => {
    const source = [
      '---',
      'title: {zh: "港口,用水", en: "The port\'s \\"water\\""}',
      'author: {zh: "王小明(港口)", en: "O\'Brien"}',
      'source: {zh: "港口,水", en: "Port--Water"}',
      'keywords: [{zh: "AI 政策", en: "AI  policy"}]',
      '密等: {zh: "密,等", en: "It\'s"}',
      '---',
      '## 表,格 / A "table"',
      '| 甲,乙 | 港口 |',
      '| --- | --- |',
      '| 丁 AI | 水 |',
      '',
      '| A "b" | The port |',
      '| --- | --- |',
      '| AI | water |',
    ].join('\n')
    const {outline} = typeset(outlineOf(source))
    const {title, authors, source: from, keywords, extra} = outline.meta
    expect(title).toEqual({zh: '港口，用水', en: 'The port’s “water”'})
    expect(authors).toEqual([{zh: '王小明（港口）', en: 'O’Brien'}])
    expect(from).toMatchObject({zh: '港口，水', en: 'Port—Water'})
    expect(keywords).toEqual([{zh: 'AI政策', en: 'AI policy'}])
    expect(extra).toMatchObject([{zh: '密，等', en: 'It’s'}])
    const texts = [...walkSides(outline)].flatMap(({zh, en}) => [zh?.text, en?.text])
    expect(texts).toEqual(expect.arrayContaining(['表，格', 'A “table”']))
    expect(texts.join()).toContain('甲，乙\t港口\n丁AI\t水')
  })

  it('is made in what is printed under a picture', () => {
    const {outline} = typeset(
      outlineOf('摘要:\n\n水。\n\n![圖,水](a.png "標,題")\n\nSummary:\n\nA.\n\n![The "port"](a.png)\n'),
    )
    const pictures = [...walkSides(outline)].flatMap(({zh, en}) =>
      [...walkContent([...(zh?.content ?? []), ...(en?.content ?? [])])].filter(({type}) => type === 'image'),
    )
    expect(pictures).toMatchObject([
      {url: 'a.png', alt: '圖，水', title: '標，題'},
      {url: 'a.png', alt: 'The “port”', title: null},
    ])
  })

  it('does not touch ids, positions, dates or the outline that it was given', () => {
    const written = outlineOf(
      '日期/Date: 2025-09-10\n摘要:\n水,水。\n- 港,口。\nSummary:\nIt\'s wet.\n- A "port".\n',
    )
    const copy = structuredClone(written)
    const {outline} = typeset(written)
    expect(written).toEqual(copy)
    expect(outline.children.map(({id, zh, en}) => [id, zh?.position, en?.position])).toEqual(
      written.children.map(({id, zh, en}) => [id, zh?.position, en?.position]),
    )
    expect(outline.meta.date).toEqual(written.meta.date)
  })

  it('of the Chinese passes is made in no English text, byte for byte', () => {
    const en = 'The port (港口,水), as it is called: 水, AI 水 --  "x"...'
    const passes = {'english-quotes': false, 'english-dashes': false, 'english-spaces': false}
    const {outline, log} = typeset(plain('', en), passes)
    expect(outline.summary.en?.text).toBe(en)
    expect(log).toEqual([])
  })
})

describe('The log', () => {
  it('says which pass changed what, where', () => {
    const {log} = typeset(plain('全面的 AI 戰略,但', "It's"))
    expect(log).toEqual([
      {
        pass: 'full-width-marks',
        node: 'summary',
        language: 'zh',
        leaf: 0,
        offset: 9,
        before: ',',
        after: '，',
      },
      {pass: 'han-latin-spaces', node: 'summary', language: 'zh', leaf: 0, offset: 3, before: ' ', after: ''},
      {pass: 'han-latin-spaces', node: 'summary', language: 'zh', leaf: 0, offset: 5, before: ' ', after: ''},
      {pass: 'english-quotes', node: 'summary', language: 'en', leaf: 0, offset: 2, before: "'", after: '’'},
    ])
  })

  it('of another outline is refused', () => {
    const {log} = typeset(plain('水,水', ''))
    expect(() => revert(plain('水', ''), log)).toThrow('does not stand at 1')
    expect(() => revert({...plain('', ''), summary: {zh: null, en: null}}, log)).toThrow('summary')
  })
})

describe('Hostile text', () => {
  it('of 200 KB is set right to its end', () => {
    const {log} = typeset(plain('全面的 AI 戰略,但仍有限。'.repeat(15_000), '"x" '.repeat(50_000)))
    expect(log).toHaveLength(145_000)
  })

  it('that is never at rest is left as it is', () => {
    const zh = `中${'...,'.repeat(200)}中`
    expect(typeset(plain(zh, '')).outline.summary.zh?.text).toBe(zh)
  })
})
