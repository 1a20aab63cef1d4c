/** What is printed and how: choices from several places, the nearer above the farther. */

import type {VFile} from 'vfile'
import type {Calendar} from '../edition/dates.ts'
import {type Edition, editions, type Layout, layouts} from '../edition/handout.ts'
import type {PdfStandard} from '../emit/emitter.ts'
import {report} from '../messages/report.ts'
import type {Settings} from '../read/front-matter.ts'
import {type Paper, papers} from '../template/papers.ts'
import type {TypesetOptions} from '../typeset/passes.ts'

export {pdfStandards} from '../emit/emitter.ts'

export type Choices = {
  /** Formats, by name. */
  readonly to: readonly string[]
  readonly editions: readonly Edition[]
  /** `null`: the template's own. */
  readonly layout: Layout | null
  /** One of the package's, or a folder. */
  readonly template: string
  /** `null`: the template's own. */
  readonly paper: Paper | null
  /** Passes that set the text right before it is printed. */
  readonly typeset: TypesetOptions
  /** The calendar of the briefing's own date in Chinese. */
  readonly dates: Calendar
  /** 18 pt, in one column. */
  readonly largePrint: boolean
  /** Greys alone, to save ink. */
  readonly grey: boolean
  /** Mirrored margins; `null`: as the template has it. */
  readonly duplex: boolean | null
  /** Pages that the PDF is to have at most; `null`: as the template has it. */
  readonly fit: number | null
  /** Beside each PDF one to be folded and stapled. */
  readonly booklet: boolean
  /** What PDFs claim to be. */
  readonly pdfStandard: PdfStandard
  /** The letterhead that DOCX is put on: a file; `null` for none. */
  readonly referenceDoc: string | null
}

const defaultChoices: Choices = {
  to: ['html', 'pdf', 'docx'],
  editions: ['zh-en'],
  layout: null,
  template: 'handout',
  paper: null,
  typeset: {},
  dates: 'gregorian',
  largePrint: false,
  grey: false,
  duplex: null,
  fit: null,
  booklet: false,
  pdfStandard: 'a-3a',
  referenceDoc: null,
}

/** Flag and environment; front matter; config; default: the first that says something counts. */
export function choose(
  above: Partial<Choices>,
  settings: Partial<Choices>,
  below: Partial<Choices>,
): Choices {
  return {...defaultChoices, ...below, ...settings, ...above}
}

const switches = ['on', 'off'] as const

/** Reads a source's own settings. A value that is not known is reported and left out. */
export function settingsOf(settings: Settings, formats: readonly string[], file: VFile): Partial<Choices> {
  const list = <Value extends string>(
    key: keyof Settings,
    known: readonly Value[],
  ): readonly Value[] | undefined => {
    const words = settings[key]?.split(',').map((word) => word.trim())
    if (!words) return undefined
    for (const value of words.filter((word) => !known.some((each) => each === word))) {
      report(file, 'meta/invalid-setting', {values: {key, value, known: known.join(', ')}})
    }
    const found = known.filter((value) => words.includes(value))
    return found.length > 0 ? found : undefined
  }
  const to = list('to', formats)
  const chosen = list('edition', editions)
  const [layout] = list('layout', layouts) ?? []
  const [paper] = list('paper', papers) ?? []
  const [typeset] = list('typeset', switches) ?? []
  return {
    ...(to ? {to} : {}),
    ...(chosen ? {editions: chosen} : {}),
    ...(layout ? {layout} : {}),
    ...(paper ? {paper} : {}),
    ...(typeset ? {typeset: typeset === 'off' ? false : {}} : {}),
    ...(settings.template ? {template: settings.template} : {}),
  }
}
