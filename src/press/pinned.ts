/** What the bytes of a print hang on beside its source: named, so that it can be had again. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {families} from '../fonts/catalogue.ts'
import type {Tokens} from '../template/template.ts'
import {bundled} from './bundled.ts'

export type Pinned = {
  /** As it names itself: `HeadlessChrome/153.0.7843.0`; `null` where nothing was printed by it. */
  readonly browser: string | null
  /** Node and the libraries in it that pack bytes. */
  readonly node: string
  readonly zlib: string
  readonly brotli: string
  /** Libraries that make bytes, each with its version. */
  readonly packages: Readonly<Record<string, string>>
  /** Families of the template, each with the package that it comes from. */
  readonly faces: readonly {readonly family: string; readonly package: string; readonly version: string}[]
}

/** Libraries that the bytes of a format hang on. */
const libraries = ['@cantoo/pdf-lib', 'docx', 'fflate', 'harfbuzzjs'] as const

const require = createRequire(import.meta.url)

export function pinnedOf({faces}: Tokens, browser: string | null): Pinned {
  const {text, heading, code} = faces
  const used = new Set([text.zh, text.en, heading.zh, heading.en, code])
  return {
    browser,
    node: process.versions.node,
    zlib: process.versions['zlib'] ?? '',
    brotli: process.versions['brotli'] ?? '',
    packages: Object.fromEntries(libraries.map((name) => [name, versionOf(name)])),
    faces: [...used].sort().flatMap((name) => {
      const found = families[name]
      const file = found?.files.regular
      if (!found || !file) return []
      const library = file.split('/').slice(0, 2).join('/')
      return [{family: found.family, package: library, version: versionOf(library)}]
    }),
  }
}

const versions = new Map<string, string>()

/** Of the package whose code runs: bundled, or installed and named by its own `package.json`, which it need not export. */
export function versionOf(name: string): string {
  const known = bundled[name] ?? versions.get(name)
  if (known !== undefined) return known
  const folder = (require.resolve.paths(name) ?? []).map((each) => `${each}/${name}/package.json`)
  for (const file of folder) {
    const text = readOrNull(file)
    if (text === null) continue
    const data: unknown = JSON.parse(text)
    const version = typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : ''
    versions.set(name, version)
    return version
  }
  return ''
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null // it stands in another of the folders that are looked through
  }
}
