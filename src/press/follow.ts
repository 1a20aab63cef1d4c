/** Briefings that are followed while their authors write: which of them a change on the disk touches. */

import path from 'node:path'
import {type Host, HostError} from '../host/host.ts'
import {findSources, type SourceRef} from './sources.ts'
import {type WatchedRoot, watchFolders} from './watch-folders.ts'

export type FollowOptions = {
  readonly host: Host
  /** Files or globs. */
  readonly files: readonly string[]
  /** What is printed stands here: changes in it are our own. */
  readonly outDir: string
  /** Files and folders that all briefings use: a glossary, a letterhead, templates of the project. */
  readonly shared: readonly string[]
  readonly onChange: (change: Change) => void
  /** Hears what goes wrong with the machine while it follows. */
  readonly onFailure: (error: unknown) => void
}

export type Change = {
  /** All briefings that there are now. */
  readonly refs: readonly SourceRef[]
  /** Those of them that are to be read again, new ones too. */
  readonly touched: readonly SourceRef[]
  readonly gone: readonly SourceRef[]
  /** Whether what they share has changed: then all are touched. */
  readonly shared: boolean
}

export type Following = {readonly refs: readonly SourceRef[]; readonly close: () => void}

/** Levels of folders below a pattern that says `**`. */
const deepest = 16

/** Glossaries that are found by their name, as `loadGlossary` looks for them. */
const glossaries = ['glossary.csv', 'glossary.tbx']

const pictures = ['.png', '.jpg', '.jpeg', '.gif']

/** Starts to follow. @throws {HostError} for standard input, which cannot be read twice. */
export async function follow(options: FollowOptions): Promise<Following> {
  const {host, files, onFailure} = options
  if (files.includes('-'))
    throw new HostError(
      {en: 'Standard input cannot be followed', zh: '無法持續讀取標準輸入'},
      {en: 'Name a file.', zh: '請指定檔案。'},
    )
  const first = await findSources(files, host)
  let [refs, turn] = [first, Promise.resolve()]
  const changed = async (paths: ReadonlySet<string>): Promise<void> => {
    const before = new Map(refs.map((ref) => [nameOf(ref), ref]))
    refs = await findSources(files, host)
    const now = new Set(refs.map(nameOf))
    const gone = [...before.values()].filter((ref) => !now.has(nameOf(ref)))
    const shared = isShared(paths, options)
    const touched = refs.filter((ref) => shared || !before.has(nameOf(ref)) || isTouched(ref, paths, host))
    if (touched.length > 0 || gone.length > 0) options.onChange({refs, touched, gone, shared})
  }
  const watching = await watchFolders(rootsOf(options), {
    host,
    leaveOut: [path.resolve(host.cwd, options.outDir)],
    onFailure,
    onChange: (paths) => {
      turn = turn.then(() => changed(paths)).catch(onFailure)
    },
  })
  return {refs: first, close: watching.close}
}

/** What a briefing is known by while it is followed. */
export function nameOf({paths}: SourceRef): string {
  return paths.join('\n')
}

function rootsOf({files, host, shared}: FollowOptions): readonly WatchedRoot[] {
  const roots = files.map((pattern): WatchedRoot => {
    const parts = pattern.split('/')
    const at = parts.findIndex((part) => /[*?{[]/.test(part))
    // A picture stands beside its briefing, or in a folder beside it.
    if (at < 0) return {folder: path.resolve(host.cwd, path.dirname(pattern)), depth: 1}
    const depth = parts.includes('**') ? deepest : parts.length - at
    return {folder: path.resolve(host.cwd, parts.slice(0, at).join('/') || '.'), depth}
  })
  const own = shared.flatMap((file): WatchedRoot[] => {
    const absolute = path.resolve(host.cwd, file)
    return [
      {folder: absolute, depth: 0},
      {folder: path.dirname(absolute), depth: 0},
    ]
  })
  return [...roots, ...own, {folder: host.cwd, depth: 0}]
}

function isShared(paths: ReadonlySet<string>, {host, shared}: FollowOptions): boolean {
  const files = [...shared, ...glossaries].map((file) => path.resolve(host.cwd, file))
  return [...paths].some((changed) =>
    files.some((file) => changed === file || path.dirname(changed) === file),
  )
}

function isTouched({slug, paths: sources}: SourceRef, paths: ReadonlySet<string>, host: Host): boolean {
  const own = sources.map((file) => path.resolve(host.cwd, file))
  const [folder] = own.map((file) => path.dirname(file))
  if (folder === undefined) return false
  return (
    own.some((file) => paths.has(file) || paths.has(path.dirname(file))) ||
    paths.has(path.join(folder, `${slug}.pairs.yaml`)) ||
    [...paths].some(
      (file) => file.startsWith(folder + path.sep) && pictures.includes(path.extname(file).toLowerCase()),
    )
  )
}
