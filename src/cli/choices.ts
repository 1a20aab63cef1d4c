/** Flags and environment → what the press is to do. */

import type {Config} from '../config/config.ts'
import {calendars} from '../edition/dates.ts'
import {editions, layouts} from '../edition/handout.ts'
import {messageFormats, type ReportOptions} from '../messages/reporters.ts'
import type {PressOptions} from '../press/build.ts'
import {type Choices, pdfStandards} from '../press/choices.ts'
import {builtInFormats} from '../press/formats.ts'
import {extendLabels} from '../read/labels.ts'
import {papers} from '../template/papers.ts'
import {type Invocation, UsageError} from './command.ts'
import type {OptionName} from './options.ts'

/** One of a closed list. @throws {UsageError} that names what there is. */
export function oneOf<Value extends string>(
  invocation: Invocation,
  name: OptionName,
  known: readonly Value[],
): Value | undefined {
  const text = invocation.text(name)
  if (text === undefined) return undefined
  const found = known.find((value) => value === text)
  if (found === undefined)
    throw new UsageError({
      en: `--${name} takes one of ${known.join(', ')}, not “${text}”`,
      zh: `--${name} 可用 ${known.join('、')}，沒有「${text}」`,
    })
  return found
}

function manyOf<Value extends string>(
  invocation: Invocation,
  name: OptionName,
  known: readonly Value[],
): readonly Value[] | undefined {
  return invocation.list(name)?.map((text) => {
    const found = known.find((value) => value === text)
    if (found === undefined)
      throw new UsageError({
        en: `--${name} takes ${known.join(', ')}, not “${text}”`,
        zh: `--${name} 可用 ${known.join('、')}，沒有「${text}」`,
      })
    return found
  })
}

/** What every command that reads briefings hands to the press. */
export function pressOptions(invocation: Invocation, config: Config): PressOptions {
  const {host, operands} = invocation
  return {
    host,
    files: operands.length > 0 ? operands : (config.content ?? ['content/**']),
    choices: choicesAbove(invocation, config),
    defaults: choicesBelow(config),
    meta: metaOf(invocation),
    labels: extendLabels(config.labels ?? {}),
    rules: config.rules ?? {},
    ...(config.dateOrder ? {dateOrder: config.dateOrder} : {}),
    ...(config.glossary ? {glossary: config.glossary} : {}),
    emitters: config.emitters ?? [],
  }
}

/** Where no briefing was found. */
export function nothingFound({operands}: Invocation, config: Config): UsageError {
  const looked = operands.length > 0 ? operands : (config.content ?? ['content/**'])
  const places = looked.join(' ')
  return new UsageError({
    en: `There is no briefing (.txt, .md) in ${places}`,
    zh: `${places} 裡沒有簡報（.txt、.md）`,
  })
}

/** `1 briefing`, `2 briefings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** What flags and environment choose. */
function choicesAbove(invocation: Invocation, config: Config): Partial<Choices> {
  const formats = [
    ...new Set([...builtInFormats, ...(config.emitters ?? []).map((emitter) => emitter.format)]),
  ]
  return defined({
    to: manyOf(invocation, 'to', formats),
    editions: manyOf(invocation, 'edition', editions),
    layout: oneOf(invocation, 'layout', layouts),
    template: invocation.text('template'),
    paper: oneOf(invocation, 'paper', papers),
    typeset: invocation.isOn('no-typeset') ? (false as const) : undefined, // a switch cannot turn it on
    dates: oneOf(invocation, 'dates', calendars),
    ...switchesOf(invocation),
    fit: fitOf(invocation),
    pdfStandard: oneOf(invocation, 'pdf-standard', pdfStandards),
    referenceDoc: letterheadOf(invocation),
  })
}

/** A switch on the command line turns on what it names; it turns nothing off. */
function switchesOf(invocation: Invocation): Partial<Choices> {
  return {
    ...(invocation.isOn('large-print') ? {largePrint: true} : {}),
    ...(invocation.isOn('grey') ? {grey: true} : {}),
    ...(invocation.isOn('duplex') ? {duplex: true} : {}),
    ...(invocation.isOn('booklet') ? {booklet: true} : {}),
  }
}

function fitOf(invocation: Invocation): number | undefined {
  const text = invocation.text('fit')
  return text === undefined ? undefined : wholeNumber('fit', text)
}

/** @throws {UsageError} where the formats that are asked for beside it have no use for it. */
function letterheadOf(invocation: Invocation): string | undefined {
  const file = invocation.text('reference-doc')
  if (file !== undefined && invocation.list('to')?.includes('docx') === false)
    throw new UsageError({
      en: '--reference-doc is for DOCX, which --to leaves out',
      zh: '--reference-doc 只用於 DOCX，而 --to 沒有選 docx',
    })
  return file
}

/** @throws {UsageError} for anything but a whole number from 1. */
export function wholeNumber(name: OptionName, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1) return number
  throw new UsageError({
    en: `--${name} takes a whole number from 1, not “${text}”`,
    zh: `--${name} 要用 1 以上的整數，不能是「${text}」`,
  })
}

/** What the config chooses. */
function choicesBelow(config: Config): Partial<Choices> {
  const {to, editions: chosen, layout, template, paper, typeset, dates} = config
  const {largePrint, grey, duplex, fit, booklet, pdfStandard, referenceDoc} = config
  return defined({
    to,
    editions: chosen,
    layout,
    template,
    paper,
    typeset,
    dates,
    largePrint,
    grey,
    duplex,
    fit,
    booklet,
    pdfStandard,
    referenceDoc,
  })
}

/** Without the keys that say nothing. */
function defined<Values extends object>(
  values: Values,
): {[Key in keyof Values]?: Exclude<Values[Key], undefined>} {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as {[Key in keyof Values]?: Exclude<Values[Key], undefined>} // its own entries, less some
}

/** `-M key=value`. */
function metaOf(invocation: Invocation): Readonly<Record<string, string>> {
  const pairs = invocation.texts('meta').map((text): [string, string] => {
    const at = text.indexOf('=')
    if (at < 1)
      throw new UsageError({
        en: `-M takes key=value, not “${text}”`,
        zh: `-M 要寫成 鍵=值，不能是「${text}」`,
      })
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  })
  return Object.fromEntries(pairs)
}

export function reportOptions(invocation: Invocation): ReportOptions {
  return {
    format: oneOf(invocation, 'format', messageFormats) ?? 'pretty',
    language: invocation.language,
    quiet: invocation.isOn('quiet'),
    colour: invocation.terminal.colour,
    verbose: invocation.isOn('verbose'),
    columns: invocation.terminal.columns(),
  }
}
