/** The text of an ODT is that of its handout, to the letter. */

import {describe, expect, test} from 'vitest'
import {bookmarkName} from '../../src/edition/bookmarks.ts'
import type {Handout, Run} from '../../src/edition/handout.ts'
import {plainText} from '../../src/outline/plain-text.ts'
import {handout} from '../docx/handout.ts'
import {elements} from '../docx/opened.ts'
import {notes, said} from '../docx/sample.ts'
import {opened, readText} from './opened.ts'

/** Pictures apart, which are printed as pictures. */
const words = said.filter(({kind}) => kind !== 'figure')

const printings = [
  ['zh-en', 'parallel'],
  ['en-zh', 'parallel'],
  ['zh-en', 'stacked'],
  ['zh-en', 'sequential'],
  ['zh', 'parallel'],
  ['en', 'parallel'],
] as const

const cellsOf = (made: Handout) =>
  made.parts.flatMap((part) => part.rows.flatMap((row) => row.cells.map((cell) => ({row, cell}))))

/** What a cell says. Line breaks of the source between Han are none in print. */
function textIn(made: Handout, {row, cell}: ReturnType<typeof cellsOf>[number]): string {
  if (cell.gap) return made.labels.gap[cell.language]
  const label = made.labels.summary.find(({language}) => language === cell.language)?.text ?? ''
  return (row.kind === 'summary' ? label : '') + plainText(cell.content)
}

/** Blocks, cells and lines are parted by elements. */
const unparted = (text: string) => text.replace(/[\n\t]/g, '')

describe.each(printings)('%s, %s', (edition, layout) => {
  const made = handout({said: words, notes, edition, layout})

  test('each text stands in its bookmark, to the letter, its spaces too', async () => {
    const {marked} = readText((await opened(made)).content)
    const all = cellsOf(made)
    expect(all.length).toBeGreaterThan(20)
    for (const each of all) {
      const name = bookmarkName(each.row.id, each.cell.language)
      // A table of its own stands before the paragraph that its bookmark needs.
      if (each.cell.content.every(({type}) => type === 'table') && !each.cell.gap) continue
      expect(unparted(marked.get(name) ?? ''), name).toBe(unparted(textIn(made, each)))
    }
  })

  test('all of it stands in the order of the handout, once', async () => {
    const {text} = readText((await opened(made)).content)
    const joined = (runs: readonly Run[], separator = '') => runs.map((run) => run.text).join(separator)
    const head = [
      joined(made.title),
      ...made.facts.map(({label, value}) => joined(label) + joined(value, '/')),
    ]
    const rows = made.parts.flatMap((part) => {
      const names =
        part.arrangement === 'columns' ? part.languages.map((each) => made.labels.language[each]) : []
      return [...names, ...part.rows.flatMap((row) => row.cells.map((cell) => textIn(made, {row, cell})))]
    })
    expect(text.replace(/\s/g, '')).toBe([...head, ...rows].join('').replace(/\s/g, ''))
  })
})

describe('spaces', () => {
  const spaced = 'a  b   c ` d` e\\\n**f** g'

  test('that a reader would run into one are elements', async () => {
    const {content} = await opened(handout({said: [{kind: 'paragraph', zh: '甲', en: spaced}], facts: []}))
    const {marked} = readText(content)
    expect(marked.get('p-00000000_en')).toBe('a  b   c  d e\nf g')
    expect(content).not.toContain('  ')
  })

  test('tabs and characters that XML cannot hold', async () => {
    const {content} = await opened(handout({said: [{kind: 'paragraph', zh: '`甲\u0001\t乙`<&>"', en: 'b'}]}))
    expect(readText(content).marked.get('p-00000000_zh')).toBe('甲\uFFFD\t乙<&>"')
  })
})

describe('notes', () => {
  const rows = [{kind: 'point', zh: '甲[^n-1]。', en: 'A.[^n-1]'}] as const

  test('each language has its own, named for the way back', async () => {
    const note = {id: 'n-1', zh: '中文註。', en: 'English note.'}
    const {content} = await opened(handout({said: rows, notes: [note]}))
    const found = elements(content, 'text:note')
    expect(
      found.map((xml) => xml.replace(/<text:note-citation>.*?<\/text:note-citation>|<[^>]*>/g, '')),
    ).toEqual(['中文註。', 'English note.'])
    expect(found[0]).toContain('<text:bookmark-start text:name="n-1_zh"/>')
    expect(found[1]).toContain('<text:note-citation>2</text:note-citation>')
  })

  test('a reference to nothing stays as it was written, a note without a reference ends the document', async () => {
    const lost = await opened(handout({said: rows, notes: []}))
    expect(readText(lost.content).text).toContain('甲[^n-1]。')
    const uncited = {id: 'n-2', zh: '無人引用。', en: 'Cited by none.'}
    const {content} = await opened(handout({said: [{kind: 'point', zh: '甲', en: 'A'}], notes: [uncited]}))
    expect(readText(content).text).toMatch(/註釋 Notes\n無人引用。\nCited by none.\n$/)
  })
})
