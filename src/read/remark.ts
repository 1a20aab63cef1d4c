import type {Root} from 'mdast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {Outline} from '../outline/types.ts'
import {outlineOf, type ReadOptions, sourceOf} from './read.ts'

declare module 'vfile' {
  interface DataMap {
    /** Set by `remarkZhenpress`; `null` where there is nothing to print. */
    zhenpress: Outline | null
  }
}

/**
 * A remark plugin: puts the outline of a briefing into `file.data.zhenpress` and its messages on the file. The
 * tree goes on unchanged. Parse with `remark-gfm` for tables and footnotes, and with `remark-frontmatter` for
 * metadata at the head.
 */
export const remarkZhenpress: Plugin<[ReadOptions?], Root> = (options = {}) => {
  return (tree: Root, file: VFile): undefined => {
    const source = sourceOf(structuredClone(tree), String(file), file, 0, options)
    file.data.zhenpress = outlineOf(source, null, [file], options).outline
  }
}
