import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {createProject, shortBriefing} from '../press/project.ts'
import {run} from './run.ts'

describe('zhenpress check', () => {
  it('says nothing of a sound briefing but the count', async () => {
    const {status, out, err} = await run(createProject({'a.txt': shortBriefing}), 'check', 'a.txt')
    expect({status, out, err}).toEqual({status: 0, out: '', err: '1 briefing, 0 errors, 0 warnings\n'})
  })

  it('writes place, severity, sentence and rule on a line', async () => {
    const source = shortBriefing.replace('2026-04-05', '04/05/2026')
    const {status, err} = await run(createProject({'a.txt': source}), 'check', 'a.txt')
    expect(status).toBe(0)
    expect(err).toMatch(
      /^a\.txt:3:1 warning “04\/05\/2026” can be read in two ways.* {2}meta\/ambiguous-date$/m,
    )
  })

  it('says it in Chinese', async () => {
    const source = shortBriefing.replace('2026-04-05', '04/05/2026')
    const {err} = await run(createProject({'a.txt': source}), 'check', 'a.txt', '--lang', 'zh')
    expect(err).toContain('a.txt:3:1 警告 「04/05/2026」有兩種讀法')
  })

  it('exits 1 for an error, and 3 for a warning under --strict', async () => {
    const warned = createProject({'a.txt': shortBriefing.replace('2026-04-05', '04/05/2026')})
    expect((await run(warned, 'check', 'a.txt', '--strict')).status).toBe(3)
    expect((await run(createProject(), 'check', 'missing.txt')).status).toBe(1)
  })

  it('reports to programs as JSON, SARIF and workflow commands', async () => {
    const project = createProject({'a.txt': shortBriefing.replace('2026-04-05', '04/05/2026')})
    const json: {ruleId: string; line: number}[] = JSON.parse(
      (await run(project, 'check', 'a.txt', '--format', 'json')).out,
    )
    expect(json).toEqual([
      expect.objectContaining({ruleId: 'meta/ambiguous-date', line: 3, column: 1, severity: 'warning'}),
    ])
    const sarif: {version: string; runs: {results: object[]}[]} = JSON.parse(
      (await run(project, 'check', 'a.txt', '--format', 'sarif')).out,
    )
    expect(sarif.version).toBe('2.1.0')
    expect(sarif.runs[0]?.results).toEqual([
      expect.objectContaining({ruleId: 'meta/ambiguous-date', level: 'warning'}),
    ])
    const github = (await run(project, 'check', 'a.txt', '--format', 'github')).out
    expect(github).toMatch(
      /^::warning file=a\.txt,line=3,endLine=3,col=1,endColumn=20,title=meta\/ambiguous-date::/,
    )
  })
})

describe('zhenpress check, as a project sets it', () => {
  const source = shortBriefing.replace('一句摘要。', '一,二,三,四,五。').replace('2026-04-05', '04/05/2026')

  it('takes the severities of the config', async () => {
    const config = {rules: {'typography/*': 'error', 'meta/ambiguous-date': 'off'}}
    const project = createProject({'a.txt': source, 'zhenpress.config.json': JSON.stringify(config)})
    const {status, err} = await run(project, 'check', 'a.txt')
    expect(status).toBe(1)
    expect(err).not.toContain('ambiguous-date')
    expect(err).toContain('1 briefing, 4 errors, 0 warnings\n')
    expect((await run(project, 'build', 'a.txt', '--to', 'html')).status).toBe(1)
  })

  it('names the rule that is not known, and the closest', async () => {
    const config = {rules: {'typography/halfwidth-punctuaton': 'off'}}
    const project = createProject({'a.txt': source, 'zhenpress.config.json': JSON.stringify(config)})
    const english = await run(project, 'check', 'a.txt')
    expect(english).toMatchObject({
      status: 1,
      err: expect.stringContaining('the closest is “typography/halfwidth-punctuation”'),
    })
    expect((await run(project, 'check', 'a.txt', '--lang', 'zh')).err).toContain('最接近的是')
  })

  it('names a severity that there is not', async () => {
    const config = {rules: {'typography/*': 'loud'}}
    const project = createProject({'a.txt': source, 'zhenpress.config.json': JSON.stringify(config)})
    expect((await run(project, 'check', 'a.txt')).err).toMatch(/zhenpress\.config\.json: “rules\./)
  })

  it('folds many messages of a rule, and shows them all when asked', async () => {
    const project = createProject({'a.txt': source})
    const folded = (await run(project, 'check', 'a.txt')).err
    expect(folded.match(/info Half-width/g)).toHaveLength(3)
    expect(folded).toContain('… and 1 more of typography/halfwidth-punctuation in this file')
    expect((await run(project, 'check', 'a.txt', '--verbose')).err.match(/info Half-width/g)).toHaveLength(4)
  })

  it('quotes the line in every encoding', async () => {
    const text = `標題/Title: 短\n摘要:\n水。\n- 只有中文。\nSummary:\nWater.\n`
    const bytes = new Uint8Array(text.length * 2 + 2)
    const view = new DataView(bytes.buffer)
    view.setUint16(0, 0xfeff)
    for (const [index, unit] of [...text].entries()) view.setUint16(index * 2 + 2, unit.charCodeAt(0))
    const {err} = await run(createProject({'a.txt': bytes}), 'check', 'a.txt')
    expect(err).toContain(' 4 │ - 只有中文。\n   │   ^^^^^^^^^^\n')
  })
})

