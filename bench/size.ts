/**
 * Size of a PDF: the same text in the same faces by Zhenpress and by Typst, title, facts, and both columns as a table.
 * Bytes, and how many times as large ours is. Zhenpress prints tags; the Typst that npm has writes none, so ours is also
 * measured without. A source with pictures, tables or notes is refused: the text for Typst is of headings and points.
 *
 *   npm run bench:size
 *   BENCH_SOURCE=content/fisheries-port-state.md npm run bench:size
 *
 * Typst is installed into .cache/typst on first use.
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {VFile} from 'vfile'
import {createBrowserPool} from '../src/browser/browser.ts'
import {compose} from '../src/edition/compose.ts'
import type {Cell, Handout, Row, Run} from '../src/edition/handout.ts'
import type {EmitContext} from '../src/emit/emitter.ts'
import {printPage, withFaces} from '../src/emit/html/html.ts'
import {finish} from '../src/emit/pdf/finish.ts'
import {pdfEmitter} from '../src/emit/pdf/pdf.ts'
import {stabilise} from '../src/emit/pdf/stabilise.ts'
import {families, fileOf, type Style} from '../src/fonts/catalogue.ts'
import {createFontBook} from '../src/fonts/font-book.ts'
import {nodeHost} from '../src/host/node-host.ts'
import {plainText} from '../src/outline/plain-text.ts'
import {readBriefing} from '../src/read/read.ts'
import {loadTemplate} from '../src/template/load.ts'
import {typeset} from '../src/typeset/typeset.ts'

const typstPackage = '@myriaddreamin/typst-ts-node-compiler'
const typstVersion = '0.6.0'
const folder = path.resolve('.cache/typst')

const seed = '../shared/seeds/000_2ee8f0dfda4800f2.txt'
const source = process.env['BENCH_SOURCE'] ?? (existsSync(seed) ? seed : 'content/grid-storage.txt')

const {outline} = readBriefing(new VFile({path: source, value: readFileSync(source)}), {slug: 'sample'})
if (!outline) throw new Error(`${source} gave no outline`)
const handout = compose(typeset(outline).outline, 'zh-en', 'parallel')
const context: EmitContext = {
  template: await loadTemplate('handout', nodeHost()),
  fonts: createFontBook(),
  assets: new Map(),
  record: null,
}

const plain = new Set(['summary', 'section', 'point', 'paragraph'])
if (handout.notes.length > 0 || handout.parts.some((part) => part.rows.some((row) => !plain.has(row.kind))))
  throw new Error(`${source} has more than headings, points and paragraphs`)

const {tagged: ours, bare} = await printOurs()
mkdirSync(folder, {recursive: true})
writeFileSync(path.join(folder, 'zhenpress.pdf'), ours)
console.log(`${path.basename(source)}, zh-en, in columns\n`)
console.log('| PDF | bytes | tags | ratio |\n|---|---|---|---|')
const theirs = printTypst(handout)
if (theirs) {
  writeFileSync(path.join(folder, 'typst.pdf'), theirs.pdf)
  console.log(`| Typst ${theirs.version} | ${theirs.pdf.length} | ${tagsOf(theirs.pdf)} | 1 |`)
}
for (const pdf of [ours, bare]) {
  const ratio = theirs ? (pdf.length / theirs.pdf.length).toFixed(3) : 'unknown'
  console.log(`| Zhenpress | ${pdf.length} | ${tagsOf(pdf)} | ${ratio} |`)
}
if (theirs) console.log('\nratio: so many times as large as that of Typst (goal: 1 at most)')

async function printOurs(): Promise<{readonly tagged: Uint8Array; readonly bare: Uint8Array}> {
  const pool = createBrowserPool(nodeHost())
  try {
    const tagged = await pdfEmitter({page: printPage, browser: pool}).emit(handout, context)
    const page = await (await pool.get()).newPage()
    await page.setContent(await withFaces(await printPage(handout, context), context.fonts))
    const raw = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: false,
      outline: false,
    })
    const finished = await finish(stabilise(raw, null), {spreads: false, duplex: false, archiving: null})
    return {tagged, bare: await finished.write()}
  } finally {
    await pool.close()
  }
}

type TypstCompiler = {
  readonly compile: (input: {mainFileContent: string}) => {hasError: () => boolean}
  readonly pdf: (input: {mainFileContent: string}) => Buffer
}

function printTypst(printed: Handout): {readonly pdf: Buffer; readonly version: string} | null {
  if (!isInstalled()) return null
  const require = createRequire(path.join(folder, 'package.json'))
  // The package's own face, as far as it is called here.
  const {NodeCompiler} = require(typstPackage) as {NodeCompiler: {create: (options: object) => TypstCompiler}}
  const faces: readonly Style[] = ['regular', 'bold']
  const {text, heading} = context.template.tokens.faces
  const files = [text.zh, text.en, heading.zh, heading.en].flatMap((family) =>
    faces.map((style) => readFileSync(fileOf({family, style}))),
  )
  const compiler = NodeCompiler.create({workspace: folder, fontArgs: [{fontBlobs: files}]})
  const input = {mainFileContent: typstOf(printed)}
  if (compiler.compile(input).hasError()) throw new Error('Typst does not compile the sample')
  const pdf = compiler.pdf(input)
  return {pdf, version: /Typst (\d+\.\d+\.\d+)/.exec(pdf.toString('latin1'))?.[1] ?? typstVersion}
}

function isInstalled(): boolean {
  if (existsSync(path.join(folder, 'node_modules', typstPackage))) return true
  mkdirSync(folder, {recursive: true})
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n')
  const {status, stderr} = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', `${typstPackage}@${typstVersion}`],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (status === 0) return true
  rmSync(path.join(folder, 'node_modules'), {recursive: true, force: true})
  console.log(
    `SKIPPED: ${typstPackage}@${typstVersion} cannot be installed, so that there is nothing to compare with:`,
  )
  console.log(stderr.split('\n').slice(0, 3).join('\n'))
  return false
}

/** The same text as Typst's: title, facts, and a table of rows, in the template's sizes, colours and faces. */
function typstOf({title, facts, parts, labels}: Handout): string {
  const {tokens} = context.template
  const name = (family: string): string => JSON.stringify(families[family]?.family ?? family)
  const {text, heading} = tokens.faces
  const {top, right, bottom, left} = tokens.margins
  const rows = parts.flatMap((part) =>
    part.rows.map((row) => row.cells.map((cell) => cellOf(row, cell)).join(', ')),
  )
  const factRows = facts.map(
    ({label, value}) => `[#strong[${runs(label, 'head')}]], [${runs(value, 'head')}]`,
  )
  const foot = labels.pageOf
    .map((run) => run.text.replace('{page}', '1').replace('{pages}', '2'))
    .map((each, index) => `[${piece(each, labels.pageOf[index]?.language ?? 'zh', 'head')}]`)
  return `
#let text-zh = (${name(text.zh)}, ${name(text.en)})
#let text-en = (${name(text.en)}, ${name(text.zh)})
#let head-zh = (${name(heading.zh)}, ${name(heading.en)})
#let head-en = (${name(heading.en)}, ${name(heading.zh)})
#set page(paper: "a4", margin: (top: ${top}mm, right: ${right}mm, bottom: ${bottom}mm, left: ${left}mm),
  footer: text(font: head-zh, size: ${tokens.sizes.small}pt)[#grid(columns: (1fr, 1fr), ${foot.join(', ')})])
#set text(font: text-zh, size: ${tokens.sizes.text}pt, fill: rgb("${tokens.colours.ink}"))
#text(font: head-zh, size: ${tokens.sizes.title}pt, weight: "bold")[${title.map((run) => runs([run], 'head')).join(' \\ ')}]
#text(font: head-zh, size: ${tokens.sizes.small}pt)[#table(columns: (25%, 75%), stroke: none, ${factRows.join(', ')})]
#table(columns: (45%, 55%), stroke: 0.5pt + rgb("${tokens.colours.rule}"),
  ${handout.languages.map((each) => `[#strong[${piece(labels.language[each], each, 'head')}]]`).join(', ')},
  ${rows.join(',\n  ')})
`
}

function cellOf(row: Row, {language, content}: Cell): string {
  const texts = content.map((block) => plainText([block])).filter((each) => each !== '')
  const lead = row.kind === 'summary' ? labelOf(language) : ''
  if (row.kind === 'section') {
    const {tokens} = context.template
    const size = tokens.sizes.heading[0]
    const words = texts.map((each) => piece(each, language, 'head')).join('')
    return `[#text(size: ${size}pt, fill: rgb("${tokens.colours.accent}"))[#strong[${words}]]]`
  }
  const bullet = row.kind === 'point' ? '• ' : ''
  return `[${lead}${texts.map((each) => piece(bullet + each, language, 'text')).join('\n\n')}]`
}

function labelOf(language: 'zh' | 'en'): string {
  const run = handout.labels.summary.find((each) => each.language === language)
  return run ? `#strong[${piece(run.text, language, 'head')}]\n\n` : ''
}

function runs(list: readonly Run[], role: 'text' | 'head'): string {
  return list.map(({language, text}) => piece(text, language, role)).join(' ')
}

function piece(words: string, language: 'zh' | 'en', role: 'text' | 'head'): string {
  const locale = language === 'zh' ? 'lang: "zh", region: "TW"' : 'lang: "en"'
  return `#text(font: ${role}-${language}, ${locale}, ${JSON.stringify(words)})`
}

function tagsOf(pdf: Uint8Array): string {
  const {stdout, error} = spawnSync('pdfinfo', ['-'], {input: pdf, encoding: 'utf8'})
  return error ? 'unknown (pdfinfo is not installed)' : (/Tagged:\s+(\w+)/.exec(stdout)?.[1] ?? 'unknown')
}
