import {VFile} from 'vfile'
import {check} from '../../src/check/check.ts'
import type {Glossary} from '../../src/glossary/glossary.ts'
import type {Message} from '../../src/messages/report.ts'
import type {RuleId} from '../../src/messages/rules.ts'
import {languages} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'

/** Reads and checks a source. */
export function checked(source: string | Uint8Array, glossary?: Glossary): VFile {
  const file = new VFile({value: source, path: 'briefing.md'})
  const {outline, pairings} = readBriefing(file)
  if (outline) check(outline, {fileOf: () => file, languages, pairings, glossary})
  return file
}

/** What a rule says of a source: the text at each place, and what is expected there. */
export function saidBy(rule: RuleId, source: string): readonly string[] {
  const file = checked(source)
  return file.messages
    .filter(({ruleId}) => ruleId === rule)
    .map((message) => {
      const expected = message.expected?.[0]
      return `${textAt(file, message)}${expected === undefined ? '' : ` → ${expected}`}`
    })
}

/** The messages of a rule. */
export function messagesBy(rule: RuleId, source: string): readonly Message[] {
  return checked(source).messages.filter(({ruleId}) => ruleId === rule) as Message[] // report() made them
}

function textAt({data}: VFile, {place}: VFile['messages'][number]): string {
  if (!place || !('start' in place)) return '?'
  return data.text?.slice(place.start.offset, place.end.offset) ?? '?'
}

/** A house-text briefing with one Chinese and one English sentence. */
export function briefing(zh: string, en = 'The port needs water.'): string {
  return `摘要：\n${zh}\nSummary:\n${en}\n`
}
