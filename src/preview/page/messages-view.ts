/** The messages, the gravest first, each with the lines that it speaks of. */

import type {MessageView, Quote} from '../protocol.ts'
import {fill, h} from './element.ts'
import type {Word} from './words.ts'

export type MessageActions = {
  readonly word: (word: Word) => string
  readonly copy: (place: string) => void
  readonly showRule: (rule: string) => void
  /** `null` where no node of the outline is spoken of. */
  readonly nodeOf: (index: number) => string | null
  readonly showNode: (id: string) => void
}

const groups: readonly (readonly [MessageView['severity'], Word])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'info'],
]

export function showMessages(
  panel: HTMLElement,
  messages: readonly MessageView[],
  changed: ReadonlySet<string>,
  actions: MessageActions,
): void {
  const {word} = actions
  if (messages.length === 0) {
    fill(panel, h('p', {class: 'empty'}, word('noMessages')))
    return
  }
  const sections = groups.map(([severity, name]) => {
    const own = [...messages.entries()].filter(([, message]) => message.severity === severity)
    if (own.length === 0) return null
    const items = own.map(([index, message]) => item(message, index, changed.has(keyOf(message)), actions))
    return h(
      'section',
      {class: `messages ${severity}`},
      h('h2', {}, `${word(name)} `, h('span', {class: 'count'}, String(own.length))),
      h('ul', {}, ...items),
    )
  })
  fill(panel, ...sections)
}

/** What a message is known by from one save to the next: lines may move. */
export function keyOf({rule, text, quotes}: MessageView): string {
  return [rule, text, ...quotes.map((quote) => quote.text)].join('\n')
}

function item(message: MessageView, index: number, isNew: boolean, actions: MessageActions): HTMLElement {
  const {word, copy} = actions
  const {file, line, column, text, note, expected, quotes} = message
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`
  return h(
    'li',
    {class: isNew ? 'message changed' : 'message', 'data-message': index, tabindex: -1},
    h('p', {class: 'message-text'}, text),
    ...quotes.map(quoted),
    expected !== null && h('p', {class: 'expected'}, `${word('expected')} `, h('code', {}, expected)),
    note !== '' && h('p', {class: 'note'}, note),
    h(
      'p',
      {class: 'message-links'},
      h(
        'button',
        {
          type: 'button',
          class: 'place',
          'data-key': `copy ${index}`,
          'aria-label': `${word('copy')} ${place}`,
          on: {click: () => copy(place)},
        },
        place,
      ),
      ...links(message, index, actions),
    ),
  )
}

function links({rule}: MessageView, index: number, actions: MessageActions): HTMLElement[] {
  const {word, showRule, nodeOf, showNode} = actions
  const node = nodeOf(index)
  const link = (key: string, text: string, label: string, click: () => void): HTMLElement =>
    h(
      'button',
      {type: 'button', class: 'link', 'data-key': `${key} ${index}`, 'aria-label': label, on: {click}},
      text,
    )
  return [
    ...(node === null ? [] : [link('node', word('inOutline'), word('inOutline'), () => showNode(node))]),
    ...(rule === null ? [] : [link('rule', rule, `${word('rule')}: ${rule}`, () => showRule(rule))]),
  ]
}

function quoted({line, text, from, to}: Quote): HTMLElement {
  const marked = to > from ? h('mark', {}, text.slice(from, to)) : null
  return h(
    'p',
    {class: 'quote'},
    h('span', {class: 'line-number'}, String(line)),
    h('span', {class: 'line'}, text.slice(0, from), marked, text.slice(to > from ? to : from)),
  )
}
