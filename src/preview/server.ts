/** The page, on 127.0.0.1 alone. */

import type {AddressInfo} from 'node:net'
import {createAdaptorServer} from '@hono/node-server'
import {type Context, Hono} from 'hono'
import {type Host, HostError, reasonOf} from '../host/host.ts'
import type {MessageLanguage} from '../messages/report.ts'
import {choicesFrom} from './choices.ts'
import {galleyPolicy, refusal, safeHeaders} from './guard.ts'
import {mediaTypeOf, type PageFiles} from './page-files.ts'
import type {Listing, ViewChoices} from './protocol.ts'
import {createPushes, type Pushes} from './pushes.ts'
import type {Session} from './session.ts'

export type PreviewOptions = {
  readonly host: Host
  readonly session: Session
  readonly files: PageFiles
  /** 0 for one that is free. */
  readonly port: number
  /** Of messages, until the page says another. */
  readonly language: MessageLanguage
}

export type PreviewServer = {
  /** With what lets one in. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts to serve. @throws {HostError} where the port is not free. */
export async function servePreview(options: PreviewOptions): Promise<PreviewServer> {
  const {host, session, port: wanted} = options
  const token = host.token()
  const pushes = createPushes(session)
  let port = wanted
  const app = new Hono()
  app.use(async (context, next) => {
    const status = refusal(context.req.raw, port, token)
    if (status === null) await next()
    else context.res = new Response(null, {status})
    for (const [name, value] of Object.entries(safeHeaders))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  })
  addRoutes(app, `/${token}`, options, pushes)
  app.onError((error, context) => {
    const message = error instanceof HostError ? error.what[options.language] : error.message
    return context.text(message, 500)
  })
  const server = createAdaptorServer({fetch: app.fetch})
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notFree(wanted, error)))
    server.listen(wanted, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port // it listens on a port, not on a pipe
  return {
    url: `http://127.0.0.1:${port}/${token}/`,
    async close() {
      pushes.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        // What is kept open for the next request has none to wait for.
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}

/** Longer than others: one address after the other. */
function addRoutes(
  app: Hono,
  base: string,
  {session, files, language}: PreviewOptions,
  pushes: Pushes,
): void {
  const asked = ({req}: Context): {id: string; choices: ViewChoices} => ({
    id: req.query('briefing') ?? '',
    choices: choicesFrom((name) => req.query(name), session.offered),
  })
  app.get(`${base}/`, (context) => fileOf('index.html', files, context))
  app.get(`${base}/briefings`, async (context) => {
    const listing: Listing = {briefings: await session.items(), offered: session.offered, language}
    return context.json(listing)
  })
  app.get(`${base}/briefing`, async (context) => {
    const {id, choices} = asked(context)
    // One that went while the page asked for it is no error.
    return context.json(await session.view(id, choices, languageOf(context)))
  })
  app.get(`${base}/galley`, async (context) => {
    const {id, choices} = asked(context)
    const html = await session.galley(id, choices)
    return context.html(html ?? '', 200, {'Content-Security-Policy': galleyPolicy})
  })
  app.get(`${base}/face`, (context) => {
    const face = session.face(context.req.query('name') ?? '')
    if (!face) return context.notFound()
    // Its name is that of its bytes: there is never another.
    const headers = {'Content-Type': 'font/ttf', 'Cache-Control': 'private, max-age=86400, immutable'}
    return context.body(new Uint8Array(face), 200, headers)
  })
  app.get(`${base}/pages`, async (context) => {
    const {id, choices} = asked(context)
    const pages = await session.pages(id, choices, languageOf(context))
    if (pages === null) return context.body(null, 204)
    if ('failure' in pages) return context.json(pages)
    return context.body(new Uint8Array(pages.bytes), 200, {'Content-Type': pages.mediaType})
  })
  app.get(`${base}/print`, async (context) => {
    const {id, choices} = asked(context)
    const format = session.offered.format.find((each) => each === context.req.query('format'))
    const printed = format === undefined ? null : await session.file(id, choices, format)
    if (!printed) return context.notFound()
    // The sandbox is for whoever opens it in the browser instead of keeping it.
    return context.body(new Uint8Array(printed.bytes), 200, {
      'Content-Type': printed.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(printed.name)}`,
      'Content-Security-Policy': galleyPolicy,
    })
  })
  app.get(`${base}/events`, () => pushes.open())
  app.get(`${base}/:name`, (context) => fileOf(context.req.param('name'), files, context))
}

function languageOf({req}: Context): MessageLanguage {
  return req.query('lang') === 'zh' ? 'zh' : 'en'
}

/** Names of files are looked up, not opened: a path leads nowhere. */
function fileOf(name: string, files: PageFiles, context: Context): Response | Promise<Response> {
  const bytes = files.get(name)
  if (!bytes) return context.notFound()
  return context.body(new Uint8Array(bytes), 200, {'Content-Type': mediaTypeOf(name)})
}

function notFree(port: number, error: unknown): HostError {
  const why = reasonOf(error)
  return new HostError(
    {en: `Cannot listen on port ${port}: ${why.en}`, zh: `無法使用連接埠 ${port}：${why.zh}`},
    {en: 'Leave --port out, or name another.', zh: '請不要指定 --port，或改用其他連接埠。'},
    {cause: error},
  )
}
