/** Which label entries are metadata, and which are lines of the text that merely look like one. */

import type {Entry, LabelEntry} from './entries.ts'
import type {Fact} from './facts.ts'

export type Parted = {readonly facts: readonly Fact[]; readonly entries: readonly Entry[]}

/**
 * Takes the metadata out of the entries. Labels count at the head of the file, and wherever they stand in a
 * block of their own that leads to a summary; elsewhere a line such as `來源：…` under a table is text. A label
 * that is not known counts only between labels that are.
 */
export function takeFacts(entries: readonly Entry[], file: 0 | 1): Parted {
  const facts: Fact[] = []
  const kept: Entry[] = []
  let index = 0
  while (index < entries.length) {
    const run = takeRun(entries, index)
    if (run.length === 0) {
      const entry = entries[index++]
      if (entry) kept.push(entry)
      continue
    }
    const head = kept.every((entry) => entry.type !== 'item' && entry.type !== 'heading') && kept.length <= 2
    const known = run.filter((entry) => isFact(entry) && entry.label.role !== null).length
    const leads = run.some((entry) => !isFact(entry))
    const counts = known > 0 && (head || leads || known >= 2)
    for (const entry of run) {
      if (!isFact(entry)) {
        kept.push(entry)
        if (entry.label.value !== '') kept.push(valueOf(entry))
      } else if (counts) facts.push(toFact(entry, file))
      else kept.push({type: 'block', indent: 0, content: entry.content, position: entry.position})
    }
    index += run.length
  }
  return {facts, entries: kept}
}

function takeRun(entries: readonly Entry[], start: number): LabelEntry[] {
  const run: LabelEntry[] = []
  for (const entry of entries.slice(start)) {
    if (entry.type !== 'label') break
    run.push(entry)
  }
  return run
}

function isFact(entry: LabelEntry): boolean {
  return entry.label.role !== 'summary' && entry.label.role !== 'body'
}

function toFact(entry: LabelEntry, file: 0 | 1): Fact {
  const {role, written, value, languages} = entry.label
  if (role === 'summary' || role === 'body') throw new Error('A summary is no fact')
  // A label in one language says nothing of its value: 作者：Simon Vaughn is common.
  void languages
  return {role, label: written, value, language: null, position: entry.position, file}
}

/** `摘要：` with its text on the same line. */
function valueOf(entry: LabelEntry): Entry {
  const [block] = entry.content
  const content =
    block?.type === 'paragraph' ? [{...block, children: afterColon(block.children)}] : entry.content
  return {type: 'block', indent: 0, content, position: content[0]?.position ?? entry.position}
}

type Children = Extract<LabelEntry['content'][number], {type: 'paragraph'}>['children']

function afterColon(children: Children): Children {
  const [first, ...rest] = children
  if (first?.type !== 'text') return rest
  const value = first.value.replace(/^[^:：]*[:：][ \t\u00A0\u3000]*/, '')
  return value === '' ? rest : [{...first, value}, ...rest]
}
