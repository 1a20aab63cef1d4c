/** `verify` finds what was changed in a signed PDF, wherever it is, and says who signed what was not. */

import {createHash} from 'node:crypto'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {preflight} from '../../src/preflight/preflight.ts'
import {build} from '../../src/press/build.ts'
import {readManifest, writeManifest} from '../../src/press/manifest.ts'
import {manifestSchema} from '../../src/press/manifest-schema.ts'
import {type Finding, verify} from '../../src/press/verify/verify.ts'
import {openProject, type Project, shortBriefing} from '../press/project.ts'
import {keyFile, passphrase, signerOf} from './keys.ts'
import {parts, signedAgain} from './signed.ts'

const epoch = '1795852800' // 2026-11-28T08:00:00Z
let project: Project
let whole: Buffer

const fileOf = (name: string): string => path.join(project.folder, name)
const print = (key: string, outDir: string) =>
  build({
    host: project.host,
    outDir,
    choices: {to: ['pdf', 'html'], booklet: true},
    sign: {key, passphrase},
  })

beforeAll(async () => {
  const keys = ['rsa.p12', 'ec.p12', 'root.pem', 'other-root.pem']
  const files = Object.fromEntries(keys.map((name) => [name, keyFile(name)]))
  project = openProject({...files, 'content/a.txt': shortBriefing}, {SOURCE_DATE_EPOCH: epoch})
  expect((await print('rsa.p12', 'out')).failed).toBe(false)
  whole = readFileSync(fileOf('out/a/a.zh-en.pdf'))
})
afterAll(() => project.remove())

async function verified(options: Parameters<typeof verify>[0] = {}): Promise<readonly Finding[]> {
  return (await verify({host: project.host, ...options})).flatMap(({findings}) => findings)
}

/** What is said of the signatures of bytes that nobody knows. */
async function alone(pdf: Uint8Array, trust?: string): Promise<readonly Finding[]> {
  writeFileSync(fileOf('x.pdf'), pdf)
  return (await verified({operands: ['x.pdf'], trust})).filter(({of}) => of === 'signature')
}

const said = (findings: readonly Finding[]) => findings.map(({result, what}) => `${result} ${what.en}`)

