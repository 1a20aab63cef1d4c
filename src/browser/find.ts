/** Where a browser may be, in the order in which it is looked for. */

import path from 'node:path'
import {type Host, HostError} from '../host/host.ts'
import {unpackEmbedded} from './embedded.ts'

export type FoundBrowser = {
  readonly path: string
  readonly origin: 'named' | 'embedded' | 'cache' | 'system'
  /** Whether it is a headless shell, which knows no other mode. */
  readonly shell: boolean
  /** What it needs in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Finds the browser: the one that was named (`--browser`, `PUPPETEER_EXECUTABLE_PATH`); the one that comes with
 * the package; Puppeteer's cache; a Chrome or Chromium of the system.
 *
 * @throws {HostError} where there is none.
 */
export async function findBrowser(host: Host, named?: string): Promise<FoundBrowser> {
  const wanted = named ?? host.env['PUPPETEER_EXECUTABLE_PATH']
  if (wanted) {
    if ((await host.kindOf(wanted)) === 'file')
      return {path: wanted, origin: 'named', shell: /headless.shell/.test(wanted), env: {}}
    throw new HostError(
      {en: `There is no browser at ${wanted}`, zh: `${wanted} 沒有瀏覽器`},
      {
        en: 'Check --browser or PUPPETEER_EXECUTABLE_PATH, or leave it out.',
        zh: '請檢查 --browser 或 PUPPETEER_EXECUTABLE_PATH，或不要指定。',
      },
    )
  }
  const embedded = await unpackEmbedded(host)
  if (embedded) return {...embedded, origin: 'embedded', shell: true}
  const cached = await inCache()
  if (cached && (await host.kindOf(cached)) === 'file')
    return {path: cached, origin: 'cache', shell: false, env: {}}
  for (const candidate of systemCandidates(host)) {
    if ((await host.kindOf(candidate)) === 'file')
      return {path: candidate, origin: 'system', shell: false, env: {}}
  }
  throw new HostError(
    {en: 'There is no browser to print PDF with', zh: '找不到可以列印 PDF 的瀏覽器'},
    {
      en: 'Run “npx puppeteer browsers install chrome”.',
      zh: '請執行「npx puppeteer browsers install chrome」。',
    },
  )
}

async function inCache(): Promise<string | null> {
  const {default: puppeteer} = await import('puppeteer')
  try {
    return await puppeteer.executablePath()
  } catch {
    // Puppeteer throws where its cache is empty; the search goes on.
    return null
  }
}

function systemCandidates(host: Host): readonly string[] {
  const folders = (host.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return [...folders.flatMap((folder) => systemNames.map((name) => path.join(folder, name))), ...systemPaths]
}
