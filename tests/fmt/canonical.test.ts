import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import type {Outline} from '../../src/outline/types.ts'
import {readBriefing} from '../../src/read/read.ts'

/** What canonical Markdown does not keep: places, the looseness of lists, the author's own names of footnotes. */
const lost = new Set(['position', 'data', 'label', 'spread'])

function strip(outline: Outline | null): unknown {
  return JSON.parse(JSON.stringify(outline, (key, value) => (lost.has(key) ? undefined : value)))
}

function load(file: string): VFile {
  return new VFile({path: file, value: readFileSync(file)})
}

/** Each sample and each fixture as it is read, twins together. */
function sources(): {name: string; outline: Outline}[] {
  const samples = readdirSync('content')
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => path.join('content', name))
  const cases = readdirSync('tests/fixtures/read').flatMap((folder) => {
    const names = ['source.txt', 'source.md', 'source.zh.md']
    return names
      .map((name) => path.join('tests/fixtures/read', folder, name))
      .filter((file) => existsSync(file))
  })
  return [...samples.filter((file) => !file.endsWith('.en.md')), ...cases].flatMap((file) => {
    const files = file.endsWith('.zh.md')
      ? ([load(file), load(file.replace('.zh.md', '.en.md'))] as const)
      : load(file)
    const {outline} = readBriefing(files, {slug: 'x'})
    return outline ? [{name: file, outline}] : []
  })
}

describe('toMarkdown', () => {
  it.each(sources())('$name reads back as the same outline', ({outline}) => {
    const again = readBriefing(new VFile({path: 'x.md', value: toMarkdown(outline)}), {slug: 'x'}).outline
    expect(strip(again)).toEqual(strip(outline))
  })
})
