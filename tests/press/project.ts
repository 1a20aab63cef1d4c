/** A project in a folder of its own. */

import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {onTestFinished} from 'vitest'
import type {Host} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node-host.ts'

export type Project = {
  readonly folder: string
  /** Where its prints are kept. */
  readonly cache: string
  /** The machine, as seen from the folder, with an environment of its own. */
  readonly host: Host
  readonly write: (name: string, content: string | Uint8Array) => void
  readonly read: (name: string) => string
  /** All files below a folder, sorted, hidden ones too. */
  readonly list: (name: string) => readonly string[]
  readonly remove: () => void
}

/** A project that goes when the test is done. */
export function createProject(...args: Parameters<typeof openProject>): Project {
  const project = openProject(...args)
  onTestFinished(project.remove)
  return project
}

/** A project that is there until `remove()`: for hooks. */
export function openProject(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  env: Host['env'] = {},
): Project {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhenpress-'))
  // Beside it: what is kept for the next time is no part of a project.
  const cache = `${folder}-cache`
  const remove = (): void => {
    for (const each of [folder, cache]) rmSync(each, {recursive: true, force: true})
  }
  const write: Project['write'] = (name, content) => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  const {HOME, PATH} = process.env
  return {
    folder,
    cache,
    remove,
    host: {...nodeHost(), cwd: folder, env: {HOME, PATH, ZHENPRESS_CACHE_DIR: cache, ...env}},
    write,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    list: (name) =>
      readdirSync(path.join(folder, name), {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(path.join(folder, name), path.join(entry.parentPath, entry.name)))
        .sort(),
  }
}

/** The shortest briefing that has all: title, date, lead, one point. */
export const shortBriefing = `標題/Title: 短簡報 / A short briefing
作者/Author: 林小芳 / Lin Hsiao-fang
日期/Date: 2026-04-05
摘要:
一句摘要。
- 一個要點。
Summary:
One summary.
- One point.
`
