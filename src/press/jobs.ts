/** A compiled briefing → the files that it is printed to. */

import type {Edition, Handout, Layout} from '../edition/handout.ts'
import type {EmitContext} from '../emit/emitter.ts'
import type {Cache} from './cache/cache.ts'
import type {Compiled} from './compile.ts'
import type {Formats} from './formats.ts'
import {makeSetting, settingOf} from './setting.ts'
import {tell} from './tell.ts'
import {bookletOf, suffixOf, variantOf} from './variant.ts'

/** A file that is to be printed. */
export type Job = {
  readonly handout: Handout
  readonly context: EmitContext
  readonly format: string
  /** Without its extension. */
  readonly name: string
  readonly booklet: boolean
}

/** The files that a briefing is printed to, in their order; none where nothing was read. */
export async function planned(
  compiled: Compiled,
  formats: Formats,
  cache: Cache | null = null,
): Promise<readonly Job[]> {
  if (!compiled.context) return []
  const jobs: Job[] = []
  for (const edition of compiled.choices.editions)
    jobs.push(...(await jobsOf(edition, compiled, formats, cache)))
  return jobs
}

/** A screen reader in an office program loses its way in a table that stands in another: Word warns of it. */
const tablesAcross: ReadonlySet<string> = new Set(['docx', 'odt'])

async function jobsOf(
  edition: Edition,
  compiled: Compiled,
  formats: Formats,
  cache: Cache | null,
): Promise<readonly Job[]> {
  const {choices, outline} = compiled
  const paper = await settingOf(edition, compiled, formats, cache)
  if (!paper || !outline) return []
  const {template} = paper.context
  const {layout} = paper.handout
  const nameOf = (as: Layout): string =>
    `${outline.id}.${edition}${suffixOf(edition, as, choices, template.tokens)}`
  const elsewhere = layout === 'facing' ? choices.to.filter((format) => format !== 'pdf') : []
  if (elsewhere.length > 0)
    tell(compiled, 'layout/facing-is-paper', {formats: elsewhere.join(', ').toUpperCase()})
  const jobs = choices.to.flatMap((format): Job[] => {
    // Facing pages are for paper: elsewhere the same pairs stand side by side.
    const as = elsewhere.includes(format) ? 'parallel' : layout
    const tables = tablesAcross.has(format) ? 'across' : 'beside'
    const asPaper = as === layout && tables === 'beside'
    const setting = asPaper ? paper : makeSetting(edition, as, compiled, template, tables)
    return setting ? [{...setting, format, name: nameOf(as), booklet: false}] : []
  })
  if (!choices.booklet) return jobs
  const pages = bookletOf(variantOf(compiled.context?.template ?? template, choices))
  const booklet = makeSetting(edition, layout, compiled, pages)
  return booklet
    ? [...jobs, {...booklet, format: 'pdf', name: `${nameOf(layout)}.booklet`, booklet: true}]
    : jobs
}
