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

/** The same, as another program signs a file that is signed: an update of the catalogue, by hand. */
export async function signedAgain(key: string, pdf: Buffer): Promise<Buffer> {
  const signer = await signerOf(key)
  const text = pdf.toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const dict = text.slice(start)
  const [root, size, id] = [/\/Root (\d+)/, /\/Size (\d+)/, /\/ID(\[.*?\])/].map(
    (each) => each.exec(dict)?.[1],
  )
  const catalogue = text.slice(text.lastIndexOf(`\n${root} 0 obj\n`) + 1)
  const [field, value] = [Number(size), Number(size) + 1]
  const objects = [
    [
      Number(root),
      catalogue.slice(0, catalogue.indexOf('endobj')).replace(/(\/Fields\[[^\]]*)/, `$1 ${field} 0 R`),
    ],
    [field, `${field} 0 obj\n<</FT/Sig/T(Second)/V ${value} 0 R>>\n`],
    [
      value,
      `${value} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1111111111 2222222222 3333333333]/Contents<${'0'.repeat(12000)}>>>\n`,
    ],
  ] as const
  let update = ''
  let rows = ''
  for (const [number, object] of objects) {
    rows += `${number} 1\n${String(pdf.length + update.length).padStart(10, '0')} 00000 n\r\n`
    update += `${object}endobj\n`
  }
  const table = `xref\n${rows}trailer\n<</Size ${value + 1}/Root ${root} 0 R/ID${id}/Prev ${start}>>\n`
  const all = `${text}${update}${table}startxref\n${pdf.length + update.length}\n%%EOF\n`
  const from = all.lastIndexOf('/Contents<') + '/Contents'.length
  const to = all.indexOf('>', from) + 1
  const number = (each: number): string => String(each).padEnd(10)
  const whole = Buffer.from(
    all
      .replace('1111111111', number(from))
      .replace('2222222222', number(to))
      .replace('3333333333', number(all.length - to)),
    'latin1',
  )
  const signature = signedData(Buffer.concat([whole.subarray(0, from), whole.subarray(to)]), signer)
  whole.write(Buffer.from(signature).toString('hex'), from + 1, 'latin1')
  return whole
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