describe('zhenpress outline', () => {
  it('prints the outline as JSON on standard output, and nothing else there', async () => {
    const {status, out} = await run(createProject({'a.txt': shortBriefing}), 'outline', 'a.txt')
    const outline: {format: string; id: string; children: object[]} = JSON.parse(out)
    expect(status).toBe(0)
    expect(outline).toMatchObject({format: 'zhenpress-outline', version: 1, id: 'a'})
    expect(outline.children).toHaveLength(1)
  })

  it('shows it as a tree', async () => {
    const {out} = await run(createProject({'a.txt': shortBriefing}), 'outline', 'a.txt', '--format', 'tree')
    expect(out).toContain('zh  一個要點。  (6:3)')
    expect(out).toContain('en  One point.  (9:3)')
  })

  it('writes Markdown that reads back as the same outline, but for positions', async () => {
    const project = createProject({'a.txt': shortBriefing})
    const {out} = await run(project, 'outline', 'a.txt', '--format', 'markdown')
    project.write('a.md', out)
    const strip = (json: string): string =>
      JSON.stringify(JSON.parse(json, (key, value) => (key === 'position' ? undefined : value)))
    const [first, second] = [await run(project, 'outline', 'a.txt'), await run(project, 'outline', 'a.md')]
    expect(strip(second.out)).toBe(strip(first.out))
  })

  it('takes metadata from the command line above that of the source', async () => {
    const {out} = await run(
      createProject({'a.txt': shortBriefing}),
      'outline',
      'a.txt',
      '-M',
      'title.en=Another title',
      '-M',
      'date=2027-01-02',
    )
    const {meta}: {meta: {title: object; date: object}} = JSON.parse(out)
    expect(meta.title).toEqual({zh: '短簡報', en: 'Another title'})
    expect(meta.date).toEqual({iso: '2027-01-02', written: '2027-01-02'})
  })
})

describe('zhenpress build', () => {
  it('writes the path of each file on a line of its own', async () => {
    const {status, out} = await run(createProject({'a.txt': shortBriefing}), 'build', 'a.txt', '--to', 'html')
    expect({status, out}).toEqual({status: 0, out: 'out/a/a.zh-en.html\n'})
  })

  it('takes flags from the environment, below those of the command line', async () => {
    const project = createProject({'a.txt': shortBriefing}, {ZHENPRESS_TO: 'html', ZHENPRESS_EDITION: 'en'})
    expect((await run(project, 'build', 'a.txt')).out).toBe('out/a/a.en.html\n')
    expect((await run(project, 'build', 'a.txt', '-e', 'zh')).out).toBe('out/a/a.zh.html\n')
  })

  it('prints what the config names', async () => {
    const config = {content: ['briefings/*.txt'], to: ['html'], editions: ['en'], outDir: 'printed'}
    const project = createProject({
      'zhenpress.config.json': JSON.stringify(config),
      'briefings/a.txt': shortBriefing,
    })
    expect((await run(project, 'build')).out).toBe('printed/a/a.en.html\n')
  })

  it('names the key of a config that is wrong', async () => {
    const project = createProject({'zhenpress.config.json': '{"layout": "diagonal"}', 'a.txt': shortBriefing})
    const {status, err} = await run(project, 'build', 'a.txt')
    expect({status, err}).toEqual({
      status: 1,
      err: expect.stringMatching(/zhenpress\.config\.json: “layout”: /),
    })
  })

  it('says what is wrong with a file, without a stack', async () => {
    const project = createProject({'empty.txt': '\n', 'binary.txt': new Uint8Array([0, 159, 146, 150])})
    const {status, err} = await run(
      project,
      'build',
      'empty.txt',
      'binary.txt',
      'missing.txt',
      '.',
      '--to',
      'html',
    )
    expect(status).toBe(1)
    expect(err).toMatch(/^empty\.txt error There is nothing to print/m)
    expect(err).toMatch(/^binary\.txt error This is not a text file/m)
    expect(err).toMatch(/^missing\.txt error The file cannot be read: no such file/m)
    expect(err).toMatch(/^\. error The file cannot be read: it is a folder/m)
    expect(err).not.toMatch(/^\s+at /m)
    expect(project.list('.')).toEqual(['binary.txt', 'empty.txt'])
  })
})

