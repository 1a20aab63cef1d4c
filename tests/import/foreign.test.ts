/** Documents that were made elsewhere. */

import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it, type TestContext} from 'vitest'
import {toTree} from '../../src/outline/to-tree.ts'
import type {Outline, OutlineNode} from '../../src/outline/types.ts'
import {paragraph, partsWith, table, zipped} from './package.ts'
import {type Back, imported} from './printed.ts'

const taiwanese = {a3: '標題', '1': 'heading 1', '2': '標題 2', a4: 'List Paragraph'}

function back(body: string): Back {
  return imported(zipped(partsWith(body, taiwanese)))
}

/** Kind and texts of each node, children below. */
function shape(nodes: readonly OutlineNode[]): unknown[] {
  return nodes.map(({kind, zh, en, children}) => [
    kind,
    zh?.text ?? null,
    en?.text ?? null,
    ...(children.length > 0 ? [shape(children)] : []),
  ])
}

function treeOf({outline}: Back): unknown[] {
  return shape(outline?.children ?? [])
}

describe('A table of two columns', () => {
  it('is paired row by row; its head is none of them, and headings between tables are sections', () => {
    const found = back(
      paragraph('港口簡報 / Port briefing', 'a3') +
        paragraph('作者：林小芳 / Lin Hsiao-fang') +
        paragraph('一、背景 Background', '1') +
        table(['中文', 'English'], ['港口很忙。', 'The port is busy.'], ['船很大。', 'Ships are large.']) +
        paragraph('建議', '1') +
        paragraph('Advice', '1') +
        table(['中文', 'English'], ['先疏濬。', 'Dredge first.']),
    )
    expect(found.told).toEqual(['import/foreign'])
    expect(found.outline?.meta.title).toEqual({zh: '港口簡報', en: 'Port briefing'})
    expect(found.outline?.meta.authors).toEqual([{zh: '林小芳', en: 'Lin Hsiao-fang'}])
    expect(treeOf(found)).toEqual([
      [
        'section',
        '一、背景',
        'Background',
        [
          ['paragraph', '港口很忙。', 'The port is busy.'],
          ['paragraph', '船很大。', 'Ships are large.'],
        ],
      ],
      ['section', '建議', 'Advice', [['paragraph', '先疏濬。', 'Dredge first.']]],
    ])
  })

  it('may begin with a summary that says so', () => {
    const found = back(
      table(
        [
          ['摘要', '港口很忙。'],
          ['Summary', 'The port is busy.'],
        ],
        ['先疏濬。', 'Dredge first.'],
      ),
    )
    expect(found.outline?.summary).toMatchObject({zh: {text: '港口很忙。'}, en: {text: 'The port is busy.'}})
    expect(treeOf(found)).toEqual([['paragraph', '先疏濬。', 'Dredge first.']])
  })

  it('may have English first, no head, and a column of numbers', () => {
    const found = back(
      table(
        ['1', 'The port is busy.', '港口很忙。'],
        ['2', 'Ships are large.', '船很大。'],
        ['3', 'Dredge first.', ''],
      ),
    )
    expect(treeOf(found)).toEqual([
      ['paragraph', '港口很忙。', 'The port is busy.'],
      ['paragraph', '船很大。', 'Ships are large.'],
      ['paragraph', null, 'Dredge first.'],
    ])
  })

  it('with as many paragraphs in both cells is paired in their order, else by alignment', () => {
    const found = back(
      table(
        [
          ['港口很忙。', '船很大。'],
          ['The port is busy.', 'Ships are large.'],
        ],
        [
          ['2019年有30艘船進港。', '引水人共12名。', '2024年增為45艘。'],
          ['In 2019, 30 ships called.', 'In 2024 there were 45.'],
        ],
      ),
    )
    const said = JSON.stringify(treeOf(found))
    expect(treeOf(found).slice(0, 2)).toEqual([
      ['paragraph', '港口很忙。', 'The port is busy.'],
      ['paragraph', '船很大。', 'Ships are large.'],
    ])
    expect(said).toContain('["paragraph","2019年有30艘船進港。","In 2019, 30 ships called."]')
    expect(said).toContain('"2024年增為45艘。","In 2024 there were 45."]')
  })
})

describe('A document without such a table', () => {
  it('with the languages in turns is read as it stands', () => {
    const found = back(
      paragraph('港口簡報', 'a3') +
        paragraph('Port briefing', 'a3') +
        paragraph('背景', '1') +
        paragraph('Background', '1') +
        paragraph('港口很忙。') +
        paragraph('The port is busy.') +
        paragraph('船很大。') +
        paragraph('Ships are large.'),
    )
    expect(found.outline?.meta.title).toEqual({zh: '港口簡報', en: 'Port briefing'})
    expect(treeOf(found)).toEqual([
      [
        'section',
        '背景',
        'Background',
        [
          ['paragraph', '港口很忙。', 'The port is busy.'],
          ['paragraph', '船很大。', 'Ships are large.'],
        ],
      ],
    ])
  })

  it('with one language after the other is read as halves', () => {
    const texts = [
      ['2019年有30艘船進港。', 'In 2019, 30 ships called at the port.'],
      ['引水人共12名。', 'There are 12 pilots.'],
      ['2024年增為45艘。', 'In 2024 there were 45.'],
    ] as const
    const found = back(
      [...texts.map(([zh]) => paragraph(zh)), ...texts.map(([, en]) => paragraph(en))].join(''),
    )
    const said = [found.outline?.summary, ...(found.outline?.children ?? [])]
    expect(said.flatMap((node) => [node?.zh?.text, node?.en?.text]).join('|')).toContain('In 2019')
    expect(found.outline?.children.every(({zh, en}) => zh && en)).toBe(true)
  })

  it('that says nothing is told to be empty', () => {
    expect(back(paragraph(''))).toMatchObject({outline: null, told: ['outline/empty']})
  })
})

describe('pandoc', () => {
  it('its documents are read: headings, lists, notes, emphasis', (context) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-foreign-'))
    const markdown =
      '---\ntitle: 港口簡報\n---\n\n# 背景\n\n# Background\n\n港口**很**忙。[^1]\n\nThe port is *busy*.[^2]\n\n- 船很大。\n\n- Ships are large.\n\n[^1]: 見年報。\n\n[^2]: See the annual report.\n'
    writeFileSync(path.join(folder, 'a.md'), markdown)
    const made = run(context, 'pandoc', ['-o', path.join(folder, 'a.docx'), path.join(folder, 'a.md')])
    const found = made ? imported(readFileSync(path.join(folder, 'a.docx'))) : null
    rmSync(folder, {recursive: true})
    if (!found) return
    expect(toTree(found.outline as Outline)).toContain('Background')
    expect(found.text).toContain('港口**很**忙。[^1]')
    expect(found.text).toContain('The port is *busy*.[^1]')
    expect(found.text).toMatch(/- 船很大。\n\n {2}Ships are large\./)
  })
})

/** Skips aloud where a program is not installed. */
function run(context: TestContext, program: string, words: readonly string[]): boolean {
  try {
    execFileSync(program, words, {stdio: 'pipe', timeout: 60_000})
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    console.warn(`${program} is not installed: “${context.task.name}” was not checked`)
    context.skip()
    return false
  }
}
