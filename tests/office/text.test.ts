/** What a DOCX and an ODT say is what the outline says after it was typeset, character for character. */

import {existsSync, globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {bookmarkName} from '../../src/edition/bookmarks.ts'
import {compose} from '../../src/edition/compose.ts'
import type {Cell, Handout, Row} from '../../src/edition/handout.ts'
import {docxEmitter} from '../../src/emit/docx/docx.ts'
import type {Emitter} from '../../src/emit/emitter.ts'
import {odtEmitter} from '../../src/emit/odt/odt.ts'
import {plainText} from '../../src/outline/plain-text.ts'
import {readBriefing} from '../../src/read/read.ts'
import {typeset} from '../../src/typeset/typeset.ts'
import {type Marked, readDocx} from '../docx/read-text.ts'
import {contextOf} from '../emit/handouts.ts'
import {readText} from '../odt/opened.ts'

const layouts = ['parallel', 'stacked', 'sequential'] as const
const seed = '../shared/seeds/000_2ee8f0dfda4800f2.txt'
if (!existsSync(seed)) console.warn('The seed is not here: the text of content/ alone is compared')
const sources = [
  ...globSync('content/*.{md,txt}').filter((file) => !/\.en\.md$/.test(file)),
  ...(existsSync(seed) ? [seed] : []),
]
const context = await contextOf()

const formats: readonly (readonly [Emitter, string, (xml: string) => Marked])[] = [
  [docxEmitter, 'word/document.xml', readDocx],
  [odtEmitter, 'content.xml', readText],
]

function handoutOf(source: string, layout: (typeof layouts)[number]): Handout {
  const fileOf = (file: string) => new VFile({path: file, value: readFileSync(file)})
  const first = fileOf(source)
  const twin = source.replace('.zh.md', '.en.md')
  const {outline} = readBriefing(twin === source ? first : [first, fileOf(twin)], {
    slug: path.parse(source).name,
  })
  if (!outline) throw new Error(`${source} gave no outline`)
  return compose(typeset(outline).outline, 'zh-en', layout, {mostBeside: 0})
}

/** What a cell says; the line of a source ends where its sentence goes on, and between Han with no space. */
function textOf(made: Handout, row: Row, cell: Cell): string {
  if (cell.gap) return made.labels.gap[cell.language]
  const label = made.labels.summary.find(({language}) => language === cell.language)?.text ?? ''
  return (row.kind === 'summary' ? label : '') + plainText(cell.content)
}

/** Paragraphs, cells and lines are parted by elements. */
const unparted = (text: string) => text.replace(/[\n\t]/g, '')
const isPicture = ({content}: Cell) => JSON.stringify(content).includes('"type":"image"')

describe.each(
  formats.map(([emitter, part, read]) => ({format: emitter.format, emitter, part, read})),
)('$format', ({emitter, part, read}) => {
  test.each(
    sources.flatMap((source) => layouts.map((layout) => ({source, layout}))),
  )('$source, $layout', async ({source, layout}) => {
    const made = handoutOf(source, layout)
    const bytes = await emitter.emit(made, context)
    const {text, marked} = read(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()))
    let compared = 0
    let at = 0
    const whole = unparted(text)
    for (const {rows} of made.parts) {
      for (const row of rows) {
        for (const cell of row.cells.filter((each) => !isPicture(each))) {
          const said = unparted(textOf(made, row, cell))
          const isTable = !cell.gap && cell.content.every(({type}) => type === 'table')
          // A table of its own stands before the paragraph that its bookmark needs.
          if (!isTable) expect(unparted(marked.get(bookmarkName(row.id, cell.language)) ?? '')).toBe(said)
          const found = whole.indexOf(said, at)
          expect(found, said).toBeGreaterThanOrEqual(at)
          at = found + said.length
          compared++
        }
      }
    }
    expect(compared).toBeGreaterThan(0)
    for (const run of made.title) expect(marked.get(`meta-title_${run.language}`)).toBe(run.text)
  })
})
