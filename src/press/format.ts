/** Sources written anew as canonical Markdown. */

import path from 'node:path'
import type {VFile} from 'vfile'
import {toMarkdown} from '../fmt/canonical.ts'
import {commentsIn} from '../fmt/comments.ts'
import {sameOutline} from '../fmt/same.ts'
import type {Host} from '../host/host.ts'
import {nodeHost} from '../host/node-host.ts'
import {report} from '../messages/report.ts'
import {type ReadOptions, readBriefing} from '../read/read.ts'
import {loadGlossary} from './glossary.ts'
import {loadBonds} from './side-file.ts'
import {findSources, loadSource, type SourceRef} from './sources.ts'

export type FormatOptions = Pick<ReadOptions, 'labels' | 'dateOrder'> & {
  /** The glossary's file (default: as `build` finds it): what it says of a pair, it says here too. */
  readonly glossary?: string | undefined
  /** Files or globs; `-` for standard input. */
  readonly files: readonly string[]
  readonly host?: Host
}

export type Formatted = {
  readonly ref: SourceRef
  /** With the messages of reading them. */
  readonly files: readonly VFile[]
  /** `null` where there is nothing to write. */
  readonly text: string | null
  /** Whether it differs from what stands in the file. Twins always do: they become one. */
  readonly changed: boolean
  /** Where it belongs, relative as the sources are; `-` for standard output. */
  readonly target: string
}

/** Reads briefings and writes them down anew, in memory. What would not be read as the same outline is left alone. */
export async function formatBriefings(options: FormatOptions): Promise<readonly Formatted[]> {
  const host = options.host ?? nodeHost()
  const {labels, dateOrder} = options
  const terms = await loadGlossary(host, options.glossary)
  const reading: ReadOptions = {
    ...(labels ? {labels} : {}),
    ...(dateOrder ? {dateOrder} : {}),
    ...(terms ? {termsIn: terms.termsIn} : {}),
  }
  const formatted: Formatted[] = []
  for (const ref of await findSources(options.files, host))
    formatted.push(await formatOne(ref, reading, host))
  return formatted
}

async function formatOne(ref: SourceRef, options: ReadOptions, host: Host): Promise<Formatted> {
  const files = await loadSource(ref, host)
  const [first] = ref.paths
  const target = ref.paths.length === 2 ? path.join(path.dirname(first), `${ref.slug}.md`) : first
  const nothing: Formatted = {ref, files, text: null, changed: false, target}
  if (files.some((file) => file.value === undefined)) return nothing
  const reading = {...options, slug: ref.slug}
  const bonds = await loadBonds(ref, files[0], host)
  const {outline, settings} = readBriefing(files, {...reading, bonds})
  if (!outline) return nothing
  const texts = files.map((file) => file.data.text ?? String(file.value))
  const text = toMarkdown(outline, {comments: commentsIn(texts, outline), settings})
  const again = readBriefing(text, reading).outline
  if (!again || !sameOutline(outline, again)) {
    report(files[0], 'source/not-canonical')
    return nothing
  }
  return {...nothing, text, changed: files.length === 2 || text !== texts[0]}
}

/** Writes what was formatted. Twins are kept beside it, as `.bak`. @returns paths that were written. */
export async function writeFormatted(
  {ref, text, changed, target}: Formatted,
  host: Host = nodeHost(),
): Promise<readonly string[]> {
  if (text === null || !changed) return []
  await host.writeWhole(path.resolve(host.cwd, target), new TextEncoder().encode(text))
  if (ref.paths.length < 2) return [target]
  for (const twin of ref.paths) {
    const file = path.resolve(host.cwd, twin)
    await host.rename(file, `${file}.bak`)
  }
  return [target, ...ref.paths.map((twin) => `${twin}.bak`)]
}
