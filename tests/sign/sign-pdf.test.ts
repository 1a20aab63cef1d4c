/** What is signed begins with the print, keeps its standards, says the same, and convinces others. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {preflight} from '../../src/preflight/preflight.ts'
import {templateNames} from '../../src/template/load.ts'
import {archived} from '../preflight/print.ts'
import {keyFile} from './keys.ts'
import {parts, signedWith, time, witness} from './signed.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())
let print: Uint8Array
beforeAll(async () => {
  print = await archived({browser: pool})
})

const keys = ['rsa.p12', 'rsa-legacy.p12', 'rsa-windows.p12', 'ec.p12', 'ec-legacy.p12', 'p384.p12']

describe('a signed print', () => {
  test.each(templateNames)('of %s keeps PDF/A-3a and PDF/UA-1', async (template) => {
    const pdf = await archived({browser: pool, template, layout: 'stacked'})
    expect(preflight(await signedWith('rsa.p12', pdf))).toMatchObject({standard: 'a-3a', faults: []})
  })

  test.each(['a-2a', 'ua-1'] as const)('keeps %s', async (standard) => {
    const pdf = await archived({browser: pool, standard})
    expect(preflight(await signedWith('ec.p12', pdf))).toMatchObject({standard, faults: []})
  })

  test('that claims nothing is signed as well', async () => {
    const pdf = await archived({browser: pool, standard: 'none'})
    const signed = await signedWith('rsa.p12', pdf)
    expect(signed.subarray(0, pdf.length).equals(pdf)).toBe(true)
    expect(preflight(signed)).toMatchObject({standard: null, faults: [{rule: 'no-claim'}]})
  })

  test.each(keys)('with %s begins with the print, and all of it but the signature is signed', async (key) => {
    const signed = await signedWith(key, print)
    expect(signed.subarray(0, print.length).equals(print)).toBe(true)
    const {covered, from, to} = parts(signed)
    expect(covered.length + to - from).toBe(signed.length)
    expect(signed.toString('latin1', from - '/Contents'.length, from + 1)).toBe('/Contents<')
    expect(signed.toString('latin1', to - 1, to)).toBe('>')
  })

  test('with RSA is the same bytes each time', async () => {
    const [one, two] = [await signedWith('rsa.p12', print), await signedWith('rsa.p12', print)]
    expect(one.equals(two)).toBe(true)
  })

  test('with ECDSA is another each time, of the same length', async () => {
    const [one, two] = [await signedWith('ec.p12', print), await signedWith('ec.p12', print)]
    expect([one.equals(two), one.length]).toEqual([false, two.length])
  })

  test('is not signed again: another program may add a signature, we do not', async () => {
    await expect(signedWith('rsa.p12', await signedWith('rsa.p12', print))).rejects.toThrow('fields')
  })
})

describe('others say of it', () => {
  test.each(keys)('pdfsig (%s): valid, of the whole file', async (key) => {
    const run = witness('pdfsig', {'x.pdf': await signedWith(key, print)}, ['x.pdf'])
    if (!run) return
    expect(run.out).toContain('Signature Validation: Signature is Valid.')
    expect(run.out).toContain('Total document signed')
    expect(run.out).toContain('Signature Type: ETSI.CAdES.detached')
  })

  test.each(
    keys,
  )('openssl cms -cades (%s): right, by a certificate that leads up to the root', async (key) => {
    const {covered, signature} = parts(await signedWith(key, print))
    const files = {'covered.bin': covered, 'cms.der': signature, 'root.pem': keyFile('root.pem')}
    const flags =
      '-verify -cades -binary -inform DER -in cms.der -content covered.bin -CAfile root.pem -purpose any'
    const run = witness('openssl', files, ['cms', ...flags.split(' '), '-out', 'same.bin'])
    if (run) expect(run.out).toMatch(/CAdES Verification successful/)
  })

  test('openssl: no signing time is among what is signed', async () => {
    const {signature} = parts(await signedWith('rsa.p12', print))
    const flags = 'cms -cmsout -print -noout -inform DER -in cms.der'
    const run = witness('openssl', {'cms.der': signature}, flags.split(' '))
    if (!run) return
    expect(run.out).toContain('id-smime-aa-signingCertificateV2')
    expect(run.out).not.toContain('signingTime')
  })

  test('qpdf: nothing to complain of', async () => {
    const run = witness('qpdf', {'x.pdf': await signedWith('rsa.p12', print)}, ['--check', 'x.pdf'])
    if (run)
      expect([run.status, run.out]).toEqual([
        0,
        expect.stringContaining('No syntax or stream encoding errors'),
      ])
  })

  test('pdftotext: the same text as of the print', async () => {
    const signed = await signedWith('rsa.p12', print)
    const [before, after] = [print, signed].map((pdf) => witness('pdftotext', {'x.pdf': pdf}, ['x.pdf', '-']))
    expect(after).toEqual(before)
  })

  test('veraPDF: it keeps both', async (context) => {
    const program = process.env['VERAPDF']
    if (!program) {
      console.warn(`SKIPPED: $VERAPDF names no veraPDF: “${context.task.name}”`)
      return context.skip()
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
    writeFileSync(path.join(folder, 'x.pdf'), await signedWith('rsa.p12', print))
    for (const flavour of ['3a', 'ua1']) {
      const flags = ['--format', 'text', '--flavour', flavour, path.join(folder, 'x.pdf')]
      expect(spawnSync(program, flags, {encoding: 'utf8'}).stdout).toMatch(/^PASS/)
    }
    rmSync(folder, {recursive: true})
  })
})

test('the time stands in the signature dictionary', async () => {
  const signed = await signedWith('rsa.p12', print)
  expect(signed.toString('latin1')).toContain(`/M(D:${time.replace(/[-:TZ]/g, '')}Z)`)
})
