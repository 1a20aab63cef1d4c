import {describe, expect, it} from 'vitest'
import {check} from '../../src/check/check.ts'
import {languages, type Outline} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {readBriefing} from '../../src/read/read.ts'

describe('A hostile source', () => {
  it('of a million bullets is refused, and says why', () => {
    const {outline, files} = readBriefing(`摘要:\n${'- 水。\n'.repeat(1_000_000)}`)
    expect(outline).toBeNull()
    expect(files[0]?.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
      ['source/not-readable', 'The file cannot be read: it has more than 200,000 lines'],
    ])
  })

  it('with a line of 10 MB is read to the end', () => {
    const outline = read(`${'港'.repeat(3_400_000)}。\n\nPort.`)
    expect(outline.summary.zh?.text).toHaveLength(3_400_001)
  })

  it('nested 300 levels deep keeps every level', () => {
    const lines = (text: string) =>
      Array.from({length: 300}, (_, level) => `${'  '.repeat(level)}- ${text}。`)
    const outline = read(['摘要:', '港。', ...lines('水'), 'Summary:', 'Port.', ...lines('water')].join('\n'))
    expect([...walk(outline.children)]).toHaveLength(300)
    expect(depthOf(outline.children)).toBe(300)
  })

  it.each([
    ['10,000 quotes', `${'> '.repeat(10_000)}港口 port`],
    ['10,000 bullets on a line', `${'- '.repeat(10_000)}港口 port`],
    ['10,000 nested emphases', `${'*_'.repeat(5000)}港口 port${'_*'.repeat(5000)}`],
    ['10,000 nested links', `${'['.repeat(10_000)}港口 port${'](u)'.repeat(10_000)}`],
  ])('of %s is read as text below the deepest level', (_, text) => {
    const said = [...walk(read(`# 標題 / Title\n\n${text}`).children)].flatMap(({zh, en}) => [
      zh?.text,
      en?.text,
    ])
    const {summary} = read(`# 標題 / Title\n\n${text}`)
    expect([...said, summary.zh?.text, summary.en?.text].join(' ')).toMatch(/港口 port/)
  })

  it('with quotes nested 300 levels deep is read', () => {
    const outline = read(`港口。\n\nPort.\n\n${'> '.repeat(300)}水`)
    expect([...walk(outline.children)].map(({kind}) => kind)).toEqual(['quote'])
  })

  it('with a line of 200 KB is read to the end', () => {
    const outline = read(`${'港'.repeat(70_000)}。\n\nPort.`)
    expect(outline.summary.zh?.text).toHaveLength(70_001)
  })

  it('with a paragraph of 5,000 lines is read to the end', () => {
    const outline = read(`${'港口需要水\n'.repeat(5000)}\nPort.`)
    expect(outline.summary.zh?.text.split('\n')).toHaveLength(5000)
  })

  it('with 5,000 bullets on each side pairs them in order', () => {
    const outline = read(`摘要:\n港。\n${bullets(5000, '水')}Summary:\nPort.\n${bullets(5000, 'water ')}`)
    expect(outline.children).toHaveLength(5000)
    expect(
      outline.children.every(({zh, en}) => zh !== null && numberIn(zh.text) === numberIn(en?.text ?? '')),
    ).toBe(true)
  })

  it('with 5,000 bullets and one of them missing finds the one', () => {
    const en = bullets(5000, 'water ').replace('- water 2500.\n', '')
    const outline = read(`摘要:\n港。\n${bullets(5000, '水')}Summary:\nPort.\n${en}`)
    const alone = outline.children.filter(({zh, en: other}) => zh === null || other === null)
    expect(alone.map(({zh}) => zh?.text)).toEqual(['水2500。'])
  })

  it('with 5,000 interleaved paragraphs pairs them in order', () => {
    const pairs = Array.from({length: 2500}, (_, index) => `水${index}。\n\nwater ${index}.`)
    const outline = read(`# 港 / Port\n\n## 水 / Water\n\n${pairs.join('\n\n')}`)
    expect(outline.children[0]?.children).toHaveLength(2500)
  })

  it.each([
    ['lone surrogates', '港\uD800口。\n\nPort\uDC00.'],
    ['zero-width marks', '\u200B港\u200D口\uFEFF。\n\nPort\u200B.'],
    ['NUL', '港\u0000口。\n\nPort.'],
    ['marks of direction', '\u202E港口。\n\n\u2066Port\u2069.'],
    ['line separators', '港\u2028口。\n\nPort\u0085.'],
  ])('with %s still has both sides', (_, text) => {
    const {summary} = read(text)
    expect(summary.zh?.text).toContain('口')
    expect(summary.en?.text).toContain('Port')
  })
})

function bullets(count: number, text: string): string {
  const stop = text === '水' ? '。' : '.'
  return Array.from({length: count}, (_, index) => `- ${text}${index}${stop}\n`).join('')
}

function numberIn(text: string): string | undefined {
  return /\d+/.exec(text)?.[0]
}

function depthOf(nodes: Outline['children']): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(node.children)))
}

/** Reads and checks, as the press does. */
function read(text: string): Outline {
  const {outline, files} = readBriefing(text)
  const [file] = files
  if (!outline || !file) throw new Error('Nothing was read')
  check(outline, {fileOf: () => file, languages})
  return outline
}
