/** The table of contents: a field of Word's, with a result that Word does not ask to renew. */

import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, onTestFinished, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {plainText} from '../../src/outline/plain-text.ts'
import {readBriefing} from '../../src/read/read.ts'
import {loadTemplate} from '../../src/template/load.ts'
import {context} from './handout.ts'
import {elements, opened, textOf, values} from './opened.ts'

const template = await loadTemplate('report', nodeHost())
const source = 'content/hospital-surge.md'
const {outline} = readBriefing(new VFile({path: source, value: readFileSync(source)}), {slug: 'x'})
if (!outline) throw new Error(`${source} gave no outline`)
const handout = compose(outline, 'zh-en', 'parallel', {contents: 1})
const {document, parts, bytes} = await opened(handout, {...context(), template})
const lines = elements(document, 'w:p').filter((line) => line.includes('<w:pStyle w:val="TOC'))

describe('the table of contents', () => {
  test('is one field over all its lines', () => {
    expect(lines).toHaveLength(4)
    expect(values(lines.join(''), 'w:fldChar', 'w:fldCharType')).toEqual(['begin', 'separate', 'end'])
    expect(lines[0]).toContain('TOC \\o &quot;1-1&quot; \\h \\z')
    expect(lines.at(-1)).toContain('w:fldCharType="end"')
  })

  test('each line leads to its section, says where it stands, and stands in both languages', () => {
    const bookmarks = values(document, 'w:bookmarkStart', 'w:name')
    for (const line of lines) {
      const [anchor = ''] = values(line, 'w:hyperlink', 'w:anchor')
      expect(bookmarks).toContain(anchor)
      expect(line).toContain(`w:instr="PAGEREF ${anchor} \\h"`)
      expect(textOf(line)).toMatch(/^\S.+ \/ .+\n\d+\n?$/)
    }
  })

  test('the numbers grow, from the page after the cover on', () => {
    const numbers = lines.map((line) => Number(/(\d+)\n?$/.exec(textOf(line))?.[1]))
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(numbers[0]).toBeGreaterThan(2)
  })

  test('Word is not told to renew it', () => {
    expect([...parts.values()].join('')).not.toMatch(/updateFields|w:dirty/)
  })

  test('its numbers are those of LibreOffice, or one off', (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'zhenpress-contents-'))
    onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
    writeFileSync(join(folder, 'a.docx'), bytes)
    const home = `-env:UserInstallation=file://${folder}/home`
    try {
      execFileSync(
        'soffice',
        [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')],
        {stdio: 'pipe'},
      )
      execFileSync('pdftotext', ['-v'], {stdio: 'pipe'})
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
      console.warn('LibreOffice or poppler is not installed: the numbers of the contents were not checked')
      return test.skip()
    }
    const pages = execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], {encoding: 'utf8'})
      .split('\f')
      .map((page) => page.replace(/\s+/g, ''))
    const told = handout.contents.map((row, index) => ({
      said: Number(/(\d+)\n?$/.exec(textOf(lines[index] ?? ''))?.[1]),
      // After the cover and the page of the contents themselves.
      found:
        1 +
        pages.findIndex(
          (page, at) => at > 1 && page.includes(plainText(row.cells[0]?.content.slice(0, 1) ?? [])),
        ),
    }))
    for (const {said, found} of told) {
      expect(found).toBeGreaterThan(0)
      expect(Math.abs(said - found)).toBeLessThanOrEqual(1)
    }
  })
})