describe('zhenpress init', () => {
  it('starts a project that checks and prints', async () => {
    const project = createProject()
    expect((await run(project, 'init')).status).toBe(0)
    expect((await run(project, 'check', '--strict')).status).toBe(0)
    expect((await run(project, 'build')).out).toBe(
      ['html', 'pdf', 'docx'].map((format) => `out/first-briefing/first-briefing.zh-en.${format}\n`).join(''),
    )
  })

  it('does not write over what is there', async () => {
    const project = createProject({'zhenpress.config.json': 'mine'})
    expect((await run(project, 'init')).status).toBe(2)
    expect(project.read('zhenpress.config.json')).toBe('mine')
  })
})

describe('zhenpress init --template', () => {
  it('starts a project with a template of its own, which prints', async () => {
    const project = createProject()
    expect((await run(project, 'init', '--template', 'memo')).status).toBe(0)
    expect(JSON.parse(project.read('zhenpress.config.json'))).toMatchObject({template: './templates/memo'})
    expect(project.list('templates')).toEqual(['memo/page.html', 'memo/template.css', 'memo/template.json'])
    expect((await run(project, 'build', '--to', 'html')).status).toBe(0)
    expect(project.read('out/first-briefing/first-briefing.zh-en.html')).toContain('template-memo')
  })

  it('copies the template alone where a project is, and says how to use it', async () => {
    const project = createProject({'zhenpress.config.json': '{}'})
    const {status, out, err} = await run(project, 'init', '--template', 'brief')
    expect(status).toBe(0)
    expect(out).not.toContain('config')
    expect(err).toContain('zhenpress build --template ./templates/brief')
    expect((await run(project, 'init', '--template', 'brief')).status).toBe(2)
  })

  it('names the templates that there are', async () => {
    const {status, err} = await run(createProject(), 'init', '--template', 'poster')
    expect(status).toBe(2)
    expect(err).toContain('handout, memo, brief, report')
  })
})

describe('zhenpress build, variants', () => {
  it.each(['0', 'two', '1.5'])('takes no --fit %s', async (fit) => {
    const {status, err} = await run(createProject({'a.txt': shortBriefing}), 'build', 'a.txt', '--fit', fit)
    expect(status).toBe(2)
    expect(err).toContain(`--fit takes a whole number from 1, not “${fit}”`)
  })

  it('prints a booklet on sheets of the paper, with pages of half its size', async () => {
    const project = createProject({'a.txt': shortBriefing})
    const {out} = await run(project, 'build', 'a.txt', '--to', 'pdf', '--booklet', '--quiet')
    expect(out).toBe('out/a/a.zh-en.pdf\nout/a/a.zh-en.booklet.pdf\n')
    const bytes = await project.host.readFile(path.join(project.folder, 'out/a/a.zh-en.booklet.pdf'))
    const {PDFDocument} = await import('../../src/emit/pdf/pdf-library.ts')
    const [sheet] = (await PDFDocument.load(bytes)).getPages()
    // A4 across: two pages of A5.
    expect(sheet?.getWidth()).toBeCloseTo(841.89, 0)
    expect(sheet?.getHeight()).toBeCloseTo(595.28, 0)
  })
})

describe('zhenpress doctor', () => {
  it('finds all that is needed here', async () => {
    const {status, out} = await run(createProject(), 'doctor')
    expect(out).toMatch(/ok\s+Browser: .*Chrom/)
    expect(status).toBe(0)
  })

  it('names the command that mends what is lacking', async () => {
    const {status, out} = await run(createProject(), 'doctor', '--browser', 'nowhere')
    expect(out).toContain('lacks Browser: There is no browser at nowhere')
    expect(status).toBe(1)
  })
})
