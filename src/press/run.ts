/** What a press is asked to do, and what its briefings share. */

import {type BrowserPool, createBrowserPool} from '../browser/browser.ts'
import type {Emitter} from '../emit/emitter.ts'
import {createFontBook, type FontBook} from '../fonts/font-book.ts'
import type {Host} from '../host/host.ts'
import type {DateOrder} from '../read/dates.ts'
import {knownLabels, type LabelTable} from '../read/labels.ts'
import {loadTemplate} from '../template/load.ts'
import {sharedReads} from './cache/shared-reads.ts'
import type {Choices} from './choices.ts'
import type {Run} from './compile.ts'
import {epochOf} from './epoch.ts'
import {formatsOf} from './formats.ts'
import {glossaryFor} from './glossary.ts'
import {loadReferenceDoc} from './reference-doc.ts'
import {type RuleSettings, severitiesOf} from './severities.ts'

export {defaultFiles} from './sources.ts'

export type PressOptions = {
  /** Files or globs; `-` for standard input (default: `content/**`). */
  readonly files?: readonly string[]
  /** Choices that count more than a source's front matter. */
  readonly choices?: Partial<Choices>
  /** Choices that count less. */
  readonly defaults?: Partial<Choices>
  /** Metadata above what the sources say: `title.zh`, `author` … */
  readonly meta?: Readonly<Record<string, string>>
  /** Labels of house text (default: those that Zhenpress knows). */
  readonly labels?: LabelTable
  /** Which comes first in `09/10/2025` (default: the month, and a message). */
  readonly dateOrder?: DateOrder
  /** How grave rules are (default: as `docs/rules/` says). */
  readonly rules?: RuleSettings
  /** The glossary's file (default: `glossary.csv` or `glossary.tbx` in the working folder, where there is one). */
  readonly glossary?: string | undefined
  /** Whether the working folder's glossary is left alone where none is named (default: false). */
  readonly noGlossary?: boolean
  /** Formats of your own. */
  readonly emitters?: readonly Emitter[]
  /**
   * The browser that prints: its file, or a pool that is already coming up, which `build` then closes (default: the
   * one that comes with the package).
   */
  readonly browser?: string | BrowserPool
  /** Faces that were read before, for a press that prints again and again (default: they are read anew). */
  readonly fonts?: FontBook
  /** The outside world (default: this machine). */
  readonly host?: Host
}

/** The browser of a run. Nothing is started. */
export function poolOf(browser: PressOptions['browser'], host: Host): BrowserPool {
  return typeof browser === 'object' ? browser : createBrowserPool(host, browser)
}

/** What all briefings of a run share. @throws {HostError} for rules that are not known. */
export function runOf(options: PressOptions, host: Host, browser: BrowserPool): Run {
  const shared = sharedReads(host)
  const glossaryOf = shared.once('glossary', (_, seen) => glossaryFor(options, seen))
  return {
    host,
    fonts: options.fonts ?? createFontBook(),
    formats: formatsOf(browser, options.emitters),
    browserVersion: browser.version,
    templateOf: shared.once('template', loadTemplate),
    referenceDocOf: shared.once('letterhead', (name, seen) => loadReferenceDoc(seen, name)),
    above: options.choices ?? {},
    below: options.defaults ?? {},
    meta: options.meta ?? {},
    labels: options.labels ?? knownLabels,
    dateOrder: options.dateOrder,
    severities: severitiesOf(options.rules),
    epoch: epochOf(host.env),
    glossaryOf: () => glossaryOf(''),
    sharedReads: shared.reads,
  }
}
