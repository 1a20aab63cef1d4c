/** The outside world. All files, processes and settings of the environment come through here; tests fake it. */

import type {Disk} from './disk.ts'
import type {StopSignal} from './interrupt.ts'
import type {Kept} from './kept.ts'

export type {Disk} from './disk.ts'
export type {StopSignal} from './interrupt.ts'
export type {KeptFile} from './kept.ts'

export type EntryKind = 'file' | 'directory' | 'other'

export type Host = {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Number of processors that may be used. */
  readonly cores: number
  /** Memory that may be taken, in bytes, now. */
  readonly freeMemory: () => number
  /** @throws where it cannot be read. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /**
   * Reads a file and uses what is in it, at once: it takes a third of the work for many files, and nothing else goes on
   * meanwhile. The bytes are good until `use` returns. @returns `null` where it cannot be read.
   */
  readonly useNow: <Value>(path: string, use: (bytes: Uint8Array) => Value) => Value | null
  /** `null` where there is nothing of that name. Links are followed. */
  readonly kindOf: (path: string) => Promise<EntryKind | null>
  /** The path with all links followed. @throws where there is nothing of that name. */
  readonly realPath: (path: string) => Promise<string>
  /** Files that match globs, sorted by path. */
  readonly glob: (patterns: readonly string[], cwd: string) => Promise<readonly string[]>
  /** Writes a file aside and renames it: it is there whole or not at all. Makes its folder. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>
  /**
   * Writes the files of a folder: all aside first, then each by its name, in their order. Where one cannot be written, none
   * is. What a press that was killed left half written there goes.
   */
  readonly writeTogether: (
    folder: string,
    files: readonly (readonly [name: string, bytes: Uint8Array])[],
  ) => Promise<void>
  /** Gives a file another name; what had that name goes. @throws where there is no such file. */
  readonly rename: (from: string, to: string) => Promise<void>
  /** Makes a folder and those above it; no fault where it is there. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Takes a file away; no fault where it is not there. */
  readonly remove: (path: string) => Promise<void>
  /**
   * Hears of changes in a folder, not in those below it: the name of what changed there, `null` where nobody knows.
   * @throws where there is no such folder.
   */
  readonly watchFolder: (folder: string, onChange: (name: string | null) => void) => Watching
  /** Files where order and permanence count. */
  readonly disk: Disk
  /** What is kept for a user and can be made again. */
  readonly kept: Kept
  /** The time, in seconds since 1970. It goes into nothing that is to be the same each time. */
  readonly now: () => number
  /** A clock that nobody sets, in ms, for how long something takes. */
  readonly clock: () => number
  /** Does something again and again, so many ms apart; it keeps no process alive. @returns what ends it. */
  readonly every: (ms: number, work: () => void) => () => void
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>
  /** Asks for what nobody is to see; `null` where there is nobody to ask. */
  readonly readSecret: (prompt: string) => Promise<string | null>
  /** Hears, once, that whoever started this wants it to end (Ctrl-C), and how. @returns what stops listening. */
  readonly onInterrupt: (stop: (signal: StopSignal) => void) => () => void
  /** Letters and digits that nobody can guess: 128 bits. */
  readonly token: () => string
}

/** A folder that is watched. */
export type Watching = {readonly close: () => void}

/** A sentence in both languages of the command line. */
export type Words = {readonly en: string; readonly zh: string}

/** The machine is at fault, not the source: what happened, and the way out. */
export class HostError extends Error {
  override readonly name = 'HostError'
  /** What happened; `message` is the English. */
  readonly what: Words
  /** What to do about it. */
  readonly remedy: Words

  constructor(what: Words, remedy: Words, options?: ErrorOptions) {
    super(what.en, options)
    this.what = what
    this.remedy = remedy
  }
}

/** A system error in a few words: `no such file`, `permission denied` … */
export function reasonOf(error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message = error instanceof Error ? error.message : String(error)
  return reasons[code] ?? {en: message, zh: message}
}

const reasons: Readonly<Record<string, Words>> = {
  ENOENT: {en: 'no such file', zh: '沒有這個檔案'},
  EACCES: {en: 'permission denied', zh: '沒有權限'},
  EPERM: {en: 'permission denied', zh: '沒有權限'},
  EISDIR: {en: 'it is a folder', zh: '這是資料夾'},
  ENOTDIR: {en: 'a part of its path is a file, not a folder', zh: '路徑中有一段是檔案，不是資料夾'},
  EROFS: {en: 'the file system is read-only', zh: '檔案系統是唯讀的'},
  ENOSPC: {en: 'the disk is full', zh: '磁碟已滿'},
  EEXIST: {en: 'something of that name is there', zh: '已有同名的檔案或資料夾'},
  ENOTEMPTY: {en: 'the folder is not empty', zh: '資料夾不是空的'},
  EADDRINUSE: {en: 'another program has it', zh: '已被其他程式占用'},
  EMFILE: {en: 'too many files are open', zh: '開啟的檔案太多'},
  ENAMETOOLONG: {en: 'the name is too long', zh: '檔名太長'},
}
