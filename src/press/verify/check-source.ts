/** Whether an edition is what its source gives: read again, and, where that is asked for, printed again. */

import type {TypesetOptions} from '../../typeset/passes.ts'
import {passNames} from '../../typeset/passes.ts'
import type {Choices} from '../choices.ts'
import {type Compiled, compile, type Run} from '../compile.ts'
import {describe} from '../describe.ts'
import type {Manifest, PrintOptions} from '../manifest.ts'
import type {Pinned} from '../pinned.ts'
import {print} from '../print.ts'
import {type PressOptions, poolOf, runOf} from '../run.ts'
import {sha256} from '../sha256.ts'
import type {FoundSource} from './find-source.ts'
import {type Finding, failed, proven, unproven} from './verdict.ts'

export type Reread = {
  readonly run: Run
  readonly compiled: Compiled
  readonly findings: readonly Finding[]
  /** Whether the source gives the outline that was printed. */
  readonly same: boolean
  /** Whether the pictures are here as they were printed. */
  readonly hasPictures: boolean
  readonly close: () => Promise<void>
}

/**
 * Reads the source as it was read when it was printed.
 *
 * @param options what the project says: labels, glossary, rules.
 */
export async function reread(
  manifest: Manifest,
  {ref, host, from}: FoundSource,
  options: PressOptions,
): Promise<Reread> {
  const {epoch, meta} = manifest.options
  const seconds = epoch === null ? undefined : String(Date.parse(epoch) / 1000)
  const then = {...host, env: {...host.env, SOURCE_DATE_EPOCH: seconds}}
  const browser = poolOf(options.browser, then)
  const run = runOf({...options, meta, choices: choicesOf(manifest.options)}, then, browser)
  const compiled = await compile(ref, run)
  const now = compiled.outline && describe(compiled, [], null)
  const same = now?.outline.sha256 === manifest.outline.sha256
  const where = {
    project: {en: 'the project', zh: '專案'},
    attached: {en: 'the PDF', zh: 'PDF 內附'},
    archive: {en: 'the archive', zh: '典藏庫'},
  }[from]
  const found: Finding = same
    ? proven('source', null, {
        en: `the source in ${where.en} is the one that was printed, and gives the same outline`,
        zh: `${where.zh}的來源就是印出時的那一份，讀出的大綱相同`,
      })
    : unproven('source', null, {
        en: `the source is the one that was printed, and gives another outline today (${manifest.tool} printed it)`,
        zh: `來源就是印出時的那一份，但現在讀出的大綱不同（印出時用 ${manifest.tool}）`,
      })
  const lost = lostPictures(manifest, now)
  const findings = [found, ...otherParts(manifest, now, lost)]
  return {run, compiled, findings, same, hasPictures: lost.length === 0, close: browser.close}
}

/** What else went into the print: where it is another today, so is the print. */
function otherParts(then: Manifest, now: Manifest | null, lost: readonly string[]): readonly Finding[] {
  if (!now) return []
  return [
    ...(then.options.template.sha256 === now.options.template.sha256
      ? []
      : [
          unproven('source', null, {
            en: `the template ${then.options.template.name} is another today`,
            zh: `版型 ${then.options.template.name} 與印出時不同`,
          }),
        ]),
    ...lost.map((name) =>
      unproven('source', name, {en: 'the picture is not here as it was', zh: '圖片不在，或與印出時不同'}),
    ),
  ]
}

function lostPictures(then: Manifest, now: Manifest | null): readonly string[] {
  const pictures = new Map(now?.pictures.map(({name, sha256}) => [name, sha256]))
  return then.pictures.flatMap(({name, sha256}) => (pictures.get(name) === sha256 ? [] : [name]))
}

/** Prints again and compares, byte for byte. */
export async function rebuild(manifest: Manifest, {compiled, run}: Reread): Promise<readonly Finding[]> {
  const printed = new Map((await print(compiled, run.formats)).map((each) => [each.name, each.bytes]))
  const {pinned} = describe(compiled, [], await run.browserVersion())
  const others = differences(manifest.pinned, pinned)
  const why =
    others.length === 0
      ? {en: '', zh: ''}
      : {
          en: `; what printed it then was another: ${others.join(', ')}`,
          zh: `；印出時所用不同：${others.join('、')}`,
        }
  return manifest.files.map(({name, sha256: whole, signature}) => {
    // What was signed begins with what was printed.
    const hash = signature?.sha256 ?? whole
    const bytes = printed.get(name)
    if (!bytes) return failed('rebuild', name, {en: 'it is not printed today', zh: '現在不會印出這個檔案'})
    return sha256(bytes) === hash
      ? proven('rebuild', name, {en: 'printed again: the same bytes', zh: '重印後位元組完全相同'})
      : failed('rebuild', name, {en: `printed again: other bytes${why.en}`, zh: `重印後內容不同${why.zh}`})
  })
}

/** What a print hangs on and is another now, each as it was and as it is. */
function differences(then: Pinned, now: Pinned): readonly string[] {
  const flat = ({browser, node, zlib, brotli, packages, faces}: Pinned): ReadonlyMap<string, string> =>
    new Map([
      ...(browser === null ? [] : [['browser', browser] as const]),
      ...Object.entries({node, zlib, brotli, ...packages}),
      ...faces.map((face) => [face.package, face.version] as const),
    ])
  const today = flat(now)
  return [...flat(then)].flatMap(([name, version]) => {
    const other = today.get(name)
    return other === version ? [] : [`${name} ${version} → ${other ?? '—'}`]
  })
}

/** What was chosen then, above what the project and the source choose today. */
function choicesOf(options: PrintOptions): Choices {
  const {to, editions, layout, paper, dates, largePrint, grey, duplex, fit, booklet, pdfStandard} = options
  return {
    to,
    editions,
    layout,
    template: options.template.name,
    paper,
    typeset: typesetOf(options.typeset),
    dates,
    largePrint,
    grey,
    duplex,
    fit,
    booklet,
    pdfStandard,
    referenceDoc: options.letterhead?.name ?? null,
  }
}

function typesetOf(passes: readonly string[]): TypesetOptions {
  if (passes.length === 0) return false
  return Object.fromEntries(passNames.map((name) => [name, passes.includes(name)]))
}
