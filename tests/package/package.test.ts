import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {createProject, type Project, shortBriefing} from '../press/project.ts'
import {bundled, loadedBy} from './loaded.ts'

/** A project that has Zhenpress installed, as built. */
function install(files: Readonly<Record<string, string>>): Project {
  const project = createProject({'package.json': '{"type": "module"}', 'a.txt': shortBriefing, ...files})
  mkdirSync(path.join(project.folder, 'node_modules'))
  symlinkSync(process.cwd(), path.join(project.folder, 'node_modules', 'zhenpress'))
  return project
}

function runNode(
  project: Project,
  ...args: string[]
): {stdout: string; stderr: string; status: number | null} {
  return spawnSync(process.execPath, args, {cwd: project.folder, encoding: 'utf8'})
}

/** The first fenced block of a language in a page of the docs. */
function exampleFrom(page: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(page, 'utf8'))?.[1]
  if (found === undefined) throw new Error(`${page} has no example in ${language}`)
  return found
}

describe('the package', () => {
  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/build.ts'])
  })

  it('prints in the format that docs/formats.md shows, from a config alone', () => {
    const example = exampleFrom('docs/formats.md', 'js')
    expect(example.split('\n').length).toBeLessThan(40)
    const project = install({'zhenpress.config.js': example})
    const {stdout, stderr, status} = runNode(
      project,
      'node_modules/zhenpress/dist/cli/main.js',
      'build',
      'a.txt',
      '--to',
      'text',
    )
    expect({stderr, status, stdout}).toEqual({stderr: '', status: 0, stdout: 'out/a/a.zh-en.txt\n'})
    expect(project.read('out/a/a.zh-en.txt')).toBe(
      `短簡報
A short briefing
作者 / Author: 林小芳 / Lin Hsiao-fang
日期 / Date: 2026年4月5日 / 5 April 2026

一句摘要。
One summary.

- 一個要點。
- One point.
`,
    )
  })

  it('takes the config of docs/config.md', () => {
    const project = install({'zhenpress.config.js': exampleFrom('docs/config.md', 'js')})
    expect(runNode(project, 'node_modules/zhenpress/dist/cli/main.js', 'check', 'a.txt').status).toBe(0)
  })

  it('is a library: it reads, it prints, and its remark plugin works in any pipeline', () => {
    const script = `
import {build, readBriefing} from 'zhenpress'
import {remarkZhenpress} from 'zhenpress'
import schema from 'zhenpress/outline.schema.json' with {type: 'json'}
import manifestSchema from 'zhenpress/manifest.schema.json' with {type: 'json'}
import remarkParse from '${path.resolve('node_modules/remark-parse/index.js')}'
import {unified} from '${path.resolve('node_modules/unified/index.js')}'
import {VFile} from '${path.resolve('node_modules/vfile/index.js')}'
const source = '摘要：\\n一句。\\n- 一點。\\nSummary:\\nOne.\\n- A point.\\n'
const file = new VFile({path: 'b.md', value: source})
const processor = unified().use(remarkParse).use(remarkZhenpress)
const tree = processor.parse(file)
const before = JSON.stringify(tree)
await processor.run(tree, file)
const {briefings} = await build({files: ['a.txt'], choices: {to: ['html']}})
console.log(JSON.stringify({
  read: readBriefing(source).outline.children.length,
  plugin: file.data.zhenpress.children.length,
  untouched: JSON.stringify(tree) === before,
  schema: schema.title,
  manifestSchema: manifestSchema.title,
  written: briefings[0].written,
}))`
    const {stdout, stderr} = runNode(install({'script.js': script}), 'script.js')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      read: 1,
      plugin: 1,
      untouched: true,
      schema: 'Zhenpress outline',
      manifestSchema: 'Zhenpress manifest',
      written: ['out/a/a.zh-en.html'],
    })
  })

  it('does what docs/library.md shows', () => {
    const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
      (match) => match[1] ?? '',
    )
    const project = install({'briefing.txt': shortBriefing})
    // The example's own packages are those of this project.
    for (const name of ['remark-parse', 'remark-gfm', 'remark-frontmatter', 'remark-stringify', 'unified']) {
      symlinkSync(path.resolve('node_modules', name), path.join(project.folder, 'node_modules', name))
    }
    const said = examples.map((example, index) => {
      project.write(`example-${index}.js`, example)
      const {stdout, stderr} = runNode(project, `example-${index}.js`)
      expect(stderr).toBe('')
      return stdout
    })
    expect(said).toEqual([
      '一點。 A point.\n[]\n',
      "{ zh: '標題', en: 'Title' }\n",
      "[\n  'out/briefing/briefing.zh-en.pdf',\n  'out/briefing/briefing.zh-en.docx'\n] undefined\n",
    ])
  })

  it('says in two lines that a browser does not start, and ends with 1', () => {
    const project = install({})
    const args = ['build', 'a.txt', '--browser', '/bin/false', '--lang', 'en']
    const {stdout, stderr, status} = runNode(project, 'node_modules/zhenpress/dist/cli/main.js', ...args)
    expect({stdout, status}).toEqual({stdout: '', status: 1})
    expect(stderr).toMatch(
      /^a\.txt: The browser \/bin\/false does not start: .*\n {4}Run “zhenpress doctor”.*\n$/,
    )
  })

  it('has types for what it exports', () => {
    const project = install({
      'use.ts': `import {type BuildResult, build, type Emitter, type Outline, readBriefing} from 'zhenpress'
const emitter: Emitter = {format: 'x', extension: 'x', mediaType: 'text/plain', emit: async ({slug}) => new TextEncoder().encode(slug)}
export const result: Promise<BuildResult> = build({emitters: [emitter]})
export const outline: Outline | null = readBriefing('一。').outline
// @ts-expect-error an emitter without a media type is none
export const wrong: Emitter = {format: 'x', extension: 'x', emit: emitter.emit}
`,
    })
    const tsc = path.resolve('node_modules/.bin/tsc')
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--skipLibCheck', '--types', '', 'use.ts']
    const {stdout, status} = spawnSync(tsc, flags, {cwd: project.folder, encoding: 'utf8'})
    expect({stdout, status}).toEqual({stdout: '', status: 0})
  })

  describe('loads no more than a command needs', () => {
    /** What takes long to load: the browser's driver, and what writes or reads a format. */
    const heavy = [
      'puppeteer-core',
      'puppeteer',
      'docx',
      '@cantoo/pdf-lib',
      'unpdf',
      'node-forge',
      'rehype-stringify',
    ]
    const heavyIn = ({packages}: {packages: readonly string[]}) =>
      heavy.filter((name) => packages.includes(name))

    it.each([
      {args: ['--help']},
      {args: ['build', '--help']},
      {args: ['--version']},
    ])('$args needs no package at all', ({args}) => {
      const {status, packages} = loadedBy(install({}).folder, ...args)
      expect({status, packages}).toEqual({status: 0, packages: []})
    })

    it.each(['check', 'outline'])('%s loads neither the browser nor a format', (command) => {
      const loaded = loadedBy(install({}).folder, command, 'a.txt')
      expect(loaded.status).toBe(0)
      expect(loaded.packages).toContain('micromark')
      expect(heavyIn(loaded)).toEqual([])
    })

    it.each([
      {to: 'html', needs: ['rehype-stringify']},
      {to: 'docx', needs: ['docx']},
      {to: 'pdf', needs: ['puppeteer-core', '@cantoo/pdf-lib', 'unpdf', 'rehype-stringify']},
    ])('build --to $to loads $needs, and of the others none', ({to, needs}) => {
      const loaded = loadedBy(install({}).folder, 'build', 'a.txt', '--to', to)
      expect({status: loaded.status, stderr: loaded.stderr.includes('fault')}).toEqual({
        status: 0,
        stderr: false,
      })
      expect(heavyIn(loaded)).toEqual(heavy.filter((name) => needs.includes(name)))
    })
  })

  describe('holds code of others', () => {
    const lock: {packages: Record<string, {version: string; dev?: true}>} = JSON.parse(
      readFileSync('package-lock.json', 'utf8'),
    )
    const inside = (): readonly string[] => [...new Set(Object.values(bundled()).flat())]

    it('in files that are all told of', () => {
      // The page of the preview is for a browser, and is bundled by itself.
      const files = readdirSync('dist', {recursive: true, encoding: 'utf8'}).filter(
        (file) => file.endsWith('.js') && !file.startsWith(path.join('preview', 'page')),
      )
      expect(files.sort()).toEqual(Object.keys(bundled()).sort())
    })

    it('which it also depends on, and none that only we develop with', () => {
      const packages = inside()
      expect(packages).toContain('docx')
      expect(packages.filter((name) => lock.packages[`node_modules/${name}`]?.dev)).toEqual([])
    })

    it('with the words of each licence', () => {
      const notices = readFileSync('dist/THIRD-PARTY-NOTICES', 'utf8').split(`\n${'-'.repeat(80)}\n\n`)
      const wordsOf = (name: string): string =>
        notices.find((notice) =>
          notice.startsWith(`${name} ${lock.packages[`node_modules/${name}`]?.version} (`),
        ) ?? ''
      // The page of the preview is bundled by itself.
      const all = [...inside(), 'pdfjs-dist']
      expect(all.filter((name) => !/permission|permitted|licensed|conditions/i.test(wordsOf(name)))).toEqual(
        [],
      )
      expect(notices).toHaveLength(all.length + 1)
    })

    it('and says their versions in the manifest', () => {
      const project = install({})
      runNode(project, 'node_modules/zhenpress/dist/cli/main.js', 'build', 'a.txt', '--to', 'html')
      const {pinned} = JSON.parse(project.read('out/a/manifest.json'))
      const versions = ['@cantoo/pdf-lib', 'docx', 'fflate', 'harfbuzzjs'].map((name) => [
        name,
        lock.packages[`node_modules/${name}`]?.version,
      ])
      expect(pinned.packages).toEqual(Object.fromEntries(versions))
    })
  })

  it('keeps compiled code where the user keeps such things, and goes without where nothing can be written', () => {
    const project = install({})
    const help = (cache: string) =>
      spawnSync(process.execPath, [path.resolve('dist/cli/main.js'), '--help'], {
        encoding: 'utf8',
        env: {PATH: process.env['PATH'], XDG_CACHE_HOME: cache},
      })
    const first = help(path.join(project.folder, 'cache'))
    expect({status: first.status, stderr: first.stderr}).toEqual({status: 0, stderr: ''})
    expect(existsSync(path.join(project.folder, 'cache/zhenpress/compiled'))).toBe(true)
    const without = help(path.join(project.folder, 'a.txt'))
    expect({status: without.status, stderr: without.stderr}).toEqual({status: 0, stderr: ''})
    expect(without.stdout).toBe(first.stdout)
  })
})
