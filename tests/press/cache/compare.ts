/** A cached build beside one that prints all anew. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect} from 'vitest'
import {reportAs} from '../../../src/messages/reporters.ts'
import {type BuildOptions, build} from '../../../src/press/build.ts'
import type {How} from '../../../src/press/result.ts'
import type {Project} from '../project.ts'

type Options = Omit<BuildOptions, 'host' | 'cache' | 'outDir'>

/** Formats that need no browser. */
export const fast = {to: ['html', 'docx']} as const

/** Builds with the cache. @returns how each briefing came to be there. */
export async function cached(
  project: Project,
  options: Options = {},
): Promise<Readonly<Record<string, How | null>>> {
  const {briefings} = await build({
    choices: fast,
    files: ['in/**'],
    ...options,
    host: project.host,
    cache: true,
  })
  return Object.fromEntries(briefings.map(({ref, how}) => [ref.slug, how]))
}

/** Builds with the cache and without, and holds the one against the other: files, messages, failures. */
export async function compare(
  project: Project,
  options: Options = {},
): Promise<Readonly<Record<string, How | null>>> {
  const all = {choices: fast, files: ['in/**'], ...options, host: project.host}
  const with_ = await build({...all, cache: true})
  const without = await build({...all, outDir: 'anew'})
  const told = ({briefings}: typeof with_): string =>
    reportAs(
      briefings.flatMap(({files}) => files),
      {format: 'sarif', language: 'zh'},
    ) +
    reportAs(
      briefings.flatMap(({files}) => files),
      {verbose: true},
    )
  expect(told(with_)).toBe(told(without))
  expect(with_.failed).toBe(without.failed)
  const changes = ({briefings}: typeof with_): unknown =>
    briefings.map((each) => [each.ref.slug, each.changes])
  expect(changes(with_)).toEqual(changes(without))
  const outputs = ({briefings}: typeof with_, folder: string): unknown =>
    briefings.map((each) =>
      each.outputs.map((output) => ({...output, path: path.relative(folder, output.path)})),
    )
  expect(outputs(with_, 'out')).toEqual(outputs(without, 'anew'))
  const failures = ({briefings}: typeof with_): unknown => briefings.map(({failure}) => failure?.message)
  expect(failures(with_)).toEqual(failures(without))
  for (const briefing of without.briefings) {
    if (briefing.how === null) continue
    for (const name of project.list(`anew/${briefing.ref.slug}`)) {
      const read = (out: string): Buffer =>
        readFileSync(path.join(project.folder, out, briefing.ref.slug, name))
      expect([name, read('out').equals(read('anew'))]).toEqual([name, true])
    }
  }
  return Object.fromEntries(with_.briefings.map(({ref, how}) => [ref.slug, how]))
}
