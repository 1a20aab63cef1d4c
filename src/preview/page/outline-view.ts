/** The outline: both sides beside each other, pair by pair; a gap is shown as a gap. */

import type {NodeView, PageLanguage, PairingView, SideView} from '../protocol.ts'
import {fill, h} from './element.ts'
import {kindNames, reasonNames} from './names.ts'
import {languageTags, type Word} from './words.ts'

export type OutlineActions = {
  readonly language: PageLanguage
  readonly word: (word: Word) => string
  readonly copy: (place: string) => void
  readonly showMessage: (index: number) => void
}

/** From here on nobody needs to be told how sure it is. */
const sure = 0.95

/** @param changed ids of the nodes that are new since the last time. */
export function showOutline(
  panel: HTMLElement,
  nodes: readonly NodeView[],
  changed: ReadonlySet<string>,
  actions: OutlineActions,
): void {
  const {word} = actions
  const heads = (['zh', 'en'] as const).map((language) => h('span', {}, word(language)))
  fill(panel, h('div', {class: 'heads', 'aria-hidden': 'true'}, ...heads), branch(nodes, 0, changed, actions))
}

function branch(
  nodes: readonly NodeView[],
  depth: number,
  changed: ReadonlySet<string>,
  actions: OutlineActions,
): HTMLElement {
  return h(
    'ul',
    {class: `branch depth-${Math.min(depth, 4)}`},
    ...nodes.map((node) =>
      h(
        'li',
        {class: `node ${node.kind}${changed.has(node.id) ? ' changed' : ''}`, 'data-node': node.id},
        head(node, actions),
        h('div', {class: 'pair'}, side('zh', node, actions), side('en', node, actions)),
        node.children.length > 0 && branch(node.children, depth + 1, changed, actions),
      ),
    ),
  )
}

function head({id, kind, pairing, messages}: NodeView, actions: OutlineActions): HTMLElement {
  const {language, word, showMessage} = actions
  const [first] = messages
  const count = messages.length
  return h(
    'div',
    {class: 'node-head'},
    h('span', {class: 'kind'}, kindNames[language][kind] ?? kind),
    pairing && doubt(pairing, actions),
    first !== undefined &&
      h(
        'button',
        {type: 'button', class: 'spoken', 'data-key': `spoken ${id}`, on: {click: () => showMessage(first)}},
        `${count} ${count === 1 ? word('message') : word('messagesCount')}`,
      ),
  )
}

function doubt({confidence, why, moved}: PairingView, {language, word}: OutlineActions): HTMLElement | null {
  if (confidence >= sure && !moved) return null
  const names = reasonNames[language]
  const reasons = why.map(({reason, count}) => `${names[reason] ?? reason}${count > 1 ? ` ×${count}` : ''}`)
  const percent = Math.round(confidence * 100)
  const told = language === 'zh' ? `${word('sure')} ${percent}%` : `${percent}% ${word('sure')}`
  const all = [...(confidence < sure ? [told, ...reasons] : []), ...(moved ? [word('moved')] : [])]
  return h('span', {class: confidence < 0.5 ? 'doubt low' : 'doubt'}, all.join(' · '))
}

function side(
  language: PageLanguage,
  node: NodeView,
  {word, copy, language: own}: OutlineActions,
): HTMLElement {
  const text: SideView | null = node[language]
  if (!text)
    return h(
      'div',
      {class: 'side gap'},
      h('span', {class: 'gap-mark'}, `${word(language)}${own === 'zh' ? '：' : ': '}${word('gap')}`),
    )
  const place = `${text.file}:${text.line}:${text.column}`
  return h(
    'div',
    {class: 'side'},
    h('div', {class: 'side-text', lang: languageTags[language]}, text.text),
    h(
      'button',
      {
        type: 'button',
        class: 'place',
        'data-key': `place ${node.id} ${language}`,
        'aria-label': `${word('copy')} ${place}`,
        title: `${word('copy')} ${place}`,
        on: {click: () => copy(place)},
      },
      `${text.line}:${text.column}`,
    ),
  )
}
