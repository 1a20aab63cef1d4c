/** Briefings that are read once and kept, until a save touches them. */

import {createBrowserPool} from '../browser/browser.ts'
import {createFontBook} from '../fonts/font-book.ts'
import type {Host} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import {type Compiled, compile, type Run} from '../press/compile.ts'
import {type Change, follow, nameOf} from '../press/follow.ts'
import {galleyOf} from '../press/galley.ts'
import type {Printed} from '../press/print.ts'
import {defaultFiles, type PressOptions, runOf} from '../press/run.ts'
import {sharedOf} from '../press/shared.ts'
import type {SourceRef} from '../press/sources.ts'
import {offeredWith, pressChoices} from './choices.ts'
import {createGalleyFaces} from './faces.ts'
import {createItems} from './items.ts'
import {createKept} from './kept.ts'
import {createPrints} from './prints.ts'
import type {BriefingItem, BriefingView, Offered, PagesFailure, Pushed, ViewChoices} from './protocol.ts'
import {failedView, viewOf} from './view.ts'

export type SessionOptions = PressOptions & {
  readonly host: Host
  /** What is printed by others stands here, and is not followed. */
  readonly outDir: string
  /** The file of the browser that prints. */
  readonly browserPath: string | undefined
  /** An error in words. */
  readonly failureText: (error: unknown, language: MessageLanguage) => string
  readonly onFailure: (error: unknown) => void
}

export type Session = {
  readonly offered: Offered
  readonly items: () => Promise<readonly BriefingItem[]>
  /** `null` where there is no such briefing. */
  readonly view: (id: string, choices: ViewChoices, language: MessageLanguage) => Promise<BriefingView | null>
  /** The page that is printed, before it has pages; `null` where there is nothing to print, or it cannot be read. */
  readonly galley: (id: string, choices: ViewChoices) => Promise<string | null>
  /** A face that a galley names, as TrueType; `null` where there is none. */
  readonly face: (name: string) => Uint8Array | null
  /** The pages as a PDF, or why there are none; `null` where there is nothing to print, or a save came meanwhile. */
  readonly pages: (
    id: string,
    choices: ViewChoices,
    language: MessageLanguage,
  ) => Promise<Printed | PagesFailure | null>
  /** A file as `build` writes it; `null` where there is nothing to print, or what was printed is not what it should be. */
  readonly file: (id: string, choices: ViewChoices, format: string) => Promise<Printed | null>
  /** @returns what stops listening. */
  readonly listen: (hear: (pushed: Pushed) => void) => () => void
  readonly close: () => Promise<void>
}

const noChoices: ViewChoices = {edition: null, layout: null, template: null, paper: null}

/** Reads nothing yet; starts to follow. Longer than others: its parts share what is followed. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const {host, failureText} = options
  const pool = createBrowserPool(host, options.browserPath, false)
  const fonts = createFontBook()
  const faces = createGalleyFaces(fonts)
  let run = runOf({...options, fonts}, host, pool)
  const formats = [...run.formats.keys()]
  const listeners = new Set<(pushed: Pushed) => void>()
  const compiled = createKept<Compiled>()
  let refs: ReadonlyMap<string, SourceRef> = new Map()
  const readAnew = (ref: SourceRef, choices: ViewChoices): Promise<Compiled> =>
    compile(ref, chosen(run, choices, formats))
  const read = async (id: string, choices: ViewChoices): Promise<Compiled | null> => {
    const ref = refs.get(id)
    return ref ? compiled.get(id, JSON.stringify(choices), () => readAnew(ref, choices)) : null
  }
  const prints = createPrints({read, run: () => run})
  const push = (pushed: Pushed): void => {
    for (const hear of listeners) hear(pushed)
  }
  const items = createItems({
    ids: () => refs.keys(),
    async read(id) {
      const ref = refs.get(id)
      return ref ? readAnew(ref, noChoices) : null
    },
    host,
    onMore: () => push({touched: [], gone: []}),
  })
  const following = await follow({
    host,
    files: options.files ?? defaultFiles,
    outDir: options.outDir,
    shared: sharedOf(options),
    onFailure: options.onFailure,
    onChange(change) {
      refs = refsById(change.refs)
      if (change.shared) run = runOf({...options, fonts}, host, pool)
      for (const ref of [...change.touched, ...change.gone]) {
        compiled.forget(idOf(ref))
        prints.forget(idOf(ref))
        items.forget(idOf(ref))
      }
      push(pushedOf(change))
    },
  })
  // A save may have come first.
  if (refs.size === 0) refs = refsById(following.refs)
  return {
    offered: offeredWith(formats, options.choices?.template ?? options.defaults?.template),
    items: items.all,
    async view(id, choices, language) {
      const ref = refs.get(id)
      if (!ref) return null
      try {
        const one = await read(id, choices)
        // Each save makes them anew.
        if (one && refs.get(id) === ref) items.take(id, one)
        return one && viewOf(id, one, language)
      } catch (error) {
        return failedView(id, failureText(error, language))
      }
    },
    async galley(id, choices) {
      // Why it cannot be read stands in its view.
      const one = await read(id, choices).catch(() => null)
      return one && galleyOf(one, async (wanted) => `face?name=${await faces.nameOf(wanted)}`)
    },
    face: faces.get,
    async pages(id, choices, language) {
      try {
        return await prints.now({id, choices, format: 'pdf'})
      } catch (error) {
        return {failure: failureText(error, language)}
      }
    },
    file: (id, choices, format) => prints.newest({id, choices, format}),
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    async close() {
      following.close()
      await pool.close()
    },
  }
}

/** The same run, with what the page chooses above all else. Every format is made of what is read once. */
function chosen(run: Run, choices: ViewChoices, formats: readonly string[]): Run {
  return {...run, above: {...run.above, ...pressChoices(choices), to: formats}}
}

function refsById(refs: readonly SourceRef[]): ReadonlyMap<string, SourceRef> {
  return new Map(refs.map((ref) => [idOf(ref), ref]))
}

function idOf(ref: SourceRef): string {
  return nameOf(ref).replace('\n', ' + ')
}

function pushedOf({touched, gone}: Change): Pushed {
  return {touched: touched.map(idOf), gone: gone.map(idOf)}
}
