import {describe, expect, it} from 'vitest'
import type {Outline} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'
import {lost} from './letters.ts'
import {keepsLetters} from './properties.ts'
import {forDocuments} from './run.ts'

describe('The letters of a document', () => {
  it('are all in its outline, whatever the document', () => forDocuments(keepsLetters, 1), 3_600_000)

  it('are missed where a reader dropped a point, a lead or a language', () => {
    const text = '# 港 / Port\n\n山坡。\n\nHillside.\n\n- 水庫。\n\n  Reservoir.\n'
    const {outline} = readBriefing(text)
    if (!outline) throw new Error('Nothing was read')
    const [point] = outline.children
    const damaged: readonly Outline[] = [
      {...outline, children: []},
      {...outline, summary: {zh: null, en: null}},
      {...outline, children: point ? [{...point, en: null}] : []},
      {...outline, meta: {...outline.meta, title: {zh: '港', en: null}}},
    ]
    expect(lost(text, outline)).toBe('')
    for (const each of damaged) expect(lost(text, each)).not.toBe('')
  })
})
