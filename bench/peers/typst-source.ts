/** An outline in Typst's markup: the same texts, in two columns, in the same faces, with the same headings and lists. */

import type {Outline, OutlineNode, Side} from '../../src/outline/types.ts'

const head = `#set page(paper: "a4", margin: (x: 20mm, y: 18mm), footer: context align(center, counter(page).display("1 / 1", both: true)))
#set text(font: ("Source Serif 4", "Noto Serif TC"), size: 10.5pt, lang: "zh", region: "TW")
#set par(justify: true, leading: 0.8em)
#show heading: set text(font: ("Source Sans 3", "Noto Sans TC"), size: 12pt)
#let pair(zh, en) = grid(columns: (1fr, 1fr), column-gutter: 8mm, text(lang: "zh", region: "TW", zh), text(lang: "en", en))
`

/** @param date of the document, which PDF/A asks for. */
export function typstSource({meta, summary, children}: Outline): string {
  const title = meta.title.zh ?? meta.title.en ?? ''
  return [
    head,
    `#set document(title: ${quoted(title)}, author: ${quoted(meta.authors[0]?.zh ?? meta.authors[0]?.en ?? '')}, date: datetime(year: 2026, month: 3, day: 1))`,
    `#align(center, text(size: 20pt, weight: "bold", font: ("Source Sans 3", "Noto Sans TC"), ${quoted(title)}))`,
    `#align(center, text(size: 13pt, font: ("Source Sans 3", "Noto Sans TC"), ${quoted(meta.title.en ?? '')}))`,
    pairOf(summary.zh, summary.en),
    ...children.flatMap((node) => blocks(node, 1)),
  ].join('\n')
}

function blocks(node: OutlineNode, depth: number): readonly string[] {
  const {kind, zh, en, children} = node
  const own =
    kind === 'section'
      ? `#heading(level: ${Math.min(depth, 6)}, pair[${inline(zh)}][${inline(en)}])`
      : kind === 'point'
        ? `#pair[- ${inline(zh)}][- ${inline(en)}]`
        : pairOf(zh, en)
  return [own, ...children.flatMap((child) => blocks(child, depth + 1))]
}

function pairOf(zh: Side | null, en: Side | null): string {
  return zh || en ? `#pair[${inline(zh)}][${inline(en)}]` : ''
}

/** As a string: nothing in it is markup. */
function inline(side: Side | null): string {
  return side ? `#${quoted(side.text)}` : ''
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, ' ')}"`
}
