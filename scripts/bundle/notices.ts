/** Licences of what is in the bundle, in the words of those who wrote it. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Package} from './packages.ts'

/** Licences that let us put the code into our own file, as long as their words go with it. */
const fitting: ReadonlySet<string> = new Set([
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '(BSD-3-Clause OR GPL-2.0)', // the first is the one that we take
  'ISC',
  'MIT',
])

/** Packages that name their licence and do not bring its words: who wrote them, as their files say. */
const authors: Readonly<Record<string, string>> = {
  '@puppeteer/browsers': 'Copyright Google Inc.',
  puppeteer: 'Copyright Google Inc.',
  'puppeteer-core': 'Copyright Google Inc.',
  format: 'Copyright 2010 - 2013 Sami Samhuri <sami@samhuri.net>',
}

const head = `Zhenpress contains code of the packages below. Their licences apply to it.
`

/**
 * @throws for a licence that nobody has looked at, and for a package that does not bring the words of its own.
 */
export function noticesOf(packages: readonly Package[]): string {
  const sorted = packages.toSorted((one, other) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : 0,
  )
  return [head, ...sorted.map(noticeOf)].join(`\n${'-'.repeat(80)}\n\n`)
}

function noticeOf({name, version, license, folder}: Package): string {
  if (!fitting.has(license)) throw new Error(`${name} is under ${license}: may it be bundled?`)
  const own = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|copying)(?:[.-]|$)/i.test(file))
    .sort()
    .map((file) => textOf(path.join(folder, file)))
  const author = authors[name]
  if (own.length === 0 && author === undefined) throw new Error(`${name} has no file with its licence`)
  const texts =
    own.length > 0 ? own : [author, textOf(path.join(import.meta.dirname, 'licences', `${license}.txt`))]
  return [`${name} ${version} (${license})`, ...texts].join('\n\n').concat('\n')
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
}
