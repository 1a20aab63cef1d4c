import type {Config} from '../../config/config.ts'
import type {Words} from '../../host/host.ts'
import {cellsOf, visible} from '../../messages/columns.ts'
import type {Shown} from '../../press/archive/show.ts'
import {oneOf} from '../choices.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'
import {archiveDir, forms, refs, supersedes} from './archive-dir.ts'
import {titleOf} from './list.ts'

/** `zhenpress archive show`. */
export async function runShow(invocation: Invocation, config: Config): Promise<Status> {
  const {host, terminal, operands, language} = invocation
  const form = oneOf(invocation, 'format', forms) ?? 'pretty'
  const [ref, ...others] = operands
  if (ref === undefined || others.length > 0)
    throw new UsageError({
      en: 'archive show takes one ID or ID@N',
      zh: 'archive show 要寫一個簡報名稱，或「名稱@版次」',
    })
  const {showEdition, writeOut} = await import('../../press/archive/show.ts')
  const options = {host, archive: archiveDir(invocation, config)}
  const outDir = invocation.text('out-dir')
  if (outDir !== undefined) {
    const written = await writeOut(ref, outDir, options)
    if (!invocation.isOn('quiet')) terminal.out(written.map((file) => `${file}\n`).join(''))
    return 0
  }
  const shown = await showEdition(ref, options)
  const {claims} = await import('../../press/verify/check-standard.ts')
  terminal.out(form === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : showText(shown, claims, language))
  return 0
}

function showText(
  {edition, manifest, files}: Shown,
  claims: Readonly<Record<string, Words>>,
  language: keyof Words,
): string {
  const none = language === 'en' ? 'none' : '無'
  const by = edition.user === null ? '' : `, ${edition.user.name}`
  const rows: readonly (readonly [Words, string])[] = [
    [{en: 'title', zh: '標題'}, titleOf(edition)],
    [{en: 'date', zh: '日期'}, edition.date ?? none],
    [{en: 'archived', zh: '存入'}, `${edition.created}${by}`],
    [{en: 'note', zh: '事由'}, edition.note],
    [supersedes, refs(edition.supersedes) || none],
    [{en: 'superseded by', zh: '已由新版取代'}, refs(edition.supersededBy) || none],
    [{en: 'printed by', zh: '印製程式'}, manifest.tool],
  ]
  const checked = manifest.files.flatMap(({name, checks}) =>
    checks.map(({check, passed}) => `  ${passed ? '✓' : '✗'} ${name}: ${checkOf(check, claims)[language]}`),
  )
  const width = Math.max(...rows.map(([label]) => widthOf(label[language])))
  const size = Math.max(...files.map(({bytes}) => String(bytes).length))
  return [
    `${visible(edition.id)}@${edition.number}`,
    ...rows.map(([label, text]) => `  ${padded(label[language], width)}  ${visible(text)}`),
    {en: 'checked when it was printed', zh: '印出時的查驗'}[language],
    ...checked,
    {en: 'files: bytes, SHA-256, name', zh: '檔案：位元組、SHA-256、名稱'}[language],
    ...files.map(
      ({name, bytes, sha256}) =>
        `  ${String(bytes).padStart(size)}  ${sha256.slice(0, 12)}…  ${visible(name)}`,
    ),
    '',
  ].join('\n')
}

function checkOf(check: string, claims: Readonly<Record<string, Words>>): Words {
  const claim = claims[check]
  return claim
    ? {en: `keeps to ${claim.en}`, zh: `符合 ${claim.zh}`}
    : {en: 'says what its outline says', zh: '與大綱一字不差'}
}

function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, {width}) => sum + width, 0)
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text))
}
