/** What a work read of the outside world, so that it need not be done again where all of that is as it was. */

import type {Host} from '../../host/host.ts'
import {sha256} from '../sha256.ts'

/**
 * A question that was asked of the disk, and its answer: the hash of a file or what stood in its way; what stands at a
 * path, be it nothing; where links lead.
 */
export type Read = {
  readonly kind: 'file' | 'kind' | 'real'
  readonly path: string
  readonly answer: string
}

export type Recorder = {
  /** The same world; what is asked of it is written down. */
  readonly host: Host
  /** In the order in which it was asked, each once. */
  readonly reads: () => readonly Read[]
}

/** Writes down what is read through a host. What is written is not, nor what cannot be read twice. */
export function recorder(host: Host): Recorder {
  const reads = new Map<string, Read>()
  const note = (kind: Read['kind'], path: string, answer: string): void => {
    reads.set(`${kind} ${path}`, {kind, path, answer})
  }
  return {
    reads: () => [...reads.values()],
    host: {
      ...host,
      async readFile(path) {
        return await host.readFile(path).then(
          (bytes) => {
            note('file', path, hashOf(bytes))
            return bytes
          },
          (error: unknown) => {
            note('file', path, faultOf(error))
            throw error
          },
        )
      },
      async kindOf(path) {
        const kind = await host.kindOf(path)
        note('kind', path, String(kind))
        return kind
      },
      async realPath(path) {
        return await host.realPath(path).then(
          (real) => {
            note('real', path, real)
            return real
          },
          (error: unknown) => {
            note('real', path, faultOf(error))
            throw error
          },
        )
      },
    },
  }
}

/** @param answered what was asked a moment ago. @returns whether all answers are the same. */
export type Asker = (reads: readonly Read[], answered: readonly Read[]) => Promise<boolean>

/** Asks again; each question once, for briefings share a template and a glossary. */
export function asker(host: Host): Asker {
  const answers = new Map<string, Promise<string>>()
  const ask = ({kind, path}: Read): Promise<string> => {
    const name = `${kind} ${path}`
    const known = answers.get(name)
    if (known) return known
    const asked = answerOf(kind, path, host)
    answers.set(name, asked)
    return asked
  }
  return async (reads, answered) => {
    for (const read of reads) {
      const now = answered.find(({kind, path}) => kind === read.kind && path === read.path)
      if (read.answer === nameless || (now?.answer ?? (await ask(read))) !== read.answer) return false
    }
    return true
  }
}

async function answerOf(kind: Read['kind'], path: string, host: Host): Promise<string> {
  try {
    // Where it cannot be read the other way says why.
    if (kind === 'file') return host.useNow(path, hashOf) ?? hashOf(await host.readFile(path))
    return String(await (kind === 'kind' ? host.kindOf(path) : host.realPath(path)))
  } catch (error) {
    return faultOf(error)
  }
}

export function hashOf(bytes: Uint8Array): string {
  return `sha256 ${sha256(bytes)}`
}

/** A fault that nobody can tell from another: what hangs on it is done anew each time. */
const nameless = 'a fault without a name'

/** A fault by its code. */
function faultOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code === '' ? nameless : `fault ${code}`
}
