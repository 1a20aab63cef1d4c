/** Text → runs of its languages, and what stays on one line in them. */

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {type TextRange, unbroken, unbrokenEnd} from '../../edition/unbroken.ts'
import {scriptRuns} from '../../outline/script.ts'
import {type Language, languageTags} from '../../outline/types.ts'
import {classesOf} from './elements.ts'

const unbrokenClass = 'unbroken'

/** A run of the other language is marked as such, so that it gets its own face and voice. */
export function languageRuns(text: string, language: Language): ElementContent[] {
  return spansOf(text, [], language)
}

/** The same, and what must not be broken stands in spans that do not break. The text is the same, to the letter. */
export function textRuns(text: string, language: Language): ElementContent[] {
  return spansOf(text, unbroken(text), language)
}

/** A short text that is a paragraph of its own: its last two Han stay together as well. */
export function paragraphRuns(text: string, language: Language): ElementContent[] {
  return keepEnd(textRuns(text, language), language)
}

type Run = {readonly from: number; readonly to: number; readonly isForeign: boolean; readonly tag: string}

function spansOf(text: string, ranges: readonly TextRange[], language: Language): ElementContent[] {
  let at = 0
  const runs = scriptRuns(text, language).map((run): Run => {
    const from = at
    at += run.text.length
    return {from, to: at, isForeign: run.language !== language, tag: languageTags[run.language]}
  })
  // A range in a run of the other language stands inside its span: the run stays one.
  const isInner = ([from, to]: TextRange): boolean =>
    runs.some((run) => run.isForeign && run.from <= from && to <= run.to)
  const inner = ranges.filter(isInner)
  const plain = (from: number, to: number): ElementContent[] =>
    runs.flatMap((run) =>
      runSpan(text, {...run, from: Math.max(run.from, from), to: Math.min(run.to, to)}, inner),
    )
  const spans: ElementContent[] = []
  let end = 0
  for (const [from, to] of ranges.filter((range) => !isInner(range))) {
    spans.push(...plain(end, from), unbrokenSpan(plain(from, to)))
    end = to
  }
  return [...spans, ...plain(end, text.length)]
}

function runSpan(
  text: string,
  {from, to, isForeign, tag}: Run,
  inner: readonly TextRange[],
): ElementContent[] {
  if (from >= to) return []
  if (!isForeign) return [{type: 'text', value: text.slice(from, to)}]
  const children: ElementContent[] = []
  let end = from
  for (const range of inner.filter(([start, stop]) => from <= start && stop <= to)) {
    if (range[0] > end) children.push({type: 'text', value: text.slice(end, range[0])})
    children.push(unbrokenSpan([{type: 'text', value: text.slice(...range)}]))
    end = range[1]
  }
  if (end < to) children.push({type: 'text', value: text.slice(end, to)})
  return [h('span', {lang: tag}, children)]
}

function unbrokenSpan(children: readonly ElementContent[]): Element {
  return h('span', {class: unbrokenClass}, [...children])
}

function isUnbroken(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && classesOf(node).includes(unbrokenClass)
}

/** A footnote's mark stays with the character before it: no line starts with one. */
export function keepReferences(nodes: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = []
  for (const node of nodes) {
    const before = kept.at(-1)
    const isReference = node.type === 'element' && node.tagName === 'sup'
    if (isReference && isUnbroken(before)) {
      kept[kept.length - 1] = unbrokenSpan([...before.children, node])
      continue
    }
    const char = isReference && before?.type === 'text' ? before.value.match(/\S$/u)?.[0] : undefined
    if (!isReference || before?.type !== 'text' || char === undefined) {
      kept.push(node)
      continue
    }
    kept[kept.length - 1] = {type: 'text', value: before.value.slice(0, -char.length)}
    kept.push(unbrokenSpan([{type: 'text', value: char}, node]))
  }
  return kept.filter((node) => node.type !== 'text' || node.value !== '')
}

/** The last two Han of a paragraph stay together, with what is bound to them already. */
export function keepEnd(nodes: readonly ElementContent[], language: Language): ElementContent[] {
  const last = nodes.at(-1)
  // The end of the text may be bound to a footnote's mark.
  const bound = isUnbroken(last) ? last : null
  const before = bound ? nodes.at(-2) : last
  if (before?.type !== 'text') return [...nodes]
  const range = unbrokenEnd(before.value + (bound ? leadingText(bound) : ''), language)
  if (!range || range[0] >= before.value.length) return [...nodes]
  const head = before.value.slice(0, range[0])
  const tail = unbrokenSpan([{type: 'text', value: before.value.slice(range[0])}, ...(bound?.children ?? [])])
  const others = nodes.slice(0, bound ? -2 : -1)
  // A text of two Han needs no help.
  if (head === '' && others.length === 0) return [...nodes]
  return [...others, ...(head === '' ? [] : [{type: 'text', value: head} as const]), tail]
}

/** Whether the last two Han stand in a span that does not break. */
export function hasKeptEnd(nodes: readonly ElementContent[]): boolean {
  const last = nodes.at(-1)
  return isUnbroken(last) && (leadingText(last).match(/\p{Script=Han}/gu)?.length ?? 0) > 1
}

/** The text with which an element begins. */
function leadingText({children: [first]}: Element): string {
  return first?.type === 'text' ? first.value : ''
}
