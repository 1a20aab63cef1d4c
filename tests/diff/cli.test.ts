import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {diffSchema} from '../../src/diff/schema.ts'
import {run} from '../cli/run.ts'
import {createProject} from '../press/project.ts'
import {saidIn} from './tracked-text.ts'
import {accounts, briefing, meters, plant, reservoir} from './versions.ts'

const old = briefing(meters, reservoir, plant)
const fresh = briefing([meters[0].replace('12', '15'), meters[1]], reservoir, accounts)

describe('zhenpress diff', () => {
  it('tells first what changed on one side alone, with its place in the new file', async () => {
    const project = createProject({'old.txt': old, 'new.txt': fresh})
    const {status, out, err} = await run(project, 'diff', 'old.txt', 'new.txt')
    expect({status, err}).toEqual({status: 0, err: ''})
    expect(out).toBe(`old.txt → new.txt: 1 changed (1 in one language only), 1 added, 1 deleted, 0 moved

One language changed without the other  parity/one-sided-edit
new.txt:9:3 Chinese changed, English did not: point
    zh  水表在 2019 年停止校正，讀數因此偏低 [-12-]{+15+}%。
    en  ${meters[1]}

Other changes
old.txt:6:3 deleted: point
    zh  ${plant[0]}
    en  ${plant[1]}
new.txt:6:3 added: point
    zh  ${accounts[0]}
    en  ${accounts[1]}
`)
  })

  it('fails under --strict, with a message for programs where they ask for it', async () => {
    const project = createProject({'old.txt': old, 'new.txt': fresh})
    const {status, err} = await run(project, 'diff', '--strict', '--format', 'github', 'old.txt', 'new.txt')
    expect(status).toBe(3)
    expect(err).toMatch(
      /^::warning file=new\.txt,line=9,endLine=9,col=3,endColumn=\d+,title=parity\/one-sided-edit::/,
    )
  })

  it('writes JSON that keeps to its schema', async () => {
    const project = createProject({'old.txt': old, 'new.txt': fresh})
    const {out} = await run(project, 'diff', '--to', 'json', 'old.txt', 'new.txt')
    const validate = new Ajv2020().compile(diffSchema)
    const value: unknown = JSON.parse(out)
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
    expect(value).toMatchObject({
      counts: {same: 3, changed: 1, added: 1, deleted: 1, moved: 0, oneSided: 1},
      oneSided: [{ruleId: 'parity/one-sided-edit', entry: 0, changed: 'zh', unchanged: 'en'}],
    })
    expect(validate({...Object(value), version: 2})).toBe(false)
    const page = readFileSync(join(import.meta.dirname, '../../docs/diff.md'), 'utf8')
    const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true)
  })

  it('says that nothing changed', async () => {
    const project = createProject({'old.txt': old})
    expect((await run(project, 'diff', '--lang', 'zh', 'old.txt', 'old.txt')).out).toContain('沒有差異。')
  })

  it('takes no less and no more than two files, and fails where one is not there', async () => {
    const project = createProject({'old.txt': old})
    expect((await run(project, 'diff', 'old.txt')).status).toBe(2)
    expect((await run(project, 'diff', '--to', 'pdf', 'old.txt', 'old.txt')).status).toBe(2)
    const missing = await run(project, 'diff', 'old.txt', 'none.txt')
    expect(missing.status).toBe(1)
    expect(missing.err).toContain('source/not-readable')
  })

  it('prints a document with tracked changes, by an author who can be named', async () => {
    const project = createProject({'old.txt': old, 'new.txt': fresh})
    expect((await run(project, 'diff', '--to', 'docx', 'old.txt', 'new.txt')).status).toBe(2)
    const {status} = await run(
      project,
      'diff',
      '-o',
      'x.docx',
      '--author',
      '王小明',
      '-l',
      'stacked',
      'old.txt',
      'new.txt',
    )
    expect(status).toBe(0)
    const bytes = readFileSync(join(project.folder, 'x.docx'))
    expect(saidIn(bytes, 'all').join('\n')).toContain(accounts[1])
    expect(saidIn(bytes, 'none').join('\n')).toContain(plant[1])
    const {err} = await run(project, 'import', '--track', 'report', 'x.docx')
    expect(err).toContain('by 王小明, 2000-01-01')
  })

  it('compares a source with a handout that was edited', async () => {
    const project = createProject({'old.txt': old, 'new.txt': fresh})
    await run(project, 'diff', '-o', 'x.docx', 'old.txt', 'new.txt')
    const {out} = await run(project, 'diff', 'new.txt', 'x.docx')
    expect(out).toBe(
      'new.txt → x.docx: 0 changed (0 in one language only), 0 added, 0 deleted, 0 moved\nNothing changed.\n',
    )
  })

  it('is not told its form by the variable that tells a press what to print', async () => {
    const project = createProject({'old.txt': old}, {ZHENPRESS_TO: 'pdf'})
    expect((await run(project, 'diff', 'old.txt', 'old.txt')).status).toBe(0)
  })
})
