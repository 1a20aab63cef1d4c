import path from 'node:path'
import type {Host} from './host.ts'

/** Where Zhenpress keeps for a user what it can make again; `null` where the user has no place for that. */
export function cacheFolder({env}: Pick<Host, 'env'>): string | null {
  // An empty variable counts as none (XDG Base Directory Specification 0.8).
  const base =
    env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || (env['HOME'] && path.join(env['HOME'], '.cache'))
  return base ? path.join(base, 'zhenpress') : null
}
