/** File arguments → briefings: twins are found, and two briefings of one name are told apart. */

import path from 'node:path'
import {VFile} from 'vfile'
import {type Host, reasonOf} from '../host/host.ts'
import {report} from '../messages/report.ts'

/** A briefing to be read. */
export type SourceRef = {
  readonly slug: string
  /** As it is shown in messages: relative to the working folder. Chinese first for twins; `-` is standard input. */
  readonly paths: readonly [string] | readonly [string, string]
}

/** What is read where no file is named. */
export const defaultFiles: readonly string[] = ['content/**']

const extensions = ['.txt', '.md', '.markdown']
const twinName = /^(?<slug>.+)\.(?<language>zh|en)$/i

/** The name of a briefing that came in on standard input. */
const inputSlug = 'briefing'

/**
 * Finds the briefings.
 *
 * @param patterns files, or globs where no such file exists; `-` for standard input.
 */
export async function findSources(patterns: readonly string[], host: Host): Promise<readonly SourceRef[]> {
  const files: string[] = []
  for (const pattern of patterns) files.push(...(await expand(pattern, host)))
  const found = new Map<string, SourceRef>()
  for (const file of files) {
    const ref = await refOf(file, host)
    if (!found.has(ref.paths.join('\n'))) found.set(ref.paths.join('\n'), ref)
  }
  return [...found.values()]
}

async function expand(pattern: string, host: Host): Promise<readonly string[]> {
  const isGlob = /[*?{[]/.test(pattern)
  if (pattern === '-' || !isGlob || (await host.kindOf(path.resolve(host.cwd, pattern))) !== null)
    return [pattern]
  const matched = await host.glob([pattern], host.cwd)
  const texts = matched.filter((file) => extensions.includes(path.extname(file).toLowerCase()))
  return texts.map((file) => path.relative(host.cwd, file))
}

async function refOf(file: string, host: Host): Promise<SourceRef> {
  if (file === '-') return {slug: inputSlug, paths: ['-']}
  const {name, dir, ext} = path.parse(file)
  const groups = twinName.exec(name)?.groups
  const slug = groups?.['slug']
  if (slug === undefined) return {slug: name, paths: [file]}
  const isChinese = groups?.['language']?.toLowerCase() === 'zh'
  const other = path.join(dir, `${slug}.${isChinese ? 'en' : 'zh'}${ext}`)
  if ((await host.kindOf(path.resolve(host.cwd, other))) !== 'file') return {slug, paths: [file]}
  return {slug, paths: isChinese ? [path.join(dir, name + ext), other] : [other, path.join(dir, name + ext)]}
}

/** Reads the files of a briefing. What cannot be read is reported, and its value stays undefined. */
export async function loadSource(
  ref: SourceRef,
  host: Host,
): Promise<readonly [VFile] | readonly [VFile, VFile]> {
  const [first, second] = ref.paths
  return second === undefined
    ? [await load(first, host)]
    : [await load(first, host), await load(second, host)]
}

/** A file of this size, in bytes, is no briefing. */
const largest = 64 * 1024 * 1024

async function load(file: string, host: Host): Promise<VFile> {
  const loaded = new VFile({path: file === '-' ? 'stdin' : file, cwd: host.cwd})
  try {
    const absolute = path.resolve(host.cwd, file)
    if (file !== '-' && (await host.kindOf(absolute)) === 'directory') {
      report(loaded, 'source/not-readable', {
        values: {
          reason: 'it is a folder; name its files, or "folder/**"',
          'reason.zh': '這是資料夾；請指定檔案，或 "資料夾/**"',
        },
      })
      return loaded
    }
    const bytes = file === '-' ? await host.readInput() : await host.readFile(absolute)
    if (bytes.length > largest)
      report(loaded, 'source/not-readable', {
        values: {reason: 'it is larger than 64 MB', 'reason.zh': '檔案超過 64 MB'},
      })
    else loaded.value = bytes
  } catch (error) {
    report(loaded, 'source/not-readable', {
      values: {reason: reasonOf(error).en, 'reason.zh': reasonOf(error).zh},
    })
  }
  return loaded
}

/** A source as it was given. */
export function givenBytes({value}: VFile): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : (value ?? new Uint8Array())
}
