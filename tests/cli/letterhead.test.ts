import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {taiwanese} from '../docx/letterhead-samples.ts'
import {createProject, shortBriefing} from '../press/project.ts'
import {run} from './run.ts'

describe('zhenpress build --reference-doc', () => {
  const project = () =>
    createProject({'a.txt': shortBriefing, 'letter.docx': taiwanese(), 'bad.docx': 'no ZIP'})

  it('puts the DOCX on a letterhead, and says what that lacks', async () => {
    const made = project()
    const {status, err} = await run(made, 'build', 'a.txt', '-t', 'docx', '--reference-doc', 'letter.docx')
    expect(status).toBe(0)
    expect(err).toContain('letterhead/missing-style')
    expect(err).toContain('asks for what a briefing does not have; it stays as it is: ')
    const bytes = readFileSync(join(made.folder, 'out/a/a.zh-en.docx'))
    expect(strFromU8(unzipSync(bytes)['word/header2.xml'] ?? new Uint8Array())).toContain('海岸事務署')
  })

  it.each([
    ['nowhere.docx', 'nowhere.docx: no such file'],
    ['bad.docx', 'bad.docx cannot be a letterhead: it is no Word document'],
  ])('exits 1 for %s, and says why', async (file, says) => {
    const {status, err} = await run(project(), 'build', 'a.txt', '-t', 'docx', '--reference-doc', file)
    expect({status, err}).toEqual({status: 1, err: expect.stringContaining(says)})
    expect(err).not.toMatch(/^\s+at /m)
  })
})
