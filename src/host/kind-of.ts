import {stat} from 'node:fs/promises'
import type {EntryKind} from './host.ts'

/** What stands at a path; `null` where there is nothing. Links are followed. */
export async function kindOf(file: string): Promise<EntryKind | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other'
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null
    throw error
  }
}
