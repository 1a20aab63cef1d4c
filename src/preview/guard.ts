/** Who may ask, and what an answer says of itself: no other site, and nobody who was not given the address. */

import {timingSafeEqual} from 'node:crypto'

/** `null` for a request of our own page; else the status that it gets. */
export function refusal(request: Request, port: number, token: string): 403 | 404 | 405 | null {
  const {headers, method, url} = request
  // A site that has its own name lead to 127.0.0.1 still sends that name as the host.
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const host = headers.get('host') ?? ''
  if (!hosts.includes(host)) return 403
  const origin = headers.get('origin')
  if (origin !== null && origin !== `http://${host}`) return 403
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return 403
  if (method !== 'GET' && method !== 'HEAD') return 405
  const [, given = ''] = new URL(url).pathname.split('/')
  return isSame(given, token) ? null : 404
}

/** In the same time, wherever they differ. */
function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Scripts and styles are files of our own, and nothing is asked of anyone else. A PDF is drawn by a worker. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A briefing's text is its author's: it stands in a frame that runs nothing. The page has a policy of its own besides. */
export const galleyPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin"

/** What every answer says. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': pagePolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
}
