/** What a project and a source say of the messages themselves: silenced, or graver, or less grave. */

import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {fatalOf, report} from '../messages/report.ts'
import {pathOf, relatedOf} from '../messages/said.ts'
import {type Directive, directivesOf, type NamedRule} from './directives.ts'
import {closestRuleName, isFinal, isRuleName, means} from './rule-names.ts'
import type {Severities} from './severities.ts'

/** A rule that a comment silences, in some lines of a file. */
type Silencer = {
  readonly rule: NamedRule
  readonly directive: Directive
  /** Lines from which a part of it is heard again. */
  readonly ends: {readonly name: string; readonly line: number}[]
  used: boolean
}

/**
 * Takes away the messages that comments silence, says which comments silence nothing, and gives each message the
 * severity that the project gives its rule. What says that nothing can be printed stays as it is.
 *
 * @param complete whether every rule was looked at; else nobody can tell which comments silence nothing.
 */
export function controlMessages(
  files: readonly VFile[],
  severities: Severities,
  complete: boolean = true,
): void {
  const silencers = new Map(files.map((file) => [pathOf(file), silencersIn(file)]))
  for (const file of files)
    file.messages = file.messages.filter((message) => !isSilenced(message, file, silencers))
  for (const file of files) {
    const before = file.messages.length
    for (const {rule, directive, used} of silencers.get(pathOf(file)) ?? [])
      if (complete && !used && isRuleName(rule.name)) reportUnused(file, rule, directive)
    const told = file.messages.splice(before)
    file.messages.push(...told.filter((message) => !isSilenced(message, file, silencers)))
    grade(file, severities)
  }
}

/** Gives each message its severity; those of rules that are off go. */
function grade(file: VFile, severities: Severities): void {
  file.messages = file.messages.filter((message) => {
    const severity = severities(message.ruleId ?? '')
    if (severity === 'off') return false
    if (severity !== null) message.fatal = fatalOf[severity]
    return true
  })
}

/** What the comments of a file silence. Names that are not known are reported. */
function silencersIn(file: VFile): readonly Silencer[] {
  const silencers: Silencer[] = []
  for (const directive of directivesOf(file.data.text ?? '')) {
    for (const rule of directive.rules) {
      if (!isRuleName(rule.name)) {
        report(file, 'source/unknown-rule', {
          place: rule.position,
          values: {name: rule.name, closest: closestRuleName(rule.name)},
        })
      } else if (directive.kind !== 'enable') silencers.push({rule, directive, ends: [], used: false})
      else if (!endSilence(silencers, rule, directive)) reportUnused(file, rule, directive)
    }
  }
  return silencers
}

/** @returns whether there was something to end. */
function endSilence(silencers: readonly Silencer[], {name}: NamedRule, {first}: Directive): boolean {
  const open = silencers.filter(
    ({rule, directive}) => directive.kind === 'disable' && (means(name, rule.name) || means(rule.name, name)),
  )
  for (const {ends} of open) ends.push({name, line: first})
  return open.length > 0
}

function reportUnused(file: VFile, {name, position}: NamedRule, {kind}: Directive): void {
  const [en, zh] =
    kind === 'enable' ? ['ends nothing', '沒有結束任何停用'] : ['silences nothing', '沒有停用到任何訊息']
  const rule = name === '*' ? '' : ` for ${name}`
  const ruleZh = name === '*' ? '' : `（${name}）`
  report(file, 'source/unused-disable', {
    place: position,
    values: {what: `${en}${rule}`, 'what.zh': `${zh}${ruleZh}`},
  })
}

function isSilenced(
  message: VFileMessage,
  file: VFile,
  silencers: ReadonlyMap<string, readonly Silencer[]>,
): boolean {
  const id = message.ruleId ?? ''
  if (isFinal(id)) return false
  // What is said of a whole file is said at its first line.
  const places = [{file: pathOf(file), line: message.line ?? 1}, ...relatedPlaces(message, file)]
  const found = places.flatMap((place) =>
    (silencers.get(place.file) ?? []).filter((each) => silences(each, id, place.line)),
  )
  // A comment that silences nothing does not silence that.
  const others = found.filter(({rule}) => id !== 'source/unused-disable' || rule.position !== message.place)
  for (const each of others) each.used = true
  return others.length > 0
}

function relatedPlaces(message: VFileMessage, file: VFile): readonly {file: string; line: number}[] {
  return relatedOf(message).map(({file: other, place}) => ({
    file: other ?? pathOf(file),
    line: 'start' in place ? place.start.line : place.line,
  }))
}

function silences({rule, directive, ends}: Silencer, id: string, line: number): boolean {
  const {first, last} = directive
  if (line < first || line > last || !means(rule.name, id)) return false
  return !ends.some((end) => line >= end.line && means(end.name, id))
}
