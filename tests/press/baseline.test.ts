import {describe, expect, it} from 'vitest'
import {run} from '../cli/run.ts'
import {createProject} from './project.ts'

const source = `標題/Title: 港口用水 / Water for the Port
日期/Date: 04/05/2026
摘要:
港口,需要水。
- 水表,停止校正。
- 只有中文。
Summary:
The port needs water.
- Meters stopped.
`

const file = '.zhenpress-baseline.json'

describe('A baseline', () => {
  it('holds back what was known when it was written, and lets a new fault through', async () => {
    const project = createProject({'a.txt': source})
    expect((await run(project, 'check', 'a.txt')).status).toBe(1)
    const written = await run(project, 'check', 'a.txt', '--write-baseline')
    expect(written.status).toBe(0)
    expect(written.err).toBe(`1 briefing, 0 errors, 0 warnings\n4 written to ${file}\n`)
    const known = await run(project, 'check', 'a.txt', '--strict')
    expect(known).toMatchObject({status: 0, err: `1 briefing, 0 errors, 0 warnings\n4 known from ${file}\n`})
    project.write('a.txt', source.replace('- 只有中文。', '- 只有中文。\n- 又一項中文,沒有英文。'))
    const {status, err} = await run(project, 'check', 'a.txt')
    expect(status).toBe(1)
    expect(err).toContain('又一項中文')
    expect(err).not.toContain('ambiguous-date')
  })

  it('is sorted, readable and the same each time', async () => {
    const project = createProject({'b.txt': source, 'a.txt': source})
    await run(project, 'check', 'b.txt', 'a.txt', '--write-baseline')
    const once = project.read(file)
    await run(project, 'check', 'a.txt', 'b.txt', '--write-baseline')
    expect(project.read(file)).toBe(once)
    const {files}: {files: Record<string, {rule: string; text: string; count: number}[]>} = JSON.parse(once)
    expect(Object.keys(files)).toEqual(['a.txt', 'b.txt'])
    expect(files['a.txt']?.map(({rule}) => rule)).toEqual([
      'meta/ambiguous-date',
      'parity/missing-en',
      'typography/halfwidth-punctuation',
      'typography/halfwidth-punctuation',
    ])
    expect(once.split('\n').filter((line) => line.includes('"rule"'))).toHaveLength(8)
  })

  it('knows a message again after an edit elsewhere', async () => {
    const project = createProject({'a.txt': source})
    await run(project, 'check', 'a.txt', '--write-baseline')
    project.write('a.txt', source.replace('摘要:', '作者/Author: 林小芳\n摘要:'))
    expect((await run(project, 'check', 'a.txt')).err).toContain('4 known')
  })

  it('says what no longer occurs, and drops it when it is written again', async () => {
    const project = createProject({'a.txt': source, 'b.txt': source})
    await run(project, 'check', 'a.txt', 'b.txt', '--write-baseline')
    project.write('a.txt', source.replace('港口,需要水', '港口需要水'))
    const {err} = await run(project, 'check', 'a.txt')
    expect(err).toContain(`1 in ${file} no longer occur; --write-baseline takes them out\n`)
    await run(project, 'check', 'a.txt', '--write-baseline')
    expect((await run(project, 'check', 'a.txt', 'b.txt')).err).toBe(
      `2 briefings, 0 errors, 0 warnings\n7 known from ${file}\n`,
    )
  })

  it('never holds back that there is nothing to print', async () => {
    const project = createProject({'a.txt': '\n'})
    const {status, err} = await run(project, 'check', 'a.txt', '--write-baseline')
    expect({status, err}).toEqual({status: 1, err: expect.stringContaining('outline/empty')})
  })

  it('may have another name; where that is not there, or is no baseline, it says so', async () => {
    const project = createProject({'a.txt': source, 'bad.json': '{"files": 1}'})
    expect(await run(project, 'check', 'a.txt', '--baseline', 'none.json')).toMatchObject({
      status: 2,
      err: expect.stringContaining('there is no baseline none.json'),
    })
    expect(await run(project, 'check', 'a.txt', '--baseline', 'bad.json')).toMatchObject({
      status: 1,
      err: expect.stringContaining('bad.json is no baseline'),
    })
    await run(project, 'check', 'a.txt', '--baseline', 'known.json', '--write-baseline')
    expect((await run(project, 'check', 'a.txt', '--baseline', 'known.json', '--lang', 'zh')).err).toContain(
      '另有 4 則已列於 known.json',
    )
  })
})
