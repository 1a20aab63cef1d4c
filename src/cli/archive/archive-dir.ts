import type {Config} from '../../config/config.ts'
import type {Words} from '../../host/host.ts'
import type {EditionRef} from '../../press/archive/names.ts'
import type {Invocation} from '../command.ts'

/** Where the archive is: a flag, then the environment, then the config. */
export function archiveDir(invocation: Invocation, config: Config): string {
  return invocation.text('archive') ?? config.archiveDir ?? 'archive'
}

export const forms = ['pretty', 'json'] as const

export function refs(editions: readonly EditionRef[]): string {
  return editions.map(({id, number}) => `${id}@${number}`).join(', ')
}

export const supersedes: Words = {en: 'takes the place of', zh: '取代'}

export function supersededBy(editions: readonly EditionRef[]): Words {
  return {en: `superseded by ${refs(editions)}`, zh: `已由 ${refs(editions)} 取代`}
}
