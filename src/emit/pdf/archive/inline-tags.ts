/** What stands in a line, and what is a block of its own. ISO 32000-1 14.8.4.4. */

import {type Child, isTag, type Tag, tagOf} from './tag.ts'

const inlineRoles: ReadonlySet<string> = new Set(['Span', 'Em', 'Strong', 'Code', 'Link', 'Reference'])

export function isInline(child: Child): boolean {
  return !isTag(child) || inlineRoles.has(child.role)
}

/** Gives each run of inline children a P of its own. */
export function inBlocks(children: readonly Child[]): readonly Child[] {
  const blocks: Child[] = []
  let run: Child[] = []
  const end = (): void => {
    if (run.length > 0) blocks.push(tagOf('P', run))
    run = []
  }
  for (const child of children) {
    if (isInline(child)) run.push(child)
    else {
      end()
      blocks.push(child)
    }
  }
  end()
  return blocks
}

/** A cell or an item holds one line of text, or blocks; never both. */
export function notMixed(tag: Tag): Tag {
  return tag.children.every(isInline) ? tag : {...tag, children: inBlocks(tag.children)}
}
