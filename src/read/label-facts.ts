/** Which label entries are metadata, and which are lines of the text that merely look like one. */

import {plainText} from '../outline/plain-text.ts'
import {languageOf} from '../outline/script.ts'
import type {Entry, LabelEntry} from './entry.ts'
import type {Fact} from './facts.ts'
import {dropText} from './inline.ts'

export type Parted = {readonly facts: readonly Fact[]; readonly entries: readonly Entry[]}

/**
 * Takes the metadata out of the entries. Labels count at the head of the file, and wherever they stand in a
 * block of their own that leads to a summary in their language; elsewhere a line such as `來源：…` under a table
 * is text. A label that is not known counts only between labels that are.
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
    const head = isHead(kept)
    const known = run.filter((entry) => isFact(entry) && entry.label.role !== null).length
    const openings = run.filter((entry) => !isFact(entry))
    for (const [at, entry] of run.entries()) {
      const leads = openings.some((later) => run.indexOf(later) >= at && agree(entry, later))
      if (!isFact(entry)) {
        kept.push(entry)
        if (entry.label.value !== '') kept.push(textBehind(entry))
      } else if (known > 0 && (head || leads || known >= 2)) facts.push(toFact(entry, file))
      else kept.push({type: 'block', indent: 0, content: entry.content, position: entry.position})
    }
    index += run.length
  }
  return {facts, entries: kept}
}

/** Blocks that may stand above the labels: a title in each language. */
const mostTitles = 2

/** Whether nothing but titles stands before, or the title of one half right above. */
function isHead(before: readonly Entry[]): boolean {
  const titles = before.filter((entry) => entry.type === 'heading' && entry.level === 1)
  const others = before.filter((entry) => !titles.includes(entry))
  if (
    others.length <= mostTitles &&
    others.every((entry) => entry.type !== 'item' && entry.type !== 'heading')
  )
    return true
  const last = titles.at(-1)
  const peers = titles.filter((title) => languageOf(textOf(title)) === languageOf(last ? textOf(last) : ''))
  return last !== undefined && last === before.at(-1) && peers.length === 1
}

function textOf(entry: Entry): string {
  return plainText(entry.content)
}

function takeRun(entries: readonly Entry[], start: number): LabelEntry[] {
  const run: LabelEntry[] = []
  for (let entry = entries[start]; entry?.type === 'label'; entry = entries[start + run.length])
    run.push(entry)
  return run
}

function isFact(entry: LabelEntry): boolean {
  return entry.label.role !== 'summary' && entry.label.role !== 'body'
}

function toFact(entry: LabelEntry, file: 0 | 1): Fact {
  const {role, written, value} = entry.label
  if (role === 'summary' || role === 'body') throw new Error('A summary is no fact')
  // A label in one language says nothing of its value: 作者：Simon Vaughn is common.
  return {role, label: written, value, language: null, position: entry.position, slot: null, file}
}

/** Whether two labels may be of one half. */
function agree(one: LabelEntry, other: LabelEntry): boolean {
  const [these, those] = [one.label.languages, other.label.languages]
  return these.length === 0 || those.length === 0 || these.some((language) => those.includes(language))
}

/** What stands on the line of `摘要：`, as a block. */
function textBehind(entry: LabelEntry): Entry {
  const [block] = entry.content
  if (block?.type !== 'paragraph')
    return {type: 'block', indent: 0, content: entry.content, position: entry.position}
  const label = /^[^:：]*[:：][ \t\u00A0\u3000]*/.exec(plainText([block]))?.[0] ?? ''
  const children = dropText(block.children, label.length)
  const start = children[0]?.position?.start
  const position = start ? {start, end: entry.position.end} : entry.position
  return {type: 'block', indent: 0, content: [{type: 'paragraph', children, position}], position}
}
