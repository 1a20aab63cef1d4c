import type {Nodes} from 'mdast'
import {report} from '../messages/report.ts'
import type {Kind, Language, Side} from '../outline/types.ts'
import {walk, walkContent} from '../outline/walk.ts'
import type {Check} from './context.ts'
import {excerpt} from './pairs.ts'

const names: Readonly<Record<Kind | 'summary', {readonly en: string; readonly zh: string}>> = {
  summary: {en: 'summary', zh: '摘要'},
  section: {en: 'heading', zh: '標題'},
  point: {en: 'point', zh: '要點'},
  paragraph: {en: 'paragraph', zh: '段落'},
  quote: {en: 'quotation', zh: '引文'},
  table: {en: 'table', zh: '表格'},
  figure: {en: 'figure', zh: '圖'},
  note: {en: 'footnote', zh: '註腳'},
}

const rules = {zh: 'parity/missing-zh', en: 'parity/missing-en'} as const

/**
 * `parity/missing-zh`, `parity/missing-en`: something stands in one language only. A briefing that lacks one
 * language altogether is told so once, not at each of its points.
 */
export const missingSide: Check = (outline, {fileOf, languages: printed}) => {
  const sides = [{kind: 'summary' as const, ...outline.summary}, ...walk(outline.children)]
  for (const missing of printed) {
    const other: Language = missing === 'zh' ? 'en' : 'zh'
    const gaps = sides.filter(
      (side) => side[missing] === null && side[other] !== null && !isShared(side, missing, sides),
    )
    const absent = sides.every((side) => side[missing] === null)
    for (const gap of absent ? gaps.slice(0, 1) : gaps) {
      const name = names[absent ? 'summary' : gap.kind]
      report(fileOf(other), rules[missing], {
        place: absent ? undefined : gap[other]?.position,
        values: {
          kind: absent ? 'briefing' : name.en,
          'kind.zh': absent ? '簡報' : name.zh,
          text: excerpt(gap[other]?.text ?? ''),
        },
      })
    }
  }
}

type Pair = {
  readonly kind: Kind | 'summary'
  readonly zh: Side | null
  readonly en: Side | null
  readonly id?: string
}

/** One footnote that both languages refer to needs no second text. */
function isShared(pair: Pair, missing: Language, sides: readonly Pair[]): boolean {
  if (pair.kind !== 'note' || pair.id === undefined) return false
  const {id} = pair
  return sides.some((side) => refersTo(side[missing]?.content ?? [], id))
}

function refersTo(content: readonly Nodes[], id: string): boolean {
  return walkContent(content).some((node) => node.type === 'footnoteReference' && node.identifier === id)
}
