/** PKCS#12 files of several programs are opened, and what cannot sign is refused with a way out. */

import {X509Certificate} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {HostError} from '../../src/host/host.ts'
import {isOpen, openKey} from '../../src/sign/open-key.ts'
import {keyFile, passphrase, signerOf} from './keys.ts'

describe('a key', () => {
  test.each([
    ['rsa.p12', 'OpenSSL 3: AES-256, MAC with SHA-256', 'rsa', 'sha256', 2],
    ['rsa-legacy.p12', 'OpenSSL before 3: RC2 and 3DES, SHA-1', 'rsa', 'sha256', 2],
    ['rsa-windows.p12', 'as Windows exports it: 3DES, SHA-1, names of its own', 'rsa', 'sha256', 2],
    ['ec.p12', 'P-256, AES-256', 'ec', 'sha256', 2],
    ['ec-legacy.p12', 'P-256, RC2 and 3DES', 'ec', 'sha256', 2],
    ['p384.p12', 'P-384: a stronger key, a stronger hash', 'ec', 'sha384', 1],
  ])('%s is opened (%s)', async (name, _, kind, hash, above) => {
    const {key, certificate, chain, hash: found} = await signerOf(name)
    expect([key.asymmetricKeyType, found, chain.length]).toEqual([kind, hash, above])
    expect(certificate.checkPrivateKey(key)).toBe(true)
    // Byte for byte: another encoding would be another certificate, and its issuer's signature would not hold.
    for (const [index, each] of [certificate, ...chain].entries()) {
      const issuer = chain[index] ?? each
      expect([each.subject, each.verify(issuer.publicKey)]).toEqual([each.subject, true])
    }
    expect(chain.at(-1)?.raw.equals(new X509Certificate(keyFile('root.pem')).raw)).toBe(true)
  })

  test('without a passphrase opens without one', async () => {
    expect(await isOpen(keyFile('rsa-open.p12'))).toBe(true)
    expect(await isOpen(keyFile('rsa.p12'))).toBe(false)
  })
})

describe('refused, in both languages and with a way out', () => {
  const whole = keyFile('rsa.p12')
  test.each([
    ['a wrong passphrase', whole, 'wrong', /passphrase does not open k\.p12/, /密碼無法開啟 k\.p12/],
    ['none where there is one', whole, '', /passphrase does not open/, /密碼無法開啟/],
    ['no key in it', keyFile('no-key.p12'), passphrase, /holds no private key/, /沒有私密金鑰/],
    ['a passphrase in Chinese', keyFile('ec-han.p12'), '水資源', /beyond ASCII/, /英數字與符號以外/],
    ['a certificate', keyFile('root.pem'), passphrase, /no PKCS#12 file/, /不是 PKCS#12 檔案/],
    ['nothing', Buffer.alloc(0), passphrase, /no PKCS#12 file/, /不是 PKCS#12 檔案/],
    ['half a file', whole.subarray(0, 2000), passphrase, /cannot be opened/, /無法開啟 k/],
  ])('%s', async (_, file, words, en, zh) => {
    const error: unknown = await openKey(file, words, 'k.p12').catch((each: unknown) => each)
    if (!(error instanceof HostError)) throw error
    expect(error.what.en).toMatch(en)
    expect(error.what.zh).toMatch(zh)
    expect(error.remedy.en).not.toBe('')
    expect(error.remedy.zh).toMatch(/\p{Script=Han}/u)
  })

  test('bytes changed anywhere: told, never a fault of ours', async () => {
    for (let at = 3; at < whole.length; at += 97) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      const error: unknown = await openKey(broken, passphrase, 'k.p12').catch((each: unknown) => each)
      if (error instanceof Error) expect([at, error]).toEqual([at, expect.any(HostError)])
    }
  })
})
