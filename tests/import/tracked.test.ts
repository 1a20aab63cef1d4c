/** Tracked changes: taken in, or listed and left out. */

import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {run} from '../cli/run.ts'
import {createProject} from '../press/project.ts'
import {edited, inParagraph, inRow, said} from './edits.ts'
import {imported, outlineOf, printed} from './printed.ts'

const source = `---
title: {zh: 水庫, en: Reservoirs}
dialect: interleaved
---

- 第一座水庫在北部。

  The first reservoir lies in the north.

- 第二座水庫在南部。

  The second reservoir lies in the south.

- 第三座在東部。

  The third lies in the east.
`

const outline = outlineOf(source)
const by = 'w:id="900" w:author="林小芳" w:date="2026-04-05T09:30:00Z"'

const run1 = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const inserted = (text: string): string => `<w:ins ${by}>${run1(text)}</w:ins>`
const deleted = (text: string): string =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`

/** Puts runs in the place of those of the paragraph that says a text. */
const runs = (text: string, ...made: readonly string[]): ((document: string) => string) =>
  inParagraph(text, (xml) => xml.replace(/<w:r>.*<\/w:r>/s, made.join('')))

const mark = (text: string, name: string): ((document: string) => string) =>
  inRow(text, (row) => row.replace(/<w:trPr>/, `<w:trPr><w:${name} ${by}/>`))

async function tracked(): Promise<Uint8Array> {
  return edited(
    await printed(outline),
    runs(
      'The first reservoir',
      run1('The first reservoir lies in the '),
      deleted('north'),
      inserted('far north'),
      run1('.'),
    ),
    mark('The second reservoir', 'del'),
    (document) => {
      const row = inRow(
        'The third lies',
        (xml) =>
          xml +
          xml
            .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
            .replace('<w:trPr>', `<w:trPr><w:ins ${by}/>`)
            .replace('第三座在東部', '第四座在西部')
            .replace('The third lies in the east', 'The fourth lies in the west'),
      )
      return row(document)
    },
  )
}

describe('--track accept', () => {
  it('takes all changes in', async () => {
    const {text, told} = imported(await tracked())
    expect(told).toEqual([])
    expect(text).toBe(
      toMarkdown(
        outlineOf(
          source
            .replace('in the north', 'in the far north')
            .replace('- 第二座水庫在南部。\n\n  The second reservoir lies in the south.\n\n', '')
            .replace(
              'in the east.\n',
              'in the east.\n\n- 第四座在西部。\n\n  The fourth lies in the west.\n',
            ),
        ),
      ),
    )
  })

  it('joins paragraphs whose mark was deleted, and parts them where it was inserted', async () => {
    const marked = (name: string) =>
      inParagraph('The second reservoir', (xml) => {
        const open = xml.replace(
          /<w:pPr>(.*?)<\/w:pPr>/s,
          `<w:pPr>$1<w:rPr><w:${name} ${by}/></w:rPr></w:pPr>`,
        )
        return `${open}<w:p><w:pPr><w:pStyle w:val="ListContinue"/></w:pPr>${run1('It is old.')}</w:p>`
      })
    const [joined, parted] = [
      edited(await printed(outline), marked('del')),
      edited(await printed(outline), marked('ins')),
    ]
    const textOf = (bytes: Uint8Array, track: 'accept' | 'report') =>
      imported(bytes, track).outline?.children[1]?.en?.text
    const [one, two] = [
      'The second reservoir lies in the south.It is old.',
      'The second reservoir lies in the south.\n\nIt is old.',
    ]
    expect([textOf(joined, 'accept'), textOf(joined, 'report')]).toEqual([one, two])
    expect([textOf(parted, 'accept'), textOf(parted, 'report')]).toEqual([two, one])
  })

  it('takes a text that was moved where it is now', async () => {
    const moved = edited(
      await printed(outline),
      runs(
        'The first reservoir',
        run1('The first reservoir lies '),
        `<w:moveFrom ${by}>${run1('in the north')}</w:moveFrom>`,
        run1('.'),
      ),
      runs(
        'The third lies',
        run1('The third lies '),
        `<w:moveTo ${by}>${run1('in the north')}</w:moveTo>`,
        run1('.'),
      ),
    )
    expect(imported(moved).outline?.children.map(({en}) => en?.text)).toEqual([
      'The first reservoir lies .',
      'The second reservoir lies in the south.',
      'The third lies in the north.',
    ])
  })

  it('takes the format that a text has now', async () => {
    const bold = `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>north</w:t></w:r>`
    const bytes = edited(
      await printed(outline),
      runs('The first reservoir', run1('The first reservoir lies in the '), bold, run1('.')),
    )
    expect(imported(bytes).text).toContain('in the **north**.')
    const before = imported(bytes, 'report')
    expect(before.text).toBe(toMarkdown(outline))
    expect(before.told).toEqual(['import/tracked-change'])
  })
})

describe('--track report', () => {
  it('writes the source as it was, and lists who changed what, when and where', async () => {
    const {text, told, values} = imported(await tracked(), 'report')
    expect(text).toBe(toMarkdown(outline))
    expect(new Set(told)).toEqual(new Set(['import/tracked-change']))
    const [first, second] = outline.children.map(({id}) => id)
    expect(values.map((each) => [each['what'], each['where'], each['text']])).toEqual([
      ['Deleted', `, in the English of ${first}`, 'north'],
      ['Inserted', `, in the English of ${first}`, 'far north'],
      [
        'Deleted',
        `, in the Chinese of ${second}`,
        said('<w:t>第二座水庫在南部。</w:t><w:t>The second reservoir lies in the south.</w:t>'),
      ],
      ['Inserted', '', '第四座在西部。The fourth lies in the west.'],
    ])
    expect(values[0]).toMatchObject({who: '林小芳', when: ', 2026-04-05 09:30'})
  })

  it('says so on the command line, each of them, in the language that is asked for', async () => {
    const project = createProject({'a.docx': await tracked()})
    const {status, out, err} = await run(project, 'import', '--track', 'report', '--lang', 'zh', 'a.docx')
    expect([status, out]).toEqual([0, toMarkdown(outline)])
    expect(err).toContain('林小芳（2026-04-05 09:30）')
    expect(err.match(/import\/tracked-change/g)).toHaveLength(4)
  })
})
