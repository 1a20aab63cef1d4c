/** The comparison for a terminal and for a pipe: what changed is in brackets, as `git diff --word-diff` writes it. */

import {visible} from '../messages/columns.ts'
import type {MessageLanguage} from '../messages/report.ts'
import type {Language} from '../outline/types.ts'
import type {BriefingDiff} from './compare.ts'
import type {Entry} from './entry.ts'
import {countsOf, toldEntries, type VersionPaths} from './json.ts'
import {kindNames, languageNames} from './names.ts'
import {oneSidedEntries, otherThan} from './one-sided.ts'
import type {Piece, SideDiff} from './sides.ts'

export type TextOptions = {
  readonly language: MessageLanguage
  readonly colour: boolean
  readonly paths: VersionPaths
}

type Said = Readonly<Record<MessageLanguage, string>>

const words = {
  none: {en: 'Nothing changed.', zh: '沒有差異。'},
  oneSided: {en: 'One language changed without the other', zh: '只改了一種語言'},
  all: {en: 'All changes', zh: '所有差異'},
  others: {en: 'Other changes', zh: '其他差異'},
  changed: {en: 'changed', zh: '修改'},
  added: {en: 'added', zh: '新增'},
  deleted: {en: 'deleted', zh: '刪除'},
  moved: {en: 'moved', zh: '移動'},
  typography: {en: 'prints alike', zh: '印出相同'},
} as const satisfies Readonly<Record<string, Said>>

/** SGR codes. */
const colours = {inserted: '32', deleted: '31', formatted: '36', bold: '1', quiet: '2'} as const

export function toText(diff: BriefingDiff, options: TextOptions): string {
  const {language} = options
  const told = toldEntries(diff)
  const head = `${paint('bold', headOf(diff, options), options)}\n`
  if (told.length === 0) return `${head}${words.none[language]}\n`
  const alone = oneSidedEntries(diff)
  // What was moved along with what it stands in is told there.
  const others = told.filter(
    ({oneSided, moved, status}) => oneSided === null && !(status === 'same' && moved === 'with-parent'),
  )
  const title = (text: string) => `\n${paint('bold', text, options)}\n`
  const top =
    alone.length === 0
      ? ''
      : title(`${words.oneSided[language]}  parity/one-sided-edit`) +
        alone.map((entry) => entryText(entry, options)).join('')
  const rest =
    others.length === 0
      ? ''
      : title(words[alone.length === 0 ? 'all' : 'others'][language]) +
        others.map((entry) => entryText(entry, options)).join('')
  return head + top + rest
}

function headOf(diff: BriefingDiff, {language, paths}: TextOptions): string {
  const {changed, added, deleted, moved, oneSided} = countsOf(diff)
  const counts =
    language === 'zh'
      ? `修改 ${changed}（只改一種語言的 ${oneSided}）、新增 ${added}、刪除 ${deleted}、移動 ${moved}`
      : `${changed} changed (${oneSided} in one language only), ${added} added, ${deleted} deleted, ${moved} moved`
  return `${visible(paths.old.zh)} → ${visible(paths.new.zh)}: ${counts}`
}

function paint(name: keyof typeof colours, text: string, {colour}: TextOptions): string {
  return colour && text !== '' ? `\u001B[${colours[name]}m${text}\u001B[0m` : text
}

function entryText(entry: Entry, options: TextOptions): string {
  const {language} = options
  const kind = kindNames[entry.new?.kind ?? entry.old?.kind ?? 'paragraph'][language]
  const label = entry.label === null ? '' : ` “${visible(entry.label)}”`
  const place = placeText(entry, options)
  const space = language === 'zh' ? '' : ' '
  const line = `${place}${place === '' ? '' : ' '}${statusText(entry, options)}${space}${kind}${label}\n`
  const sides = (['zh', 'en', 'neutral'] as const).flatMap((name) => {
    const side = entry[name]
    return side
      ? [
          `    ${paint('quiet', name === 'neutral' ? '  ' : name, options)}  ${sideText(entry, side, options)}\n`,
        ]
      : []
  })
  return line + sides.join('')
}

function statusText({status, moved, oneSided}: Entry, {language}: TextOptions): string {
  if (oneSided !== null) {
    const [changed, other] = [languageNames[oneSided][language], languageNames[otherThan(oneSided)][language]]
    return language === 'zh' ? `${changed}改了，${other}沒改：` : `${changed} changed, ${other} did not:`
  }
  const parts = [
    ...(moved === false ? [] : [words.moved[language]]),
    ...(status === 'same' ? [] : [words[status][language]]),
  ]
  return `${parts.join(language === 'zh' ? '、' : ', ')}${language === 'zh' ? '：' : ':'}`
}

/** Of the text in the new file that wants to be looked at, or of the deleted one in the old file. */
function placeText({zh, en, oneSided}: Entry, options: TextOptions): string {
  const {paths} = options
  const order: readonly Language[] = oneSided === 'zh' ? ['en', 'zh'] : ['zh', 'en']
  const sides = {zh, en}
  for (const [version, key] of [
    ['new', 'position'],
    ['old', 'oldPosition'],
  ] as const) {
    for (const language of order) {
      const start = sides[language]?.[key]?.start
      if (start)
        return paint('bold', `${visible(paths[version][language])}:${start.line}:${start.column}`, options)
    }
  }
  return ''
}

function sideText({status}: Entry, {change, pieces}: SideDiff, options: TextOptions): string {
  // All of it is new or gone, and the line says so.
  if (status === 'added' || status === 'deleted') return visible(pieces.map(({text}) => text).join(''))
  if (change === 'same')
    return paint('quiet', shortened(visible(pieces.map(({text}) => text).join('')), 'both'), options)
  const shown = pieces.map((piece, index) => pieceText(piece, index, pieces.length, options)).join('')
  return change === 'typography' ? `${shown}  (${words.typography[options.language]})` : shown
}

function pieceText(piece: Piece, index: number, count: number, options: TextOptions): string {
  const text = visible(piece.text)
  switch (piece.op) {
    case 'same':
      return shortened(text, index === 0 ? 'start' : index === count - 1 ? 'end' : 'middle')
    case 'inserted':
      return paint('inserted', `{+${text}+}`, options)
    case 'deleted':
      return paint('deleted', `[-${text}-]`, options)
    case 'formatted': {
      const [before, after] = [piece.before, piece.after].map((look) => (look === '' ? '–' : visible(look)))
      return paint('formatted', `{~${text}~ ${before} → ${after}}`, options)
    }
  }
}

/** Characters of what stayed that are shown beside a change. */
const context = 30

/** What stayed, without what is far from any change. */
function shortened(text: string, where: 'start' | 'middle' | 'end' | 'both'): string {
  const chars = [...text]
  const [head, tail] = [chars.slice(0, context).join(''), chars.slice(-context).join('')]
  if (where === 'both') return chars.length <= 3 * context ? text : `${chars.slice(0, 3 * context).join('')}…`
  if (where === 'middle') return chars.length <= 2 * context + 3 ? text : `${head}…${tail}`
  if (chars.length <= context + 3) return text
  return where === 'start' ? `…${tail}` : `${head}…`
}
