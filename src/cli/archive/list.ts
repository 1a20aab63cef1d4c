import type {Config} from '../../config/config.ts'
import type {Words} from '../../host/host.ts'
import {visible} from '../../messages/columns.ts'
import type {ListedEdition, Listing} from '../../press/archive/list.ts'
import {counted, oneOf} from '../choices.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'
import {archiveDir, forms, refs, supersededBy, supersedes} from './archive-dir.ts'

/** `zhenpress archive list`. */
export async function runList(invocation: Invocation, config: Config): Promise<Status> {
  const {host, terminal, operands, language} = invocation
  const form = oneOf(invocation, 'format', forms) ?? 'pretty'
  if (operands.length > 0)
    throw new UsageError({en: 'archive list takes no operands', zh: 'archive list 後面不必再寫什麼'})
  const {listArchive} = await import('../../press/archive/list.ts')
  const listing = await listArchive({host, archive: archiveDir(invocation, config)})
  if (form === 'json') terminal.out(`${JSON.stringify(listing, null, 2)}\n`)
  else terminal.out(listText(listing, language))
  for (const {file, what} of listing.damaged) terminal.err(`${file}: ${what[language]}\n`)
  if (!invocation.isOn('quiet')) terminal.err(`${summaryOf(listing)[language]}\n`)
  return listing.damaged.length > 0 ? 1 : 0
}

function listText({editions}: Listing, language: keyof Words): string {
  const width = Math.max(0, ...editions.map(({number}) => `@${number}`.length))
  const lines = [...Map.groupBy(editions, ({id}) => id)].flatMap(([id, each]) => [
    `${visible(id)}  ${titleOf(each.at(-1))}`,
    ...each.map((edition) => `  ${`@${edition.number}`.padEnd(width)}  ${lineOf(edition, language)}`),
  ])
  return lines.map((line) => `${line.trimEnd()}\n`).join('')
}

function lineOf({date, created, ...edition}: ListedEdition, language: keyof Words): string {
  const archived = {en: `archived ${created.slice(0, 10)}`, zh: `${created.slice(0, 10)} 存入`}
  const parts = [
    (date ?? '').padEnd('2026-01-01'.length),
    archived[language],
    ...(edition.supersedes.length > 0 ? [`${supersedes[language]} ${refs(edition.supersedes)}`] : []),
    ...(edition.supersededBy.length > 0 ? [supersededBy(edition.supersededBy)[language]] : []),
  ]
  return visible(parts.join('  '))
}

/** In both languages, for a briefing has both. */
export function titleOf(edition: Pick<ListedEdition, 'title'> | undefined): string {
  const {zh, en} = edition?.title ?? {zh: null, en: null}
  return visible([zh, en].filter((each) => each !== null).join(' / ')) || '—'
}

function summaryOf({editions, damaged}: Listing): Words {
  const briefings = new Set(editions.map(({id}) => id)).size
  const broken = damaged.length
  return {
    en: `${counted(briefings, 'briefing')}, ${counted(editions.length, 'edition')}${broken > 0 ? `, ${broken} damaged: “archive verify” says more` : ''}`,
    zh: `${briefings} 份簡報，共 ${editions.length} 版${broken > 0 ? `；${broken} 處損壞，詳見 archive verify` : ''}`,
  }
}
