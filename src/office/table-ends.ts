/** Paragraphs that office programs want round tables: they would run two into one, or add one of full height. */

type Kind = {readonly kind: 'paragraph' | 'table'}

/** The blocks, with a paragraph of no height between two tables. */
export function parted<Block extends Kind>(blocks: readonly Block[], spacer: Block): readonly Block[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'table' && blocks[index - 1]?.kind === 'table' ? [spacer, block] : [block],
  )
}

/** The blocks of a cell or a note, which end in a paragraph (ISO/IEC 29500-1 §17.4.65). */
export function ended<Block extends Kind>(blocks: readonly Block[], spacer: Block): readonly Block[] {
  return blocks.at(-1)?.kind === 'paragraph' ? blocks : [...blocks, spacer]
}
