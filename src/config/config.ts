/** The project's config: one schema → type, check and documentation. */

import path from 'node:path'
import {pathToFileURL} from 'node:url'
import * as v from 'valibot'
import {type Calendar, calendars} from '../edition/dates.ts'
import {type Edition, editions, type Layout, layouts} from '../edition/handout.ts'
import {type Emitter, type PdfStandard, pdfStandards, readable} from '../emit/emitter.ts'
import {type Host, HostError, reasonOf, type Words} from '../host/host.ts'
import {type DateOrder, dateOrders} from '../read/dates.ts'
import {type LabelRole, labelRoles, type OwnLabels} from '../read/labels.ts'
import {type Paper, papers} from '../template/papers.ts'
import {type PassName, passNames, type TypesetOptions} from '../typeset/passes.ts'

export type Config = {
  /** What `build` prints where no file is named: files or globs (default: `content/**`). */
  readonly content?: readonly string[] | undefined
  /** Formats: `html`, `pdf`, `docx`, `odt`, and those of `emitters` (default: the first three). */
  readonly to?: readonly string[] | undefined
  /** (default: `zh-en`) */
  readonly editions?: readonly Edition[] | undefined
  /** (default: the template's) */
  readonly layout?: Layout | undefined
  /** (default: `out`) */
  readonly outDir?: string | undefined
  /** Where editions are kept for good (default: `archive`). */
  readonly archiveDir?: string | undefined
  /** One of the package's, or a folder (default: `handout`). */
  readonly template?: string | undefined
  /** (default: the template's) */
  readonly paper?: Paper | undefined
  /** Briefings at once (default: the number of cores, 4 at most). */
  readonly jobs?: number | undefined
  /** Labels of house text beside those that are known, by role. */
  readonly labels?: OwnLabels | undefined
  /** How grave rules are, by name or group: `{'parity/length-ratio': 'off', 'typography/*': 'warning'}`. */
  readonly rules?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>> | undefined
  /** Which comes first in `09/10/2025` (default: the month, and a message). */
  readonly dateOrder?: DateOrder | undefined
  /** The glossary's file (default: `glossary.csv` or `glossary.tbx`, where there is one). */
  readonly glossary?: string | undefined
  /** Passes that set the text right before it is printed: `false` for none, `{'han-latin-spaces': false}` for all but one (default: all). */
  readonly typeset?: TypesetOptions | undefined
  /** The calendar of the briefing's own date in Chinese: `roc` counts from 1912 (default: `gregorian`). */
  readonly dates?: Calendar | undefined
  /** An edition in large print: 18 pt, one column (default: false). */
  readonly largePrint?: boolean | undefined
  /** An edition in greys, without tints (default: false). */
  readonly grey?: boolean | undefined
  /** Margins mirrored, for sheets printed on both sides (default: as the template has it). */
  readonly duplex?: boolean | undefined
  /** Pages that a PDF is to have at most, by smaller text and leading within limits (default: as the template has it). */
  readonly fit?: number | undefined
  /** Beside each PDF one to be folded and stapled (default: false). */
  readonly booklet?: boolean | undefined
  /** What PDFs are for those who keep them (default: `a-3a`). */
  readonly pdfStandard?: PdfStandard | undefined
  /** The letterhead that DOCX is put on (default: none). */
  readonly referenceDoc?: string | undefined
  /**
   * Whether what is as it was is neither read nor printed again; where that is kept, and the megabytes that it may take
   * (default: true; 2048, in a folder of the user's cache).
   */
  readonly cache?:
    | boolean
    | {readonly folder?: string | undefined; readonly megabytes?: number | undefined}
    | undefined
  /** Formats of your own: each is printed with `--to` and its name. */
  readonly emitters?: readonly Emitter[] | undefined
}

const words = v.array(v.pipe(v.string(), v.nonEmpty()))

const roleLabels = v.optional(v.strictObject({zh: v.optional(words), en: v.optional(words)}))

const pass = v.optional(v.boolean())

const passSwitches = v.strictObject(
  Object.fromEntries(passNames.map((name) => [name, pass])) as Record<PassName, typeof pass>,
) // one entry a pass

