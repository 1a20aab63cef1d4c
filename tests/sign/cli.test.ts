/** `build --sign`: where the passphrase comes from, and that nothing is written where the key does not do. */

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {run} from '../cli/run.ts'
import {createProject, type Project, shortBriefing} from '../press/project.ts'
import {keyFile, passphrase} from './keys.ts'

const names = ['rsa.p12', 'rsa-open.p12', 'no-key.p12', 'expired.p12', 'future.p12', 'root.pem']

function project(env: Readonly<Record<string, string>> = {}): Project {
  const keys = Object.fromEntries(names.map((name) => [name, keyFile(name)]))
  return createProject({...keys, 'a.txt': shortBriefing, word: `${passphrase}\n`}, env)
}

const build = ['build', 'a.txt', '--to', 'pdf', '--sign']
const withPassphrase = {ZHENPRESS_SIGN_PASSPHRASE: passphrase}

function isSigned({folder}: Project): boolean {
  return readFileSync(path.join(folder, 'out/a/a.zh-en.pdf'), 'latin1').includes('/ETSI.CAdES.detached')
}

describe('the passphrase', () => {
  it('comes from the environment', async () => {
    const here = project(withPassphrase)
    expect((await run(here, ...build, 'rsa.p12')).status).toBe(0)
    expect(isSigned(here)).toBe(true)
    expect(here.read('out/a/manifest.json')).not.toContain(passphrase)
  })

  it('comes from the first line of a file, above the environment', async () => {
    const here = project({ZHENPRESS_SIGN_PASSPHRASE: 'wrong'})
    const {status} = await run(here, ...build, 'rsa.p12', '--sign-passphrase-file', 'word')
    expect([status, isSigned(here)]).toEqual([0, true])
  })

  it('comes from standard input', async () => {
    const here = project()
    const host = {...here.host, readInput: async () => Buffer.from(`${passphrase}\r\n`)}
    const {status} = await run({...here, host}, ...build, 'rsa.p12', '--sign-passphrase-file', '-')
    expect([status, isSigned(here)]).toEqual([0, true])
  })

  it('is asked for where there is somebody to ask, and not where the key is open', async () => {
    const asked: string[] = []
    const readSecret = async (prompt: string): Promise<string> => {
      asked.push(prompt)
      return passphrase
    }
    for (const key of ['rsa-open.p12', 'rsa.p12']) {
      const here = project()
      const {status} = await run({...here, host: {...here.host, readSecret}}, ...build, key)
      expect([status, isSigned(here)]).toEqual([0, true])
    }
    expect(asked).toEqual(['rsa.p12: passphrase 密碼: '])
  })
})

describe('a key that does not do: exit status 1, said in both languages, and nothing is written', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp, RegExp]>([
    [
      'not there',
      ['none.p12'],
      withPassphrase,
      /Cannot read the key none\.p12: no such file/,
      /無法讀取金鑰 none\.p12/,
    ],
    [
      'a wrong passphrase',
      ['rsa.p12'],
      {ZHENPRESS_SIGN_PASSPHRASE: 'x'},
      /passphrase does not open rsa\.p12/,
      /密碼無法開啟/,
    ],
    [
      'no passphrase, and nobody to ask',
      ['rsa.p12'],
      {},
      /opens with a passphrase, and none is given/,
      /需要密碼才能開啟/,
    ],
    ['no key in it', ['no-key.p12'], withPassphrase, /holds no private key/, /沒有私密金鑰/],
    ['no PKCS#12', ['root.pem'], withPassphrase, /is no PKCS#12 file/, /不是 PKCS#12 檔案/],
    [
      'not valid yet',
      ['future.p12'],
      withPassphrase,
      /is valid from 2100-01-01 on/,
      /自 2100-01-01 起才有效/,
    ],
    [
      'no file of the passphrase',
      ['rsa.p12', '--sign-passphrase-file', 'none'],
      {},
      /Cannot read the passphrase in none/,
      /無法讀取密碼檔/,
    ],
  ])('%s', async (_, flags, env, en, zh) => {
    const here = project(env)
    // Nobody types here, whatever this test is run from.
    const nobody = {...here, host: {...here.host, readSecret: async () => null}}
    const english = await run(nobody, ...build, ...flags)
    const chinese = await run(nobody, ...build, ...flags, '--lang', 'zh')
    expect([english.status, chinese.status]).toEqual([1, 1])
    expect(english.err).toMatch(en)
    expect(chinese.err).toMatch(zh)
    expect(english.err).not.toMatch(/^\s+at /m)
    expect(existsSync(path.join(here.folder, 'out'))).toBe(false)
  })
})

describe('wrong usage: exit status 2', () => {
  it.each([
    {
      argv: ['build', 'a.txt', '--to', 'html', '--sign', 'rsa.p12'],
      says: '--sign is for PDF, which --to leaves out',
    },
    {
      argv: ['build', 'a.txt', '--sign-passphrase-file', 'word'],
      says: '--sign-passphrase-file is for --sign',
    },
    {
      argv: ['build', '-', '--sign', 'rsa.p12', '--sign-passphrase-file', '-'],
      says: 'Standard input is the briefing',
    },
    {argv: ['check', 'a.txt', '--sign', 'rsa.p12'], says: 'check has no flag --sign'},
  ])('$argv', async ({argv, says}) => {
    const {status, err} = await run(project(), ...argv)
    expect([status, err]).toEqual([2, expect.stringContaining(says)])
  })
})

describe('a certificate whose time is over', () => {
  it('signs with a warning, and verify says that it was not valid', async () => {
    const here = project(withPassphrase)
    const {status, err} = await run(here, ...build, 'expired.p12')
    expect([status, err]).toEqual([0, expect.stringContaining('sign/expired-certificate')])
    const {status: strict} = await run(here, ...build, 'expired.p12', '--strict')
    expect(strict).toBe(3)
    const verified = await run(here, 'verify')
    expect([verified.status, verified.out]).toEqual([
      1,
      expect.stringMatching(
        /✗ a\.zh-en\.pdf: the certificate was not valid at .* from 2020-01-01 to 2021-01-01/,
      ),
    ])
  })

  it('is valid where the time that counts is within it', async () => {
    const here = project({...withPassphrase, SOURCE_DATE_EPOCH: '1590000000'})
    const {status, err} = await run(here, ...build, 'expired.p12')
    expect([status, err]).toEqual([0, expect.not.stringContaining('expired')])
    expect((await run(here, 'verify')).status).toBe(0)
  })
})

it('a briefing that prints no PDF is told to be unsigned', async () => {
  const here = project(withPassphrase)
  here.write('b.md', '---\nto: html\n---\n# 供水 / Water supply\n\n摘要：一句。\n\nSummary: One.\n')
  const {status, err} = await run(here, 'build', 'b.md', '--sign', 'rsa.p12')
  expect([status, err]).toEqual([1, expect.stringContaining('sign/no-pdf')])
})
