/** The outside world. All files, processes and settings of the environment come through here; tests fake it. */

export type EntryKind = 'file' | 'directory' | 'other'

export type Host = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Number of processors that may be used. */
  readonly cores: number
  /** @throws where it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** `null` where there is nothing of that name. Links are followed. */
  readonly kindOf: (path: string) => Promise<EntryKind | null>
  /** The path with all links followed. @throws where there is nothing of that name. */
  readonly realPath: (path: string) => Promise<string>
  /** Files that match globs, sorted by path. */
  readonly glob: (patterns: readonly string[], cwd: string) => Promise<readonly string[]>
  /** Writes a file aside and renames it: it is there whole or not at all. Makes its folder. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>
  /** Takes a file away; no fault where it is not there. */
  readonly remove: (path: string) => Promise<void>
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>
}

/** The machine is at fault, not the source: what happened, and the way out. */
export class HostError extends Error {
  override readonly name = 'HostError'
  /** What to do about it. */
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.remedy = remedy
  }
}

/** A system error in a few words: `no such file`, `permission denied` … */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = reasons[code]
  if (known !== undefined) return known
  return error instanceof Error ? error.message : String(error)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
}