const emitterSchema = v.custom<Emitter>((value) => {
  if (typeof value !== 'object' || value === null) return false
  const keys = ['format', 'extension', 'mediaType'] as const
  const record = value as Record<string, unknown> // its keys are looked at one by one
  const {readAs} = record
  return (
    keys.every((key) => typeof record[key] === 'string') &&
    typeof record['emit'] === 'function' &&
    (readAs === undefined || readable.some((each) => each === readAs))
  )
}, 'Expected an emitter: {format, extension, mediaType, emit, readAs?}')

const configSchema: v.GenericSchema<unknown, Config> = v.strictObject({
  content: v.optional(words),
  to: v.optional(words),
  editions: v.optional(v.array(v.picklist(editions))),
  layout: v.optional(v.picklist(layouts)),
  outDir: v.optional(v.pipe(v.string(), v.nonEmpty())),
  archiveDir: v.optional(v.pipe(v.string(), v.nonEmpty())),
  template: v.optional(v.pipe(v.string(), v.nonEmpty())),
  paper: v.optional(v.picklist(papers)),
  jobs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  labels: v.optional(
    v.strictObject(
      Object.fromEntries(labelRoles.map((role) => [role, roleLabels])) as Record<
        LabelRole,
        typeof roleLabels
      >,
    ),
  ), // one entry a role
  rules: v.optional(v.record(v.string(), v.picklist(['off', 'info', 'warning', 'error']))),
  dateOrder: v.optional(v.picklist(dateOrders)),
  glossary: v.optional(v.pipe(v.string(), v.nonEmpty())),
  typeset: v.optional(v.union([v.literal(false), passSwitches])),
  dates: v.optional(v.picklist(calendars)),
  largePrint: v.optional(v.boolean()),
  grey: v.optional(v.boolean()),
  duplex: v.optional(v.boolean()),
  fit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  booklet: v.optional(v.boolean()),
  pdfStandard: v.optional(v.picklist(pdfStandards)),
  referenceDoc: v.optional(v.pipe(v.string(), v.nonEmpty())),
  cache: v.optional(
    v.union([
      v.boolean(),
      v.strictObject({
        folder: v.optional(v.pipe(v.string(), v.nonEmpty())),
        megabytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      }),
    ]),
  ),
  emitters: v.optional(v.array(emitterSchema)),
})

/** Gives a config file its type. */
export function defineConfig(config: Config): Config {
  return config
}

const names = ['zhenpress.config.ts', 'zhenpress.config.js', 'zhenpress.config.json']

/**
 * Loads the config of a folder.
 *
 * @param file the one that was named; else the first of `zhenpress.config.{ts,js,json}` in the working folder.
 * @returns an empty config where there is none.
 * @throws {HostError} that names the file, the key and what was expected.
 */
export async function loadConfig(host: Host, file?: string): Promise<Config> {
  const found = file === undefined ? await findConfig(host) : path.resolve(host.cwd, file)
  if (found === null) return {}
  try {
    return v.parse(configSchema, await readConfig(found, host))
  } catch (error) {
    const [name, why] = [path.relative(host.cwd, found), explain(error)]
    throw new HostError({en: `${name}: ${why.en}`, zh: `${name}：${why.zh}`}, remedyOf(error), {
      cause: error,
    })
  }
}

async function findConfig(host: Host): Promise<string | null> {
  for (const name of names) {
    const candidate = path.join(host.cwd, name)
    if ((await host.kindOf(candidate)) === 'file') return candidate
  }
  return null
}

async function readConfig(file: string, host: Host): Promise<unknown> {
  if (file.endsWith('.json')) return JSON.parse(new TextDecoder().decode(await host.readFile(file)))
  const module: {default?: unknown} = await import(pathToFileURL(file).href)
  return module.default
}

function explain(error: unknown): Words {
  if (!v.isValiError(error)) return reasonOf(error)
  const [issue] = error.issues
  const key = v.getDotPath(issue)
  return {
    en: `${key === null ? 'the config' : `“${key}”`}: ${issue.message}`,
    zh: `${key === null ? '設定檔' : `「${key}」`}：${issue.message}`,
  }
}

function remedyOf(error: unknown): Words {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return {
      en: 'A config in TypeScript needs Node 22.18 or newer; name it zhenpress.config.js instead.',
      zh: 'TypeScript 設定檔需要 Node 22.18 以上；請改名為 zhenpress.config.js。',
    }
  }
  return {en: 'The keys of a config are listed in docs/config.md.', zh: '設定檔的各個鍵列在 docs/config.md。'}
}
