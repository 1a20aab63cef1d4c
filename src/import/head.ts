/** The head of an edited document beside the one that was printed: which lines are as they were, and which are gone. */

import {factBookmark} from '../edition/bookmarks.ts'
import {compose} from '../edition/compose.ts'
import {factsOf} from '../edition/facts.ts'
import {type FactRole, languagesOf, type Run} from '../edition/handout.ts'
import {type Language, languages} from '../outline/types.ts'
import type {Baseline} from './baseline.ts'
import {type Block, type Document, textOfInlines} from './document.ts'
import {factOf, nameOf} from './names.ts'

export type Values = Document['values']

/** What a line of the head says now, by language; `null` where the document does not have it. */
export type Said = {readonly runs: ReadonlyMap<Language, string>; readonly url: string | null}

type Printed = {readonly role: FactRole; readonly index: number; readonly value: readonly Run[]}

export type Head = {
  readonly values: Values
  readonly printed: readonly Printed[]
  /** What would be in the document, had nobody taken it out. */
  readonly shown: readonly FactRole[]
  /** Whether a line says whom it goes to. */
  readonly asksRecipient: boolean
}

export function headOf({values, blocks}: Pick<Document, 'values' | 'blocks'>, baseline: Baseline): Head {
  const {facts} = baseline.record
  const asksRecipient = facts.includes('to') || [...values.keys()].some((name) => name.startsWith('meta-to_'))
  const shown = hasBareLine(blocks) ? [] : facts
  return {values, printed: printedFacts(baseline, asksRecipient), shown, asksRecipient}
}

/** A value that was typed anew from end to end lost its bookmark: its line stands there, and whose it is cannot be told. */
function hasBareLine(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.type === 'table')
      return block.rows.some(({cells}) => cells.some((cell) => hasBareLine(cell.blocks)))
    if (block.family !== 'fact' || block.names.some((name) => factOf(nameOf(name)?.stem ?? ''))) return false
    const text = textOfInlines(block.inlines)
    return text.slice(text.indexOf('\t') + 1).trim() !== ''
  })
}

/** What was printed in the head, and would be in one that has all lines. */
function printedFacts({set, record}: Baseline, asksRecipient: boolean): readonly Printed[] {
  const {edition, layout, dates} = record
  const {title} = compose(set, edition, layout)
  const order: readonly FactRole[] = ['author', 'source', 'date', 'keywords', 'extra']
  const facts = factsOf(set, {
    languages: languagesOf[edition],
    calendar: dates,
    order: asksRecipient ? ['to', ...order] : order,
    labels: {},
    title,
  })
  const count = new Map<FactRole, number>()
  const lines = facts.map(({role, value}): Printed => {
    const index = count.get(role) ?? 0
    count.set(role, index + 1)
    return {role, index, value}
  })
  return [{role: 'title', index: 0, value: title}, ...lines]
}

export function saidOf(values: Values, role: FactRole, index: number): Said | null {
  const found = languages.flatMap((language) => {
    const value = values.get(factBookmark(role, language, index))
    return value ? [{language, ...value}] : []
  })
  if (found.length === 0) return null
  return {
    runs: new Map(found.map(({language, text}) => [language, text.trim()])),
    url: found.find(({url}) => url !== null)?.url ?? null,
  }
}

/** A line that is not there at all stays where it is one that the template does not print. */
export function isPrinted(role: FactRole, index: number, head: Head): boolean {
  const said = saidOf(head.values, role, index)
  if (!said) return !isLost(role, index, head)
  const was = printedAt(role, index, head)
  return was !== undefined && isSame(said, was)
}

/** Whether a line was printed and is there no more. A briefing is not without a title. */
export function isLost(role: FactRole, index: number, head: Head): boolean {
  if (role === 'title' || !head.shown.includes(role) || saidOf(head.values, role, index)) return false
  return (printedAt(role, index, head)?.value.length ?? 0) > 0
}

export function printedAt(role: FactRole, index: number, {printed}: Head): Printed | undefined {
  return printed.find((each) => each.role === role && each.index === index)
}

function isSame({runs}: Said, {value}: Printed): boolean {
  return (
    runs.size === value.length &&
    value.every(({language, text}) => runs.get(language) === spaced(text).trim())
  )
}

/** Line breaks of a source are spaces on paper. */
function spaced(text: string): string {
  return text.replace(/\n/g, ' ')
}