describe('an edition that was signed', () => {
  it('is proven: who signed, when, and that the print is in it; trust is left open', async () => {
    const findings = await verified()
    expect(findings.filter(({result}) => result === 'failed')).toEqual([])
    expect(said(findings.filter(({of, file}) => of === 'signature' && file === 'a.zh-en.pdf'))).toEqual([
      expect.stringMatching(
        /^proven signed by CN=林小芳, O=數位政策室, C=TW \(by its own account at 2026-11-28T08:00:00Z\)/,
      ),
      expect.stringMatching(/^unproven whether CN=林小芳.* is to be trusted was not decided/),
      expect.stringMatching(/^proven its first \d+ bytes are the print/),
    ])
  })

  it('has its booklet signed, and its HTML not', () => {
    const manifest = readManifest(readFileSync(fileOf('out/a/manifest.json')))
    expect(manifest?.files.map(({name, signature}) => [name, signature?.signer ?? null])).toEqual([
      ['a.zh-en.pdf', 'CN=林小芳, O=數位政策室, C=TW'],
      ['a.zh-en.html', null],
      ['a.zh-en.booklet.pdf', 'CN=林小芳, O=數位政策室, C=TW'],
    ])
  })

  it('has a manifest that holds to its schema', () => {
    const validate = new Ajv2020({strict: true, allErrors: true}).compile(manifestSchema)
    validate(JSON.parse(readFileSync(fileOf('out/a/manifest.json'), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('is printed again without the key, and that is what was signed', async () => {
    const findings = await verified({rebuild: true})
    expect(findings.filter(({of}) => of === 'rebuild').map(({result, file}) => [result, file])).toEqual([
      ['proven', 'a.zh-en.pdf'],
      ['proven', 'a.zh-en.html'],
      ['proven', 'a.zh-en.booklet.pdf'],
    ])
  })

  it('says what its outline says, as it was signed', async () => {
    const findings = await verified()
    expect(findings.filter(({of, file}) => of === 'text' && file === 'a.zh-en.pdf')).toMatchObject([
      {result: 'proven'},
    ])
  })

  it('is the same bytes each time with RSA and SOURCE_DATE_EPOCH, manifest and all', async () => {
    await print('rsa.p12', 'again')
    for (const name of ['a.zh-en.pdf', 'a.zh-en.booklet.pdf', 'manifest.json'])
      expect(readFileSync(fileOf(`again/a/${name}`)).equals(readFileSync(fileOf(`out/a/${name}`)))).toBe(true)
  })

  it('fails where another signature, or another print, is recorded than stands in it', async () => {
    const manifest = readManifest(readFileSync(fileOf('again/a/manifest.json')))
    if (!manifest) throw new Error('No manifest')
    const recorded = (change: {certificate?: string; sha256?: string}) =>
      writeManifest({
        ...manifest,
        files: manifest.files.map((file) => ({
          ...file,
          signature: file.signature && {...file.signature, ...change},
        })),
      })
    const failures = async (change: Parameters<typeof recorded>[0]) => {
      writeFileSync(fileOf('again/a/manifest.json'), recorded(change))
      const findings = await verified({operands: ['again/a/a.zh-en.pdf']})
      return said(findings.filter(({result}) => result === 'failed'))
    }
    expect(await failures({certificate: '0'.repeat(64)})).toEqual([
      expect.stringContaining('that signature is not in it'),
    ])
    expect(await failures({sha256: '0'.repeat(64)})).toEqual([
      expect.stringContaining('does not begin with the print'),
    ])
    expect(await failures({})).toEqual([])
  })
})

describe('a signed PDF that nobody knows', () => {
  it('says who signed it', async () => {
    expect(said(await alone(whole))).toEqual([
      expect.stringMatching(/^proven signed by CN=林小芳/),
      expect.stringMatching(/^unproven whether/),
    ])
  })

  it('is trusted where its certificate leads up to one that is', async () => {
    expect(said(await alone(whole, 'root.pem')).at(-1)).toMatch(/^proven .*Root of the tests.* trusted/)
    expect(said(await alone(whole, 'other-root.pem')).at(-1)).toMatch(/^failed .* does not lead up/)
    await expect(verified({operands: ['x.pdf'], trust: 'rsa.p12'})).rejects.toThrow('no certificate')
    await expect(verified({operands: ['x.pdf'], trust: 'none.pem'})).rejects.toThrow('no such file')
  })

  /** Where a word of the file stands, and how far behind its beginning. */
  const at =
    (word: string, further = 0): (() => number) =>
    () => {
      const place = whole.lastIndexOf(word, undefined, 'latin1')
      if (place < 0) throw new Error(`The file holds no ${word}`)
      return place + further
    }
  /** Where a byte of the signature stands. */
  const inContents = (find: (signature: Buffer) => number) => (): number => {
    const {from, signature} = parts(whole)
    return from + 1 + 2 * find(signature)
  }
  const lengthOf = (signature: Buffer): number => signature.readUInt16BE(2) + 4
  let raw: Buffer
  beforeAll(async () => {
    raw = (await signerOf('rsa.p12')).certificate.raw
  })
  const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

  it.each([
    ['the version', () => 7],
    ['a stream of the print', () => 2000],
    ['the middle of the print', () => Math.floor(whole.length / 3)],
    ['the trailer of the print', () => whole.indexOf('startxref') + 12],
    ['the catalogue', at('/SigFlags', 10)],
    ['the name of the field', at('(Signature1', 4)],
    ['the field', at('/Rect[', 6)],
    ['the kind of the signature', at('/SubFilter/ETSI', 12)],
    ['the time', at('/M(D:', 8)],
    ['where the hole begins', at('/ByteRange[', 21)],
    ['where the hole ends', at('/ByteRange[', 31)],
    ['the end of what is signed', at('/ByteRange[', 41)],
    ['the head of the signature', inContents(() => 0)],
    ['its kind', inContents(() => 12)],
    ['its certificate', inContents((signature) => signature.indexOf(raw) + 300)],
    ['its digest', inContents((signature) => signature.indexOf(digestOf(parts(whole).covered)) + 9)],
    ['the certificate that it names', inContents((signature) => signature.indexOf(digestOf(raw)))],
    ['its very value', inContents((signature) => lengthOf(signature) - 100)],
    ['its last byte', inContents((signature) => lengthOf(signature) - 1)],
    ['its padding', () => parts(whole).to - 9],
    ['the end of its hole', () => parts(whole).to - 1],
    ['the cross-reference of the signature', () => whole.length - 60],
    ['the last startxref', () => whole.length - 9],
    ['the last byte', () => whole.length - 1],
  ])('fails where a bit is another: %s', async (_, place) => {
    const changed = Buffer.from(whole)
    changed[place()] = (changed[place()] ?? 0) ^ 1
    writeFileSync(fileOf('x.pdf'), changed)
    const findings = await verified({operands: ['x.pdf']})
    expect(
      findings.filter(({result}) => result === 'failed').length,
      said(findings).join('\n'),
    ).toBeGreaterThan(0)
    expect(said(findings).join('\n')).not.toMatch(/proven signed by/)
  })

  it.each([
    ['a comment', '% more\n'],
    ['another state of the catalogue', '1 0 obj\n<</Type/Catalog>>\nendobj\n'],
  ])('fails where bytes stand behind the signature: %s', async (_, more) => {
    expect(said(await alone(Buffer.concat([whole, Buffer.from(more)]))).join('\n')).toMatch(/^failed/)
  })

  it('fails, and says how much, where an update that can be read was added', async () => {
    const start = /startxref\n(\d+)\n%%EOF\n$/.exec(whole.toString('latin1'))?.[1]
    const [root, size] = [/\/Root (\d+)/, /\/Size (\d+)/].map(
      (each) => each.exec(whole.toString('latin1', Number(start)))?.[1],
    )
    const row = `${String(whole.length).padStart(10, '0')} 00000 n\r\n`
    const object = `${size} 0 obj\n<</Note(more)>>\nendobj\n`
    const table = `xref\n${size} 1\n${row}trailer\n<</Size ${Number(size) + 1}/Root ${root} 0 R/ID[<00><00>]/Prev ${start}>>\n`
    const more = `${object}${table}startxref\n${whole.length + object.length}\n%%EOF\n`
    const [finding, ...others] = await alone(Buffer.concat([whole, Buffer.from(more, 'latin1')]))
    expect(others).toEqual([])
    expect(finding?.result).toBe('failed')
    expect(finding?.what.en).toContain(
      `changed after CN=林小芳, O=數位政策室, C=TW signed it: ${more.length} bytes`,
    )
    expect(finding?.what.zh).toContain(`多出 ${more.length} 位元組`)
  })

  it('names both who signed, one after the other, and says that more was added in between', async () => {
    const twice = await signedAgain('ec.p12', whole)
    const findings = said(await alone(twice))
    expect(findings).toEqual([
      expect.stringMatching(/^proven signed by CN=林小芳/),
      expect.stringMatching(
        /^unproven \d+ bytes were added after CN=林小芳.* signed it, under a later signature/,
      ),
      expect.stringMatching(/^unproven whether CN=林小芳/),
      expect.stringMatching(/^proven signed by CN=Lin Hsiao-fang/),
      expect.stringMatching(/^unproven it does not say when/),
      expect.stringMatching(/^unproven whether CN=Lin Hsiao-fang/),
    ])
    expect(preflight(twice).faults).toEqual([])
    const changed = Buffer.concat([twice, Buffer.from('%\n')])
    expect(said(await alone(changed)).map((each) => each.split(' ')[0])).toEqual(['failed', 'failed'])
    // What only calls itself a time stamp covers nothing.
    const stamped = twice.toString('latin1').replace('adbe.pkcs7.detached', 'ETSI.RFC3161       ')
    expect(said(await alone(Buffer.from(stamped, 'latin1')))).toEqual([
      expect.stringMatching(/^failed it was changed after CN=林小芳/),
      expect.stringMatching(/^unproven a time stamp was added/),
    ])
  })

  it('says nothing of signatures where there are none', async () => {
    await build({host: project.host, outDir: 'plain', choices: {to: ['pdf']}})
    expect(await alone(readFileSync(fileOf('plain/a/a.zh-en.pdf')))).toEqual([])
  })
})
