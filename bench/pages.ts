/**
 * Long briefings: does the time grow with the pages? Each is printed as a whole process, archived and proven, and only printed; Typst,
 * where it is installed, as well. The figure to quote is ms a page, which is to stay the same.
 *
 *   npm run bench:pages
 *   PAGES=2,50,500 node bench/pages.ts
 */

import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pageCount} from '../src/emit/pdf/places.ts'
import {readBriefing} from '../src/read/read.ts'
import {typeset} from '../src/typeset/typeset.ts'
import {briefing, writeBriefings} from './briefings.ts'
import {npmPeer} from './peers/folder.ts'
import {typstSource} from './peers/typst-source.ts'
import {measure} from './processes.ts'

const lengths = (process.env['PAGES'] ?? '1,10,50,200,500').split(',').map(Number)
const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-bench-'))
const typst = process.env['PEERS'] === '' ? null : npmPeer('@myriaddreamin/typst-ts-node-compiler')

try {
  for (const pages of lengths) {
    const own = path.join(folder, String(pages))
    const [source = ''] = writeBriefings(own, 1, pages)
    const press = (standard: string): readonly string[] => [
      ...[process.execPath, 'dist/cli/main.js', 'build', source, '--to', 'pdf', '--pdf-standard', standard],
      ...['--out-dir', path.join(own, standard), '--no-cache', '--json', '--quiet'],
    ]
    const plain = await measure(press('none'))
    const proven = await measure(press('a-3a'))
    const name = path.basename(source, '.md')
    const pdf = path.join(own, 'none', name, `${name}.zh-en.pdf`)
    const count = await pagesOf(pdf)
    console.log(
      [
        `${String(count).padStart(4)} pages`,
        `printed ${plain.wall.toFixed(1)} s, ${perPage(plain.wall, count)}, peak ${plain.memory.toFixed(0)} MB`,
        `archived and proven ${proven.wall.toFixed(1)} s, ${perPage(proven.wall, count)}, peak ${proven.memory.toFixed(0)} MB`,
        ...(typst ? [await typstTime(typst, own, pages)] : []),
      ].join('; '),
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function pagesOf(file: string): Promise<number> {
  return pageCount(readFileSync(file))
}

function perPage(seconds: number, count: number): string {
  return `${((seconds * 1000) / count).toFixed(0)} ms a page`
}

async function typstTime(installed: string, own: string, pages: number): Promise<string> {
  const {outline} = readBriefing(briefing(0, pages), {slug: 'long'})
  if (!outline) throw new Error('The briefing gave no outline')
  const sources = path.join(own, 'typst')
  mkdirSync(sources)
  writeFileSync(path.join(sources, 'long.typ'), typstSource(typeset(outline).outline))
  const command = [process.execPath, 'bench/peers/typst.ts', installed, sources, path.join(own, 'typst-out')]
  const {wall, memory} = await measure([...command, 'a-3a'])
  return `Typst, PDF/A-3a ${wall.toFixed(1)} s, peak ${memory.toFixed(0)} MB`
}
