import {VFile} from 'vfile'
import type {Outline} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'
import type {TypesetOptions} from '../../src/typeset/passes.ts'
import {typeset} from '../../src/typeset/typeset.ts'

/** The outline of a source. */
export function outlineOf(source: string): Outline {
  const {outline} = readBriefing(new VFile({path: 'x.md', value: source}))
  if (!outline) throw new Error('The source gave no outline')
  return outline
}

/** A Chinese paragraph and its translation, set right: their texts. */
export function set(
  {zh, en}: {readonly zh?: string; readonly en?: string},
  options: TypesetOptions = {},
): {readonly zh: string; readonly en: string} {
  const {outline} = typeset(plain(zh ?? '', en ?? ''), options)
  return {zh: outline.summary.zh?.text ?? '', en: outline.summary.en?.text ?? ''}
}

/** An outline whose lead says a text in each language, no markup read in it. */
export function plain(zh: string, en: string): Outline {
  const position = (offset: number) => ({
    start: {line: 1, column: 1, offset},
    end: {line: 1, column: 1, offset},
  })
  const side = (value: string, offset: number): Outline['summary']['zh'] => ({
    text: value,
    content: [{type: 'paragraph', children: [{type: 'text', value}]}],
    position: position(offset),
  })
  return {
    format: 'zhenpress-outline',
    version: 1,
    id: 'x',
    languages: {zh: 'zh-Hant-TW', en: 'en'},
    meta: {
      title: {zh: null, en: null},
      authors: [],
      source: {zh: null, en: null, url: null},
      date: {iso: null, written: null},
      keywords: [],
      extra: [],
    },
    summary: {zh: side(zh, 0), en: side(en, zh.length + 1)},
    children: [],
  }
}
