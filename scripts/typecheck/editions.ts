/** Sources → editions, by the press itself. */

import path from 'node:path'
import type {BrowserPool} from '../../src/browser/browser.ts'
import type {Layout} from '../../src/edition/handout.ts'
import {printPage, withFaces} from '../../src/emit/html/html.ts'
import {pageCount, placesOf} from '../../src/emit/pdf/places.ts'
import {createFontBook, type FontBook} from '../../src/fonts/font-book.ts'
import type {Host} from '../../src/host/host.ts'
import {compile} from '../../src/press/compile.ts'
import {type PressOptions, runOf} from '../../src/press/run.ts'
import {settingOf} from '../../src/press/setting.ts'
import {findSources, type SourceRef} from '../../src/press/sources.ts'
import type {Paper} from '../../src/template/papers.ts'
import {generatedSources} from './generated.ts'
import type {Edition} from './proof.ts'

/** Layouts that are for paper alone. */
const onPaperOnly: readonly string[] = ['facing']

/** Where the generated briefings are said to be. */
export const generatedFolder = 'generated'

/** The machine, with the generated briefings in a folder that is not there. */
export function withGenerated(host: Host): Host {
  const texts = new Map(
    generatedSources.map(({name, text}) => [path.resolve(host.cwd, generatedFolder, `${name}.md`), text]),
  )
  return {
    ...host,
    readFile: async (file) => {
      const text = texts.get(file)
      return text === undefined ? host.readFile(file) : new TextEncoder().encode(text)
    },
    kindOf: async (file) => (texts.has(file) ? 'file' : host.kindOf(file)),
  }
}

export function generatedRefs(): readonly SourceRef[] {
  return generatedSources.map(({name}) => ({slug: name, paths: [`${generatedFolder}/${name}.md`]}))
}

export type {SourceRef}
export {findSources}

export type Wanted = {
  readonly ref: SourceRef
  readonly template: string
  readonly layout: Layout
  /** `null`: the template's own. */
  readonly paper: Paper | null
}

/**
 * Prints an edition; a string says why there is none.
 *
 * @param fonts shared by all editions: a face takes its time to load.
 */
export async function editionOf(
  {ref, template, layout, paper}: Wanted,
  host: Host,
  pool: BrowserPool,
  fonts: FontBook = createFontBook(),
): Promise<Edition | string> {
  const choices: PressOptions['choices'] = {to: ['pdf'], editions: ['zh-en'], template, layout, paper}
  const run = {...runOf({choices}, host, pool), fonts}
  const compiled = await compile(ref, run)
  const setting = await settingOf('zh-en', compiled, run.formats)
  if (!setting) return `${ref.paths[0]} cannot be printed`
  const {handout, context} = setting
  const make = async (format: string): Promise<Uint8Array> => {
    const emitter = await run.formats.get(format)?.()
    if (!emitter) throw new Error(`No format “${format}”`)
    return emitter.emit(handout, context)
  }
  const html = onPaperOnly.includes(layout) ? null : new TextDecoder().decode(await make('html'))
  const pdf = await make('pdf')
  const places = {pages: await pageCount(pdf), blanks: 0, pageOf: await placesOf(pdf)}
  const messages = compiled.files.flatMap((file) => file.messages)
  const missing = messages.filter(({ruleId}) => ruleId === 'font/missing-glyph' || ruleId === 'missing-glyph')
  return {
    handout,
    tokens: context.template.tokens,
    html,
    printHtml: await withFaces(await printPage(handout, context, places), fonts),
    pdf,
    reported: missing.flatMap(({reason}) =>
      [...reason.matchAll(/(\S+) \(U\+/gu)].map(([, char = '']) => char),
    ),
  }
}
