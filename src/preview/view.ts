/** A compiled briefing → what the page shows of it. */

import {countOf, type MessageLanguage} from '../messages/report.ts'
import {pathOf, type Said, type SaidPlace, sayAll, textsOf} from '../messages/said.ts'
import {defaultTitle} from '../outline/default-title.ts'
import type {Both, Language, OutlineNode, Side} from '../outline/types.ts'
import type {Compiled} from '../press/compile.ts'
import {sheetOf} from '../press/galley.ts'
import {layoutOf, variantOf} from '../press/variant.ts'
import type {BriefingItem, BriefingView, MessageView, NodeView, Quote, SideView, Titles} from './protocol.ts'

export function itemOf(id: string, compiled: Compiled): BriefingItem {
  const {files} = compiled
  return {
    id,
    titles: titlesOf(compiled),
    errors: countOf('error', files),
    warnings: countOf('warning', files),
  }
}

export function viewOf(id: string, compiled: Compiled, language: MessageLanguage): BriefingView {
  const said = sayAll(compiled.files, language)
  return {
    id,
    titles: titlesOf(compiled),
    chosen: chosenOf(compiled),
    outline: outlineOf(compiled, said),
    messages: said.map((message) => messageOf(message, textsOf(compiled.files))),
    sheet: sheetOf(compiled),
    failure: null,
  }
}

/** A briefing that the machine could not read: a template that is broken, a glossary that is gone. */
export function failedView(id: string, failure: string): BriefingView {
  return {
    id,
    titles: {zh: id, en: id},
    chosen: {edition: '', layout: '', template: '', paper: ''},
    outline: [],
    messages: [],
    sheet: null,
    failure,
  }
}

function titlesOf({outline, ref}: Compiled): Titles {
  if (!outline) return {zh: ref.slug, en: ref.slug}
  const {zh, en} = outline.meta.title
  const fallback = defaultTitle(outline)
  return {zh: zh ?? en ?? fallback.zh, en: en ?? zh ?? fallback.en}
}

function chosenOf({choices, context}: Compiled): BriefingView['chosen'] {
  const [edition = 'zh-en'] = choices.editions
  const {template, layout, paper} = choices
  if (!context) return {edition, layout: layout ?? '', template, paper: paper ?? ''}
  const {tokens} = variantOf(context.template, choices)
  return {edition, layout: layoutOf(edition, choices, tokens), template, paper: tokens.paper}
}

function outlineOf({outline, files, pairings}: Compiled, said: readonly Said[]): readonly NodeView[] {
  if (!outline) return []
  const pathIn = (language: Language): string => {
    const file = language === 'en' ? (files[1] ?? files[0]) : files[0]
    return file ? pathOf(file) : ''
  }
  const sideOf = (language: Language, side: Side | null): SideView | null => {
    if (!side) return null
    const {line, column} = side.position.start
    return {text: side.text, file: pathIn(language), line, column}
  }
  const spokenOf = (sides: Both<Side | null>): readonly number[] =>
    said.flatMap((message, index) =>
      [message, ...message.related].some(
        (place) => isIn(place, sides.zh, pathIn('zh')) || isIn(place, sides.en, pathIn('en')),
      )
        ? [index]
        : [],
    )
  const nodeOf = (id: string, kind: string, sides: Both<Side | null>): Omit<NodeView, 'children'> => ({
    id,
    kind,
    zh: sideOf('zh', sides.zh),
    en: sideOf('en', sides.en),
    pairing: pairings.get(id) ?? null,
    messages: spokenOf(sides),
  })
  const branch = (node: OutlineNode): NodeView => ({
    ...nodeOf(node.id, node.kind, node),
    children: node.children.map(branch),
  })
  const {summary, children} = outline
  const lead = summary.zh || summary.en ? [{...nodeOf('summary', 'summary', summary), children: []}] : []
  return [...lead, ...children.map(branch)]
}

/** Whether a place lies in a text. What is said of a whole file is said of none of its texts. */
function isIn({file, line, endLine}: SaidPlace, side: Side | null, path: string): boolean {
  if (!side || line === null || endLine === null || file !== path) return false
  return line >= side.position.start.line && line <= side.position.end.line
}

function messageOf(said: Said, texts: ReadonlyMap<string, string>): MessageView {
  const {severity, ruleId, text, note, expected, file, line, column, related} = said
  return {
    severity,
    rule: ruleId,
    text,
    note,
    expected,
    file,
    line,
    column,
    quotes: [said, ...related].flatMap((place) => quoteOf(place, texts)),
  }
}

/** The line of a place, with its columns; a point says where to look, and not what is wrong there. */
function quoteOf(
  {file, line, column, endLine, endColumn}: SaidPlace,
  texts: ReadonlyMap<string, string>,
): Quote[] {
  if (line === null || endLine === null) return []
  const text = texts.get(file)?.split(/\r\n|\n|\r/, line)[line - 1]
  if (text === undefined || text.trim() === '') return []
  const from = (column ?? 1) - 1
  return [{file, line, text, from, to: endLine === line ? (endColumn ?? 1) - 1 : text.length}]
}
