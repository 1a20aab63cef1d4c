/** What stays on one line in a page: the spans are there, and the text is the same to the letter. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {keepReferences, paragraphRuns, textRuns} from '../../src/emit/html/kept.ts'

/** `[…]` for what does not break, `<…>` for what is in the other language. */
function shown(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      const inner = shown(node.children)
      if (node.tagName === 'sup') return `^${inner}`
      return node.properties['lang'] ? `<${inner}>` : `[${inner}]`
    })
    .join('')
}

const reference = (): Element => h('sup', '1')

describe('text runs', () => {
  it.each([
    ['容量為10 GW，占3.5%', 'zh', '容量為[10 <GW>]，占[3.5%]'],
    ['由OECD——主導', 'zh', '由[<OECD>——]主導'],
    ['the Energy Agency reports 開放 data', 'en', 'the Energy Agency reports <開放> data'],
    ['在 energy—and climate 部', 'zh', '在 [<energy>—]<and climate> 部'],
  ] as const)('hold %s', (text, language, spans) => {
    expect(shown(textRuns(text, language))).toBe(spans)
    expect(spans.replace(/[[\]<>]/g, '')).toBe(text)
  })

  it('of a paragraph hold its last two Han', () => {
    expect(shown(paragraphRuns('占3.5%，訂出共同標準。', 'zh'))).toBe('占[3.5%]，訂出共同[標準。]')
    expect(shown(paragraphRuns('用電在8～10月最高。', 'zh'))).toBe('用電在[8～10月][最高。]')
    expect(shown(paragraphRuns('最高。', 'zh'))).toBe('最高。')
    expect(shown(paragraphRuns('in one common standard.', 'en'))).toBe('in one common standard.')
  })
})

describe('the number of a footnote', () => {
  it('stays with the character before it', () => {
    const nodes = keepReferences([
      {type: 'text', value: '共同標準'},
      reference(),
      {type: 'text', value: '。'},
    ])
    expect(shown(nodes)).toBe('共同標[準^1]。')
  })

  it('joins what does not break already', () => {
    expect(shown(keepReferences([...textRuns('占3.5%', 'zh'), reference()]))).toBe('占[3.5%^1]')
  })
})
