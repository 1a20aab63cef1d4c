import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {runCli} from '../../src/cli/cli.ts'
import {createProject} from '../press/project.ts'

/** The fenced blocks of a page, by language. */
function blocks(page: string, language: string): string[] {
  const pattern = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')
  return [...readFileSync(page, 'utf8').matchAll(pattern)].map((match) => match[1] ?? '')
}

async function run(source: string, ...argv: string[]): Promise<string> {
  const project = createProject({'water.txt': source})
  const said: string[] = []
  const write = (text: string): void => {
    said.push(text)
  }
  await runCli(argv, project.host, {
    out: write,
    err: write,
    live: false,
    colour: false,
    columns: () => 80,
    liveOut: false,
  })
  return said.join('')
}

describe.each([
  {page: 'README.md', lang: 'en'},
  {page: 'README.zh-TW.md', lang: 'zh'},
])('$page', ({page, lang}) => {
  const [source = ''] = blocks(page, 'text')

  it('shows what its example really prints', async () => {
    const [, ...shown] = (blocks(page, 'console')[0] ?? '').trimEnd().split('\n')
    const said = await run(source, 'build', 'water.txt', '--lang', lang)
    expect(said.trimEnd().split('\n').sort()).toEqual([...shown].sort())
  })

  it('shows what is said of its example once the two sides differ', async () => {
    const [, ...shown] = (blocks(page, 'console')[1] ?? '').trimEnd().split('\n')
    const damaged = source.replace('every 10 minutes', 'every 12 minutes').replace(/- Some stations.*\n/, '')
    const said = await run(damaged, 'check', 'water.txt', '--lang', lang)
    expect(said.trimEnd().split('\n')).toEqual(shown)
  })

  it('names no file that is not there', () => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) expect(() => readFileSync(path.resolve(link)), link).not.toThrow('ENOENT')
  })
})

describe('README.md', () => {
  it('shows the tree of its example as it is', async () => {
    const [source = '', tree] = blocks('README.md', 'text')
    expect(await run(source, 'outline', 'water.txt', '--format', 'tree', '--quiet')).toBe(tree)
  })
})
