/** A signed PDF taken apart, for witnesses of other houses. */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {signPdf} from '../../src/emit/pdf/sign/sign-pdf.ts'
import {signedData} from '../../src/sign/signed-data.ts'
import {signerOf} from './keys.ts'

export const time = '2026-11-28T08:00:00Z'

/** @param key a file of `keys/`. */
export async function signedWith(key: string, pdf: Uint8Array): Promise<Buffer> {
  const signer = await signerOf(key)
  return Buffer.from(await signPdf(pdf, {time, sign: (covered) => signedData(covered, signer)}))
}

/** What is signed, and the signature with its padding: found as text. */
export function parts(pdf: Buffer): {
  readonly covered: Buffer
  readonly signature: Buffer
  readonly from: number
  readonly to: number
} {
  const found = /\/ByteRange\[0 +(\d+) +(\d+) +(\d+) *\]/.exec(pdf.toString('latin1'))
  const [from, to, rest] = (found ?? []).slice(1).map(Number)
  if (from === undefined || to === undefined || rest === undefined) throw new Error('No ByteRange')
  return {
    covered: Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]),
    signature: Buffer.from(pdf.toString('latin1', from + 1, to - 1), 'hex'),
    from,
    to,
  }
}

export type Run = {readonly status: number | null; readonly out: string}

/** Runs a program over files; `null`, and said so, where it is not installed. */
export function witness(
  program: string,
  files: Readonly<Record<string, Uint8Array>>,
  flags: readonly string[],
): Run | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes)
    const run = spawnSync(program, flags, {cwd: folder, encoding: 'utf8'})
    if (run.error) {
      console.warn(`SKIPPED: ${program} is not installed`)
      return null
    }
    return {status: run.status, out: `${run.stdout}${run.stderr}`}
  } finally {
    rmSync(folder, {recursive: true})
  }
}
