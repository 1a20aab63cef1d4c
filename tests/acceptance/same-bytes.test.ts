/** The same source gives the same bytes in every format, whatever stands around the press. */

import {type ChildProcess, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const cli = path.resolve('src/cli/main.ts')
const slug = 'fisheries-port-state'
const formats = ['html', 'pdf', 'docx', 'odt'] as const
let root: string

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'zhenpress-same-'))
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

type Condition = {
  /** Folder of the project, in one of its own (default: `project`). */
  readonly folder?: string
  /** Briefings, in their order (default: the one that is compared). */
  readonly files?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Processes that keep the cores busy meanwhile (default: none). */
  readonly busy?: number
}

let count = 0

/** Prints in a process of its own, and gives the hash of each file of the briefing. */
async function hashes(condition: Condition = {}): Promise<Readonly<Record<string, string>>> {
  const {folder = 'project', files = [`content/${slug}.md`], args = [], env = {}, busy = 0} = condition
  count += 1
  const project = path.join(root, String(count), folder)
  mkdirSync(project, {recursive: true})
  cpSync('content', path.join(project, 'content'), {recursive: true})
  const load = Array.from({length: busy}, () => spawn(process.execPath, ['-e', 'for(;;);']))
  try {
    await run(
      [cli, 'build', ...files, '-t', formats.join(','), '--template', 'report', '--quiet', ...args],
      project,
      env,
    )
  } finally {
    for (const each of load) each.kill('SIGKILL')
  }
  const out = path.join(project, 'out', slug)
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(out, name)))
          .digest('hex'),
      ]),
  )
}

function run(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  const {HOME = '', PATH = '', TMPDIR} = process.env
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd,
    env: {HOME, PATH, ...(TMPDIR ? {TMPDIR} : {}), ...env},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`It ends with ${status}: ${said}`)),
    )
  })
}

/** Sets the clock of a process by so many seconds. */
function clockAt(seconds: number): string {
  const file = path.join(root, `clock-${seconds}.mjs`)
  writeFileSync(
    file,
    `const Real = Date
const off = ${seconds} * 1000 - Real.now()
globalThis.Date = class extends Real {
  constructor(...args) { if (args.length === 0) super(Real.now() + off); else super(...args) }
  static now() { return Real.now() + off }
}
`,
  )
  return `--import=file://${file}`
}

const others = ['content/grid-storage.txt', 'content/one-line.txt', 'content/disaster-comms.txt']

const conditions: readonly (readonly [string, () => Condition])[] = [
  ['in another process', () => ({})],
  ['east of the date line', () => ({env: {TZ: 'Pacific/Kiritimati'}})],
  ['in a zone of half hours', () => ({env: {TZ: 'America/St_Johns'}})],
  ['in a locale with letters of its own', () => ({env: {LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}})],
  ['in a folder with spaces and Han', () => ({folder: '二〇二六 年度/a b/deep/er'})],
  ['in the year 2031', () => ({env: {NODE_OPTIONS: clockAt(1_930_000_000)}})],
  ['in the year 1999', () => ({env: {NODE_OPTIONS: clockAt(930_000_000)}})],
  ['behind others, two at once', () => ({files: [...others, `content/${slug}.md`], args: ['-j', '2']})],
  ['before others, one at a time', () => ({files: [`content/${slug}.md`, ...others], args: ['-j', '1']})],
  ['on busy cores', () => ({busy: 4})],
  [
    'with another folder for what is temporary',
    () => {
      const folder = path.join(root, 'temporary')
      mkdirSync(folder, {recursive: true})
      return {env: {TMPDIR: folder}}
    },
  ],
]

describe('The same bytes', () => {
  let first: Readonly<Record<string, string>> = {}
  beforeAll(async () => {
    first = await hashes()
  })

  it('are those of all formats, and of the manifest', () => {
    expect(Object.keys(first)).toEqual([
      ...formats.map((format) => `${slug}.zh-en.${format}`).sort(),
      'manifest.json',
    ])
  })

  it.each(conditions)('are printed %s', async (_, condition) => {
    expect(await hashes(condition())).toEqual(first)
  })

  it('bear the time of SOURCE_DATE_EPOCH, whatever the clock says', async () => {
    const env = {SOURCE_DATE_EPOCH: '1700000000'}
    const then = await hashes({env})
    expect(await hashes({env: {...env, NODE_OPTIONS: clockAt(1_930_000_000), TZ: 'Asia/Taipei'}})).toEqual(
      then,
    )
    expect(then[`${slug}.zh-en.pdf`]).not.toBe(first[`${slug}.zh-en.pdf`])
    const pdf = readFileSync(path.join(root, String(count), 'project/out', slug, `${slug}.zh-en.pdf`))
    expect(pdf.toString('latin1')).toContain('<xmp:CreateDate>2023-11-14T22:13:20Z</xmp:CreateDate>')
  })

  it('are not printed where SOURCE_DATE_EPOCH is no time', async () => {
    await expect(hashes({env: {SOURCE_DATE_EPOCH: 'yesterday'}})).rejects.toThrow(
      /It ends with 1: .*yesterday/s,
    )
  })
})
