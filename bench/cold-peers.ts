/**
 * One briefing from nothing, as a whole process, beside what others make of the same text: PDF beside Typst, WeasyPrint and Vivliostyle,
 * DOCX beside pandoc. Those that are not installed are named and not measured.
 *
 *   npm run bench:peers
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {findBrowser} from '../src/browser/find.ts'
import {nodeHost} from '../src/host/node-host.ts'
import {readBriefing} from '../src/read/read.ts'
import {typeset} from '../src/typeset/typeset.ts'
import {briefing, writeBriefings} from './briefings.ts'
import {npmPeer} from './peers/folder.ts'
import {typstSource} from './peers/typst-source.ts'
import {type Measured, measure} from './processes.ts'

const rounds = Number(process.env['ROUNDS'] ?? 5)
const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-bench-'))
const out = path.join(folder, 'out')

type Peer = {readonly name: string; readonly command: readonly string[]}

try {
  const [source = ''] = writeBriefings(path.join(folder, 'in'), 1, 2)
  const press = (to: string): readonly string[] => [
    ...[process.execPath, 'dist/cli/main.js', 'build', source, '--to', to, '--out-dir', path.join(out, to)],
    ...['--no-cache', '--quiet', '--json'],
  ]
  await measure(press('html,pdf,docx')) // unpacks the browser, fills the caches of the system
  await measure(press('html'))
  const page = path.join(out, 'html', 'b00000', 'b00000.zh-en.html')
  const peers: readonly Peer[] = [
    {name: 'Zhenpress, PDF/A-3a, checked and proven', command: press('pdf')},
    ...typst(),
    ...weasyPrint(page),
    ...(await vivliostyle(page)),
    {name: 'Zhenpress, DOCX, proven', command: press('docx')},
    ...pandoc(source),
  ]
  const results = new Map<string, Measured[]>()
  for (let round = 0; round < rounds; round++)
    for (const {name, command} of peers)
      results.set(name, [...(results.get(name) ?? []), await measure(command)])
  for (const [name, all] of results) {
    const walls = all.map(({wall}) => wall).sort((a, b) => a - b)
    const memory = Math.max(...all.map((each) => each.memory))
    console.log(
      `${name.padEnd(42)} ${walls[walls.length >> 1]?.toFixed(2)} s (${walls[0]?.toFixed(2)}–${walls.at(-1)?.toFixed(2)}), peak ${memory.toFixed(0)} MB`,
    )
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function typst(): readonly Peer[] {
  const installed = npmPeer('@myriaddreamin/typst-ts-node-compiler')
  if (!installed) return []
  const {outline} = readBriefing(briefing(0, 2), {slug: 'b0'})
  if (!outline) throw new Error('The briefing gave no outline')
  const sources = path.join(folder, 'typst')
  mkdirSync(sources)
  writeFileSync(path.join(sources, 'b0.typ'), typstSource(typeset(outline).outline))
  const command = [process.execPath, 'bench/peers/typst.ts', installed, sources, path.join(out, 'typst')]
  return [{name: 'Typst, PDF/A-3a', command: [...command, 'a-3a']}]
}

/** Our own HTML is what it prints. */
function weasyPrint(page: string): readonly Peer[] {
  if (!has('weasyprint')) return []
  return [
    {name: 'WeasyPrint, of our HTML', command: ['weasyprint', page, path.join(folder, 'weasyprint.pdf')]},
  ]
}

async function vivliostyle(page: string): Promise<readonly Peer[]> {
  const installed = npmPeer('@vivliostyle/cli')
  if (!installed) return []
  const {bin} = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
  } // npm's own file
  const program = path.join(installed, Object.values(bin)[0] ?? '')
  const browser = await findBrowser(nodeHost())
  const target = path.join(folder, 'vivliostyle.pdf')
  const flags = ['--executable-browser', browser.path, '-o', target]
  const command = [process.execPath, program, 'build', page, ...flags]
  const tried = spawnSync(command[0] ?? '', command.slice(1), {
    encoding: 'utf8',
    timeout: 120_000,
    env: {...process.env, ...browser.env},
  })
  if (tried.status === 0 && existsSync(target)) return [{name: 'Vivliostyle, of our HTML', command}]
  const why = `${tried.stderr}${tried.stdout}`.trim().split('\n').at(-1) ?? ''
  console.log(`Vivliostyle does not run here, and is not measured (${why})`)
  return []
}

function pandoc(source: string): readonly Peer[] {
  if (!has('pandoc')) return []
  return [{name: 'pandoc, DOCX', command: ['pandoc', source, '-o', path.join(folder, 'pandoc.docx')]}]
}

function has(program: string): boolean {
  if (!spawnSync(program, ['--version']).error) return true
  console.log(`${program}: not installed, and not measured (Debian: apt-get install ${program})`)
  return false
}
