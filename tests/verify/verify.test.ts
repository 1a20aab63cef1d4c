/** `zhenpress verify`, from a build to a flipped bit. */

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {build} from '../../src/press/build.ts'
import {type Finding, type Verdict, verify} from '../../src/press/verify/verify.ts'
import {openProject, type Project, shortBriefing} from '../press/project.ts'

const to = ['html', 'pdf', 'docx', 'odt'] as const
let project: Project

beforeAll(async () => {
  project = openProject({'content/a.txt': shortBriefing})
  const {failed} = await build({host: project.host, choices: {to}})
  expect(failed).toBe(false)
})
afterAll(() => project.remove())

async function verified(options: Parameters<typeof verify>[0] = {}): Promise<readonly Finding[]> {
  return (await verify({host: project.host, ...options})).flatMap(({findings}) => findings)
}

const failures = (findings: readonly Finding[]) =>
  findings.filter(({result}) => result === 'failed').map(({of, file}) => `${of} ${file}`)

/** Does something to a file, looks, and puts it back. */
async function spoiled(
  name: string,
  spoil: (bytes: Uint8Array) => Uint8Array,
  options: Parameters<typeof verify>[0] = {},
): Promise<readonly Finding[]> {
  const file = path.join(project.folder, name)
  const bytes = readFileSync(file)
  writeFileSync(file, spoil(new Uint8Array(bytes)))
  try {
    return await verified(options)
  } finally {
    writeFileSync(file, bytes)
  }
}

const flip = (at: number) => (bytes: Uint8Array) => {
  const flipped = new Uint8Array(bytes)
  const place = Math.floor((bytes.length - 1) * at)
  flipped[place] = (flipped[place] ?? 0) ^ 4
  return flipped
}

describe('verify', () => {
  it('proves all of what was just printed', async () => {
    const findings = await verified()
    expect(findings.filter(({result}) => result !== 'proven')).toEqual([])
    expect(new Set(findings.map(({of}) => of))).toContain('standard')
    expect(findings.filter(({of}) => of === 'bytes')).toHaveLength(to.length)
  })

  it('prints again and finds the same bytes', async () => {
    const findings = await verified({rebuild: true})
    expect(findings.filter(({of}) => of === 'rebuild').map(({result, file}) => `${result} ${file}`)).toEqual(
      to.map((format) => `proven a.zh-en.${format}`),
    )
  })

  it.each(
    to.flatMap((format) => [0, 0.3, 0.71, 1].map((at) => ({format, at}))),
  )('finds and names a flipped bit in $format at $at', async ({format, at}) => {
    const findings = await spoiled(`out/a/a.zh-en.${format}`, flip(at))
    expect(failures(findings)).toEqual([`bytes a.zh-en.${format}`])
  })

  it('finds a flipped bit in the manifest', async () => {
    expect(failures(await spoiled('out/a/manifest.json', flip(0.4)))).toEqual(['manifest manifest.json'])
  })

  it('finds a file that is gone, and names one that it does not know', async () => {
    const file = path.join(project.folder, 'out/a/a.zh-en.odt')
    const bytes = readFileSync(file)
    const {rename} = project.host
    await rename(file, path.join(project.folder, 'out/a/b.odt'))
    const findings = await verified()
    await rename(path.join(project.folder, 'out/a/b.odt'), file)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(failures(findings)).toEqual(['bytes a.zh-en.odt'])
    expect(findings).toContainEqual(expect.objectContaining({result: 'unproven', file: 'b.odt'}))
  })

  it('takes the source out of the PDF where the project has another', async () => {
    const findings = await spoiled('content/a.txt', (bytes) => new Uint8Array([...bytes, 10]), {
      rebuild: true,
    })
    expect(findings.find(({of}) => of === 'source')?.what.en).toMatch(/^the source in the PDF/)
    expect(failures(findings)).toEqual([])
    expect(findings.filter(({of}) => of === 'rebuild')).toHaveLength(to.length)
  })

  it('says what it cannot prove where there is no source', async () => {
    const file = path.join(project.folder, 'out/a/a.zh-en.pdf')
    const bytes = readFileSync(file)
    const findings = await spoiled('content/a.txt', () => {
      writeFileSync(file, flip(0.5)(bytes))
      return new Uint8Array([10])
    })
    writeFileSync(file, bytes)
    expect(findings).toContainEqual(expect.objectContaining({result: 'unproven', of: 'source'}))
    expect(failures(findings)).toEqual(['bytes a.zh-en.pdf'])
  })

  it('looks into one file, and into a PDF that nobody knows', async () => {
    const known = await verify({host: project.host, operands: ['out/a/a.zh-en.pdf']})
    expect(names(known)).toEqual(['out/a/a.zh-en.pdf'])
    expect(known[0]?.findings.filter(({of}) => of === 'bytes')).toHaveLength(1)
    writeFileSync(
      path.join(project.folder, 'x.pdf'),
      readFileSync(path.join(project.folder, 'out/a/a.zh-en.pdf')),
    )
    const alone = await verify({host: project.host, operands: ['x.pdf']})
    expect(alone[0]?.findings.map(({result, of}) => `${result} ${of}`)).toEqual([
      'unproven bytes',
      'proven standard',
    ])
    writeFileSync(path.join(project.folder, 'x.pdf'), 'no PDF')
    expect(failures(await verified({operands: ['x.pdf']}))).toEqual(['standard x.pdf'])
  })

  it('fails for a folder that is not there, and finds no edition in an empty one', async () => {
    expect(failures(await verified({operands: ['nowhere']}))).toEqual(['bytes null'])
    expect(existsSync(path.join(project.folder, 'content'))).toBe(true)
    expect(await verify({host: project.host, operands: ['content']})).toEqual([])
  })
})

function names(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map(({name}) => name)
}
