/** Keeps what is kept within its bounds. */

import path from 'node:path'
import type {Host, KeptFile} from '../../host/host.ts'

/** Of what may be kept so much is left once something has to go, so that it is not each time that something has to. */
const leftOver = 0.9

/** What a press that was killed left half written is as old as this, in ms, before it is taken for that. */
const oldPart = 60 * 60 * 1000

/** Takes away what was used longest ago. Another press may do the same at once, or read what goes: then it prints it. */
export async function sweep(folder: string, most: number, host: Host): Promise<void> {
  const all = await host.kept.filesIn(folder)
  const newest = Math.max(0, ...all.map(({used}) => used))
  const isPart = ({path: file}: KeptFile): boolean => path.basename(file).endsWith('.part')
  const parts = all.filter(isPart)
  const files = all.filter((file) => !isPart(file)).sort((one, other) => one.used - other.used)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const going = parts.filter(({used}) => used < newest - oldPart)
  let over = size > most ? size - most * leftOver : 0
  for (const file of files) {
    if (over <= 0) break
    going.push(file)
    over -= file.size
  }
  for (const {path: file} of going) await host.remove(file).catch(() => undefined)
}
