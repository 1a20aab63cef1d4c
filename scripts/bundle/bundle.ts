/** Source and dependencies → few files, of which each run loads what it needs. */

import path from 'node:path'
import {type Plugin, rolldown} from 'rolldown'
import {sourceHash} from '../../src/press/cache/program.ts'
import {installed, type Package, packageOf} from './packages.ts'

/**
 * Packages that stay outside, each with why. All others are inside, and are dependencies all the same: so that
 * `npm audit` knows of them, and for the types.
 */
const outside = new Map<string, string>([
  ['@sparticuz/chromium', 'is a browser'],
  ['@cantoo/pdf-lib', 'is loaded from the one file that it brings itself'],
  ['yauzl', 'is an extra of Puppeteer, for what it downloads; we download nothing'],
  ['unpdf', 'is one file already, which finds its worker beside it'],
])

/** Bundles; @returns the packages that are inside, by the file that they are in. */
export async function bundle(folder: string): Promise<ReadonlyMap<string, readonly Package[]>> {
  const build = await rolldown({
    input: {
      index: 'src/index.ts',
      'cli/main': 'src/cli/main.ts',
      'press/workers/main': 'src/press/workers/main.ts',
    },
    platform: 'node',
    external: [...outside.keys()],
    plugins: [versionsOfBundled()],
    onLog(level, log) {
      // A warning is a fault of the bundle: better none than one that fails on another machine.
      if (level === 'warn') throw new Error(log.message)
    },
  })
  const {output} = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    comments: false,
    // A file with one Chinese character in it is kept with two bytes for each of all its characters.
    minify: {compress: false, mangle: false, codegen: {asciiOnly: true, removeWhitespace: false}},
  })
  await build.close()
  for (const file of output)
    if (file.type === 'chunk' && /\P{ASCII}/u.test(file.code))
      throw new Error(`${file.fileName} is not in ASCII: is Chinese in a tagged template?`)
  return new Map(
    output.flatMap((file) =>
      file.type === 'chunk' ? [[file.fileName, packagesOf(file.moduleIds)] as const] : [],
    ),
  )
}

function packagesOf(modules: readonly string[]): readonly Package[] {
  const packages = modules.map(packageOf).filter((each) => each !== null)
  return [...new Map(packages.map((each) => [each.folder, each])).values()]
}

/** Puts the versions that are inside in the place of `src/press/bundled.ts`: nobody can read them off `node_modules`. */
function versionsOfBundled(): Plugin {
  const file = path.resolve('src/press/bundled.ts')
  const names = ['docx', 'fflate']
  return {
    name: 'versions-of-bundled',
    load(id) {
      if (path.resolve(id) !== file) return null
      const versions = Object.fromEntries(names.map((name) => [name, installed(name).version]))
      const program = sourceHash(path.resolve('.'))
      return `export const bundled = ${JSON.stringify(versions)}\nexport const program = ${JSON.stringify(program)}`
    },
  }
}
