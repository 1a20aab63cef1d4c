/** What is kept for a user and can be made again: who else may look into it, how much there is, and what was used last. */

export type KeptFile = {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** When it was written, or last used: in ms since 1970. */
  readonly used: number
}

export type Kept = {
  /** Makes a folder, and those above it, that nobody but the user may look into; no fault where it is there. */
  readonly makePrivate: (folder: string) => Promise<void>
  /** All files below a folder; none where there is no such folder. */
  readonly filesIn: (folder: string) => Promise<readonly KeptFile[]>
  /** Says that a file was used now. @throws where it cannot be said. */
  readonly touch: (file: string) => Promise<void>
  /** Bytes that are free where a folder is; `null` where nobody knows. */
  readonly free: (folder: string) => Promise<number | null>
}
