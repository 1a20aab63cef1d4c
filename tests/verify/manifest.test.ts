/** The manifest holds to its schema, and to each of its bits. */

import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/press/build.ts'
import {readManifest} from '../../src/press/manifest.ts'
import {manifestSchema} from '../../src/press/manifest-schema.ts'
import {plain} from '../press/plain.ts'
import {createProject, shortBriefing} from '../press/project.ts'

async function printed(options: Parameters<typeof build>[0] = {}): Promise<Uint8Array> {
  const project = createProject({'a.txt': shortBriefing})
  await build({
    host: project.host,
    files: ['a.txt'],
    choices: {to: ['docx', 'txt']},
    emitters: [plain],
    ...options,
  })
  return new Uint8Array(Buffer.from(project.read('out/a/manifest.json')))
}

describe('manifest.json', () => {
  it.each([
    ['as it is by itself', {}],
    [
      'with all that may be chosen',
      {
        choices: {
          to: ['html'],
          editions: ['zh', 'en'] as const,
          layout: 'stacked' as const,
          paper: 'A5' as const,
          typeset: false as const,
          dates: 'roc' as const,
          largePrint: true,
          grey: true,
          duplex: true,
          pdfStandard: 'none' as const,
        },
        meta: {'title.en': 'Another'},
      },
    ],
  ])('holds to its schema: %s', async (_, options) => {
    const validate = new Ajv2020({strict: true, allErrors: true}).compile(manifestSchema)
    validate(JSON.parse(Buffer.from(await printed(options)).toString()))
    expect(validate.errors).toBeNull()
  })

  it('is read back as it was written', async () => {
    expect(readManifest(await printed())).toMatchObject({
      id: 'a',
      version: 2,
      sources: [{name: 'a.txt'}],
      files: [{name: 'a.zh-en.docx'}, {name: 'a.zh-en.txt', format: 'txt'}],
    })
  })

  it('is not read where any one bit of it is another', async () => {
    const bytes = await printed()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = new Uint8Array(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(readManifest(flipped)).toBeNull()
      }),
      {numRuns: 2000},
    )
  })

  it('is not read where it ends early, or goes on', async () => {
    const bytes = await printed()
    expect(readManifest(bytes.subarray(0, -1))).toBeNull()
    expect(readManifest(new Uint8Array([...bytes, 10]))).toBeNull()
    expect(readManifest(new Uint8Array())).toBeNull()
  })
})
