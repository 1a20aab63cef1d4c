/** Messages as they are kept: what many say alike stands once, for they are most of what is read again. */

import type {PlainFile, PlainMessage} from '../plain-result.ts'

type Alike = Pick<PlainMessage, 'reason' | 'fatal' | 'ruleId' | 'source' | 'note' | 'url' | 'values'>
type Own = Omit<PlainMessage, keyof Alike>

export type PackedFile = {
  readonly path: string
  readonly alike: readonly Alike[]
  /** In their order: which of `alike`, and what each has of its own. */
  readonly messages: readonly (readonly [which: number, own: Own])[]
}

export function packed({path, messages}: PlainFile): PackedFile {
  const found = new Map<string, number>()
  const table: Alike[] = []
  const own = messages.map((message): [number, Own] => {
    const {reason, fatal, ruleId, source, note, url, values, ...rest} = message
    const shared = {reason, fatal, ruleId, source, note, url, values}
    const key = JSON.stringify(shared)
    const which = found.get(key) ?? table.push(shared) - 1
    found.set(key, which)
    return [which, rest]
  })
  return {path, alike: table, messages: own}
}

export function unpacked({path, alike: table, messages}: PackedFile): PlainFile {
  return {
    path,
    messages: messages.flatMap(([which, own]) => {
      const shared = table[which]
      return shared ? [{...own, ...shared}] : []
    }),
  }
}
