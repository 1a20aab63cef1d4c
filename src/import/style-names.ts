/** What styles are for, by their names: Word's, LibreOffice's and ours. */

import type {Family} from './document.ts'

export type StyleKind = {readonly family: Family; readonly level: number}

/** Word writes its own names in English whatever its language; other programs write what they show. */
const families: readonly (readonly [RegExp, Family])[] = [
  [/^(?:toc|contents|toc heading|table of contents|目錄|目錄標題|目次)(?: |\d|$)/u, 'furniture'],
  [/^(?:contents heading|colophon|briefing kind|index heading)$/u, 'furniture'],
  [/^(?:title|標題|标题|文件標題)$/u, 'title'],
  [/^(?:subtitle|副標題|副标题)$/u, 'title'],
  [/^(?:heading|標題|标题) ?(\d)/u, 'heading'],
  [/^(?:list continue|清單接續|清单接续) ?(\d)?|^list (\d) cont\./u, 'continue'],
  [/^(?:quote|intense quote|quotations?|block text|block quotation|引文|鮮明引文|引用)(?: |$)/u, 'quote'],
  [/^(?:caption|標號|圖表標號|题注|image caption|table caption|figure caption)$/u, 'caption'],
  [/^(?:source code|html preformatted|preformatted text|html 預設格式|code)$/u, 'code'],
  [/^(?:horizontal rule|horizontal line)$/u, 'rule'],
  [/^(?:table end|document end)$/u, 'table-end'],
  [/^briefing fact$/u, 'fact'],
  [/^lead label$/u, 'label'],
  [/^(?:list bullet|list number|項目符號|清單號碼|清單編號|list|numbering) ?(\d)?(?: |$)/u, 'text'],
]

/** What a style of a name is for; `undefined` where the name does not say. @param name in lower case. */
export function kindOfName(name: string): StyleKind | undefined {
  for (const [pattern, family] of families) {
    const match = pattern.exec(name)
    if (match) return {family, level: Number(match[1] ?? match[2] ?? (name.startsWith('list') ? 1 : 0))}
  }
  return undefined
}

const monospaced =
  /^(?:consolas|courier(?: new)?|lucida console|menlo|monaco|cascadia (?:mono|code)|(?:dejavu|liberation|noto|ubuntu|roboto|jetbrains|pt) ?(?:sans )?mono|source code pro|fira (?:code|mono)|細明體-hkscs mono)$/i

/** Whether code is set in a face. */
export function isMonospacedFace(name: string): boolean {
  return monospaced.test(name)
}
