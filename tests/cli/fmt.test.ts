import {describe, expect, it} from 'vitest'
import {createProject, shortBriefing} from '../press/project.ts'
import {run} from './run.ts'

const zh = '# 港口用水\n\n港口需要水。\n\n- 水表在 2019 年停用。\n'
const en = '# Water for the Port\n\nThe port needs water.\n\n- Meters have not been used since 2019.\n'

describe('zhenpress fmt', () => {
  it('writes a source anew in its place, names it, and leaves it alone the second time', async () => {
    const project = createProject({'a.txt': shortBriefing})
    const before = JSON.parse((await run(project, 'outline', 'a.txt')).out)
    const first = await run(project, 'fmt', 'a.txt')
    expect(first).toEqual({status: 0, out: 'a.txt\n', err: '1 briefing rewritten, 0 left as they were\n'})
    const written = project.read('a.txt')
    expect(written).toMatch(/^---\ntitle:\n {2}zh: 短簡報\n/)
    expect(await run(project, 'fmt', 'a.txt')).toMatchObject({status: 0, out: ''})
    expect(project.read('a.txt')).toBe(written)
    const after = JSON.parse((await run(project, 'outline', 'a.txt')).out)
    expect(idsIn(after)).toEqual(idsIn(before))
  })

  it('only says what would change under --check, with exit status 1', async () => {
    const project = createProject({'a.txt': shortBriefing})
    expect(await run(project, 'fmt', '--check', 'a.txt')).toMatchObject({status: 1, out: 'a.txt\n'})
    expect(project.read('a.txt')).toBe(shortBriefing)
    await run(project, 'fmt', 'a.txt')
    expect(await run(project, 'fmt', '--check', 'a.txt')).toMatchObject({status: 0, out: ''})
  })

  it('makes one file of twins, and keeps them beside it', async () => {
    const project = createProject({'a.zh.md': zh, 'a.en.md': en})
    expect((await run(project, 'fmt', '*.md')).out).toBe('a.md\na.zh.md.bak\na.en.md.bak\n')
    expect(project.list('.')).toEqual(['a.en.md.bak', 'a.md', 'a.zh.md.bak'])
    expect(project.read('a.en.md.bak')).toBe(en)
    expect(project.read('a.md')).toContain(
      '- 水表在 2019 年停用。\n\n  Meters have not been used since 2019.\n',
    )
  })

  it('keeps comments and what the source asks of the press', async () => {
    const source = `---\npaper: A5\n---\n\n# 港口用水 / Water for the Port\n\n港口。\n\nPort.\n\n<!-- zhenpress-disable-next-line parity/number-mismatch -->\n- 水表 12 具。\n\n  Meters.\n\n- 水車。 <!-- 請再查 -->\n\n  Trucks.\n`
    const project = createProject({'a.md': source})
    await run(project, 'fmt', 'a.md')
    const written = project.read('a.md')
    expect(written).toContain('paper: A5\n')
    expect(written).toMatch(
      /- <!-- zhenpress-disable-next-line parity\/number-mismatch -->\n\n {2}水表 12 具。/,
    )
    expect(written).toMatch(/<!-- 請再查 -->\s+水車。/)
    await run(project, 'fmt', 'a.md')
    expect(project.read('a.md')).toBe(written)
  })

  it('follows a side file, so that the pairs that it names stand beside each other', async () => {
    const halves = '摘要:\n港口。\n- 水表。\n- 水車。\nSummary:\nPort.\n- Trucks.\n- Meters.\n'
    const pairs = '- zh: 水表\n  en: Meters\n- zh: 水車\n  en: Trucks\n'
    const project = createProject({'a.txt': halves, 'a.pairs.yaml': pairs})
    await run(project, 'fmt', 'a.txt')
    expect(project.read('a.txt')).toContain('- 水表。\n\n  Meters.\n\n- 水車。\n\n  Trucks.\n')
  })

  it('says what is wrong with a side file', async () => {
    const project = createProject({'a.txt': shortBriefing, 'a.pairs.yaml': 'zh: 水表\n'})
    const {status, err} = await run(project, 'check', 'a.txt')
    expect(status).toBe(1)
    expect(err).toContain('The side file a.pairs.yaml is not a list of pairs')
  })

  it('reads standard input and writes to standard output', async () => {
    const project = createProject({})
    const host = {...project.host, readInput: async () => new TextEncoder().encode(shortBriefing)}
    const {status, out} = await run({...project, host}, 'fmt', '-')
    expect(status).toBe(0)
    expect(out).toContain('dialect: interleaved')
  })

  it('fails for a file that is not there, and says so', async () => {
    const {status, err} = await run(createProject({}), 'fmt', 'a.txt')
    expect(status).toBe(1)
    expect(err).toContain('source/not-readable')
  })
})

function idsIn(node: {id?: string; children?: readonly object[]}): readonly unknown[] {
  return [node.id, ...(node.children ?? []).flatMap((child) => idsIn(child))]
}
