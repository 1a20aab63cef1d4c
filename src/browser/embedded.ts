/**
 * The headless Chromium that comes inside the npm package `@sparticuz/chromium` (Linux, x64). It is unpacked once
 * into a folder of its own version, so that no other program's file is ever started in its place, and whole: two
 * presses that unpack at once do not see each other's half.
 */

import {createReadStream, createWriteStream} from 'node:fs'
import {mkdtemp, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pipeline} from 'node:stream/promises'
import {createBrotliDecompress} from 'node:zlib'
import {cacheFolder} from '../host/cache-folder.ts'
import {type Host, HostError, reasonOf} from '../host/host.ts'

const require = createRequire(import.meta.url)

export type Embedded = {
  readonly path: string
  /** What the browser needs in its environment. */
  readonly env: Readonly<Record<string, string>>
}

/** Where systems keep the libraries that Chromium is linked to. */
const libraryFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
]

/** @returns `null` where the package does not fit this machine or was not installed. */
export async function unpackEmbedded(host: Host): Promise<Embedded | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const source = packageFolder()
  if (source === null) return null
  const {version} = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')) as {version: string} // npm's own file
  const folder = path.join(cacheFolder(host) ?? path.join(tmpdir(), 'zhenpress'), `chromium-${version}`)
  if ((await host.kindOf(folder)) !== 'directory') await unpack(path.join(source, 'bin'), folder, host)
  const env: Record<string, string> = {FONTCONFIG_FILE: path.join(folder, 'fonts.conf')}
  if (!(await hasLibraries(host))) env['LD_LIBRARY_PATH'] = path.join(folder, 'lib')
  return {path: path.join(folder, 'chromium'), env}
}

function packageFolder(): string | null {
  try {
    return path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '..')
  } catch {
    // Not installed: npm leaves it out with --omit, and another browser may do.
    return null
  }
}

async function hasLibraries(host: Host): Promise<boolean> {
  const found = await Promise.all(
    libraryFolders.map((folder) => host.kindOf(path.join(folder, 'libnss3.so'))),
  )
  return found.includes('file')
}

async function unpack(bin: string, folder: string, host: Host): Promise<void> {
  try {
    await host.makeFolder(path.dirname(folder))
    const aside = await mkdtemp(`${folder}.`)
    await Promise.all([
      inflate(path.join(bin, 'chromium.br'), createWriteStream(path.join(aside, 'chromium'), {mode: 0o755})),
      inflateTar(path.join(bin, 'al2023.tar.br'), aside),
      inflateTar(path.join(bin, 'fonts.tar.br'), aside),
    ])
    await writeFile(path.join(aside, 'fonts.conf'), fontsConfig(folder))
    await rename(aside, folder).catch(async (error: unknown) => {
      // Another press was first: its folder is as good as ours.
      await rm(aside, {recursive: true, force: true})
      if (!(await stat(folder).catch(() => null))) throw error
    })
  } catch (error) {
    const why = reasonOf(error)
    throw new HostError(
      {
        en: `The browser cannot be unpacked into ${folder}: ${why.en}`,
        zh: `無法把瀏覽器解開到 ${folder}：${why.zh}`,
      },
      {
        en: 'Name a folder that can be written in XDG_CACHE_HOME, or another browser with --browser.',
        zh: '請以 XDG_CACHE_HOME 指定可寫入的資料夾，或以 --browser 指定其他瀏覽器。',
      },
      {cause: error},
    )
  }
}

async function inflate(file: string, target: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(file), createBrotliDecompress(), target)
}

async function inflateTar(file: string, folder: string): Promise<void> {
  const {extract} = await import('tar-fs')
  await inflate(file, extract(folder))
}

/**
 * Chromium needs some font to start with, and must not borrow a glyph from a font of this machine: a page would
 * look different on another. So it sees one face alone; all that is printed comes from the template's.
 */
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fontconfig</cachedir>
</fontconfig>
`
}
