/**
 * Typst, warm: one process with the faces loaded, over all files of a folder. Says a line of JSON for each file, so that who
 * listens can tell the warm ones from the first.
 *
 *   node bench/peers/typst.ts FOLDER-OF-TYPST-NODE SOURCES OUT [STANDARD]
 */

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {type Family, families, fileOf, type Style} from '../../src/fonts/catalogue.ts'

type Compiler = {
  compile(given: {mainFileContent: string}): {result: object | null; takeError(): object | null}
  fetchDiagnostics(error: object | null): readonly unknown[]
  pdf(compiled: object, options: {pdfStandard?: string; creationTimestamp?: number}): Buffer
  evictCache(age: number): void
}
type Typst = {
  NodeCompiler: {
    create(given: {workspace: string; fontArgs: readonly {fontBlobs: readonly Buffer[]}[]}): Compiler
  }
}

const [packageFolder = '', sources = '', out = '', standard] = process.argv.slice(2)
const typst = createRequire(path.join(packageFolder, 'package.json'))(packageFolder) as Typst // its own declarations are installed with it
mkdirSync(out, {recursive: true})
const compiler = typst.NodeCompiler.create({
  workspace: path.resolve(sources),
  fontArgs: [{fontBlobs: Object.entries(families).flatMap(facesOf)}],
})
for (const name of readdirSync(sources).sort()) {
  const mainFileContent = readFileSync(path.join(sources, name), 'utf8')
  const compiled = compiler.compile({mainFileContent})
  if (!compiled.result)
    throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())).slice(0, 500))
  const pdf = compiler.pdf(compiled.result, {
    ...(standard ? {pdfStandard: standard} : {}),
    creationTimestamp: 1_772_000_000,
  })
  writeFileSync(path.join(out, name.replace(/\.typ$/, '.pdf')), pdf)
  // What was remembered of older documents goes, as in any process that lives long.
  compiler.evictCache(10)
  process.stdout.write(`${JSON.stringify({event: 'done', bytes: pdf.length})}\n`)
}

function facesOf([family, {files}]: readonly [string, Family]): readonly Buffer[] {
  return (Object.keys(files) as Style[]) // the keys of `files`
    .map((style) => readFileSync(fileOf({family, style})))
}
