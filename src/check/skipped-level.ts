import {report} from '../messages/report.ts'
import type {OutlineNode} from '../outline/types.ts'
import type {Check} from './context.ts'

/**
 * `outline/skipped-level`: a section stands directly below something that is no section's place. The outline
 * nests by level, so a skipped level shows as a jump between the headings as typed.
 */
export const skippedLevel: Check = (outline, {fileOf}) => {
  visit(outline.children, 0)

  function visit(nodes: readonly OutlineNode[], parent: number): void {
    for (const node of nodes) {
      if (node.kind !== 'section') continue
      const level = levelOf(node)
      if (level === null) continue
      if (parent > 0 && level > parent + 1) {
        const language = node.zh ? 'zh' : 'en'
        report(fileOf(language), 'outline/skipped-level', {
          place: node[language]?.position,
          values: {from: parent, to: level, expected: parent + 1},
        })
      }
      visit(node.children, level)
    }
  }
}

/** The level that the author typed, where the section was a heading. */
function levelOf(node: OutlineNode): number | null {
  const level = (node.zh ?? node.en)?.content[0]?.data?.level
  return level ?? null
}
