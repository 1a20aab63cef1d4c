import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Host, HostError} from '../host/host.ts'

/** Files of the page by name, as `scripts/page.ts` makes them. */
export type PageFiles = ReadonlyMap<string, Uint8Array>

/** Where the package keeps them. */
const packaged = fileURLToPath(new URL('../../dist/preview/page/', import.meta.url))

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

export function mediaTypeOf(name: string): string {
  return mediaTypes[path.extname(name)] ?? 'application/octet-stream'
}

/** Reads them all. @throws {HostError} where the package was not built. */
export async function loadPageFiles(host: Host): Promise<PageFiles> {
  const entries = await host.disk.entries(packaged)
  const names = (entries ?? []).filter(({kind}) => kind === 'file').map(({name}) => name)
  if (!names.includes('index.html'))
    throw new HostError(
      {en: `The page is not there: ${packaged}`, zh: `找不到預覽網頁：${packaged}`},
      {
        en: 'Run “npm run build”, or install Zhenpress again.',
        zh: '請執行「npm run build」，或重新安裝 Zhenpress。',
      },
    )
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await host.readFile(path.join(packaged, name))] as const),
    ),
  )
}
