import type {MessageLanguage} from '../messages/report.ts'
import {loadPageFiles, type PageFiles} from './page-files.ts'
import {type PreviewServer, servePreview} from './server.ts'
import {openSession, type SessionOptions} from './session.ts'

export type {PreviewServer} from './server.ts'

export type StartOptions = SessionOptions & {
  /** 0 for one that is free. */
  readonly port: number
  readonly language: MessageLanguage
  /** (default: those that the package has) */
  readonly page?: PageFiles
}

/** Opens the page that shows briefings as they are written. @throws {HostError} where the port is not free. */
export async function startPreview(options: StartOptions): Promise<PreviewServer> {
  const files = options.page ?? (await loadPageFiles(options.host))
  const session = await openSession(options)
  try {
    const server = await servePreview({...options, session, files})
    return {
      url: server.url,
      async close() {
        await server.close()
        await session.close()
      },
    }
  } catch (error) {
    await session.close()
    throw error
  }
}
