import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/outline/to-markdown.ts'
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

/**
 * Read back differently today: a heading wholly in the other language, a sentence that looks like a label, and a gap
 * between two headings of different levels need to be said explicitly, for which Markdown has no words yet.
 */
const ambiguous = ['english-in-chinese-half', 'text-with-colons', 'two-paragraph-summary']

function isAmbiguous({name}: {name: string}): boolean {
  return ambiguous.some((folder) => name.includes(`/${folder}/`))
}

describe('toMarkdown', () => {
  it.fails.each(sources().filter(isAmbiguous))('$name does not read back as the same outline yet', ({
    outline,
  }) => {
    const again = readBriefing(new VFile({path: 'x.md', value: toMarkdown(outline)}), {slug: 'x'}).outline
    expect(strip(again)).toEqual(strip(outline))
  })

  it.each(sources().filter((source) => !isAmbiguous(source)))('$name reads back as the same outline', ({
    outline,
  }) => {
    const again = readBriefing(new VFile({path: 'x.md', value: toMarkdown(outline)}), {slug: 'x'}).outline
    expect(strip(again)).toEqual(strip(outline))
  })
})
