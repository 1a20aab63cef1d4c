import {closeSync, fstatSync, openSync, readSync} from 'node:fs'

/** Read into the same room again and again: a thousand briefings are some six thousand files, and all else is waste. */
let room = Buffer.alloc(1024 * 1024)

export function useNow<Value>(file: string, use: (bytes: Uint8Array) => Value): Value | null {
  let bytes = 0
  try {
    const opened = openSync(file, 'r')
    try {
      const {size} = fstatSync(opened)
      if (size >= room.length) room = Buffer.alloc(size + 1)
      for (let read = -1; read !== 0; bytes += read) {
        // It grew meanwhile.
        if (bytes === room.length) room = Buffer.concat([room, Buffer.alloc(room.length)])
        read = readSync(opened, room, bytes, room.length - bytes, null)
      }
    } finally {
      closeSync(opened)
    }
  } catch {
    return null
  }
  return use(room.subarray(0, bytes))
}
