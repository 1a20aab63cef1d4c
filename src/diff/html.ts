/** The comparison as one page: both languages side by side, what came and what went marked, without a script. */

import {createHash} from 'node:crypto'
import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {MessageLanguage} from '../messages/report.ts'
import {type Language, languages, languageTags} from '../outline/types.ts'
import type {BriefingDiff} from './compare.ts'
import type {Entry} from './entry.ts'
import {pageStyle} from './html-style.ts'
import {pageWords as words} from './html-words.ts'
import {countsOf, type VersionPaths} from './json.ts'
import {kindNames, languageNames} from './names.ts'
import {otherThan} from './one-sided.ts'
import type {Piece, SideDiff} from './sides.ts'

export type HtmlOptions = {readonly language: MessageLanguage; readonly paths: VersionPaths}

const stringifier = unified().use(rehypeStringify, {characterReferences: {useNamedReferences: false}})

export function toHtml(diff: BriefingDiff, options: HtmlOptions): string {
  const {language} = options
  const said = words[language]
  const hash = createHash('sha256').update(pageStyle).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const title =
    diff.new.meta.title[language] ?? diff.new.meta.title.zh ?? diff.new.meta.title.en ?? diff.new.id
  const root: Root = {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: language === 'zh' ? languageTags.zh : languageTags.en}, [
        h('head', [
          h('meta', {charset: 'utf-8'}),
          h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('title', `${said.title}: ${title}`),
          h('meta', {name: 'generator', content: 'Zhenpress'}),
          h('style', pageStyle),
        ]),
        h('body', [head(diff, title, options), h('main', [alone(diff, options), whole(diff, options)])]),
      ]),
    ],
  }
  return stringifier.stringify(root)
}

function head(diff: BriefingDiff, title: string, {language, paths}: HtmlOptions): Element {
  const {changed, added, deleted, moved} = countsOf(diff)
  const said = words[language]
  const counts = [
    [said.changed, changed],
    [said.added, added],
    [said.deleted, deleted],
    [said.moved, moved],
  ] as const
  return h('header', [
    h('p.kind', said.title),
    h('h1', title),
    h('p', `${paths.old.zh} → ${paths.new.zh}`),
    h(
      'ul.counts',
      counts.map(([name, count]) => h('li', [h('b', String(count)), ` ${name}`])),
    ),
  ])
}

/** What wants to be looked at, each with a link to where it stands. */
function alone({entries}: BriefingDiff, {language}: HtmlOptions): Element | null {
  const said = words[language]
  const items = entries.flatMap((entry, index) => {
    const {oneSided: changed} = entry
    if (changed === null) return []
    const names = [changed, otherThan(changed)].map((each) => languageNames[each][language])
    const kind = kindNames[entry.new?.kind ?? 'paragraph'][language]
    const text =
      language === 'zh'
        ? `${kind}：${names[0]}改了，${names[1]}沒改`
        : `${kind}: ${names[0]} changed, ${names[1]} did not`
    const side = entry[changed]
    return [
      h('li', [
        h('a', {href: `#text-${index + 1}`}, text),
        ...(side
          ? [
              h(
                'p',
                {lang: languageTags[changed]},
                side.pieces.map((piece) => pieceElement(piece, language)),
              ),
            ]
          : []),
      ]),
    ]
  })
  if (items.length === 0) return null
  return h('section.alone', {ariaLabelledBy: 'alone'}, [h('h2#alone', said.alone), h('ol', items)])
}

function whole({entries}: BriefingDiff, options: HtmlOptions): Element {
  const {language} = options
  const said = words[language]
  const isSame = entries.every(({status, moved}) => status === 'same' && moved === false)
  return h('section', {ariaLabelledBy: 'all'}, [
    h('h2#all', said.all),
    ...(isSame ? [h('p', said.none)] : []),
    h('table', [
      h('thead', [
        h('tr', [
          h('th', {scope: 'col'}, said.text),
          ...languages.map((each) => h('th', {scope: 'col'}, languageNames[each][language])),
        ]),
      ]),
      h(
        'tbody',
        entries.map((entry, index) => row(entry, index, options)),
      ),
    ]),
  ])
}

function row(entry: Entry, index: number, options: HtmlOptions): Element {
  const {language} = options
  const said = words[language]
  const kind = kindNames[entry.new?.kind ?? entry.old?.kind ?? 'paragraph'][language]
  const states = [
    ...(entry.moved === false ? [] : [said.moved]),
    ...(entry.status === 'same' && entry.moved !== false ? [] : [said[entry.status]]),
  ]
  const name = h('th', {scope: 'row'}, [
    entry.label ?? kind,
    h('small', states.join(language === 'zh' ? '、' : ', ')),
  ])
  const classes = [entry.status, ...(entry.oneSided === null ? [] : ['one-sided'])]
  const cells =
    entry.zh || entry.en
      ? languages.map((each) => cell(entry, each, options))
      : [h('td', {colSpan: 2}, entry.neutral ? contents(entry.neutral, language) : [])]
  return h('tr', {id: `text-${index + 1}`, className: classes}, [name, ...cells])
}

function cell(entry: Entry, side: Language, {language}: HtmlOptions): Element {
  const said = words[language]
  const diff = entry[side]
  if (!diff) return h('td.gap', '—')
  const isStale = entry.oneSided !== null && entry.oneSided !== side
  const remark = isStale ? said.stale : diff.change === 'typography' ? said.alike : null
  const tag = language === 'zh' ? languageTags.zh : languageTags.en
  return h('td', {lang: languageTags[side], ...(isStale ? {className: ['stale']} : {})}, [
    ...contents(diff, language),
    ...(remark === null ? [] : [h('small', {lang: tag}, remark)]),
  ])
}

function contents({pieces}: SideDiff, language: MessageLanguage): ElementContent[] {
  return pieces.map((piece) => pieceElement(piece, language))
}

function pieceElement(piece: Piece, language: MessageLanguage): ElementContent {
  const said = words[language]
  switch (piece.op) {
    case 'same':
      return {type: 'text', value: piece.text}
    case 'inserted':
      return h('ins', piece.text)
    case 'deleted':
      return h('del', piece.text)
    case 'formatted':
      return h('span.formatted', [
        piece.text,
        h('small', ` ${said.looks}: ${piece.before || said.plain} → ${piece.after || said.plain}`),
      ])
  }
}
