import {report} from '../messages/report.ts'
import type {OutlineNode} from '../outline/types.ts'
import type {Check, CheckContext} from './context.ts'
import {type Pair, relatedTo} from './pairs.ts'
import {nodesIn} from './table-shape.ts'

/** `parity/numbering`: points that are numbered in both languages, and not alike; the first of each list. */
export const numbering: Check = (outline, context) => {
  compare(outline.children, context)
}

function compare(nodes: readonly OutlineNode[], context: CheckContext): void {
  // The numbers behind it are off by as much.
  const off = nodes.find(({zh, en}) => {
    const [one, other] = [ordinalOf(zh), ordinalOf(en)]
    return one !== null && other !== null && one !== other
  })
  if (off?.zh && off.en) {
    const [zh, en] = [context.fileOf('zh'), context.fileOf('en')]
    report(zh, 'parity/numbering', {
      place: off.zh.position,
      values: words(`${ordinalOf(off.zh)}`, `${ordinalOf(off.en)}`, 'number', '編號'),
      related: [
        {
          place: off.en.position,
          language: 'en',
          text: `${ordinalOf(off.en)}.`,
          ...(zh === en ? {} : {file: en.path}),
        },
      ],
    })
  }
  for (const {children} of nodes) compare(children, context)
}

/** Lists inside a side: not with as many items in both languages. */
export function listParity({zh, en}: Pair): void {
  const lists = {zh: nodesIn(zh.side, 'list'), en: nodesIn(en.side, 'list')}
  if (lists.zh.length !== lists.en.length) return
  for (const [index, one] of lists.zh.entries()) {
    const other = lists.en[index]
    if (!other || one.children.length === other.children.length) continue
    report(zh.file, 'parity/numbering', {
      place: one.position ?? zh.place,
      values: words(`${one.children.length}`, `${other.children.length}`, 'number of items', '項數'),
      related: relatedTo(zh.file, en),
    })
    return
  }
}

function words(zh: string, en: string, what: string, whatZh: string): Record<string, string> {
  return {zhCount: zh, enCount: en, what, 'what.zh': whatZh}
}

function ordinalOf(side: OutlineNode['zh']): number | null {
  return side?.content[0]?.data?.ordinal ?? null
}
