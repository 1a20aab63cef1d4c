import {watch} from 'node:fs'
import type {Watching} from './host.ts'

/** Hears of changes in a folder. Where the folder itself goes, that is a change of its own name. */
export function watchFolder(folder: string, onChange: (name: string | null) => void): Watching {
  const watcher = watch(folder, {persistent: true}, (_event, name) => onChange(name))
  // A folder that goes while it is watched is told of by the folder above it.
  watcher.on('error', () => onChange(null))
  return {close: () => watcher.close()}
}
