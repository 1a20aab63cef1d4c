import path from 'node:path'
import process from 'node:process'
import {createBrowserPool} from '../../browser/browser.ts'
import {findBrowser} from '../../browser/find.ts'
import {loadConfig} from '../../config/config.ts'
import {families, fileOf, type Style} from '../../fonts/catalogue.ts'
import {type Host, HostError, type Words} from '../../host/host.ts'
import {version} from '../../press/version.ts'
import {loadTemplate} from '../../template/load.ts'
import type {Invocation, Status} from '../command.ts'

type Finding = {readonly what: Words; readonly found: Words; readonly remedy: Words | null}

const reinstall: Words = {en: 'npm ci', zh: 'npm ci'}

/** Looks at this machine, and says what is missing. */
export async function runDoctor(invocation: Invocation): Promise<Status> {
  const {host, terminal, language} = invocation
  const findings = [
    checkNode(),
    await attempt({en: 'Browser', zh: '瀏覽器'}, () => tryBrowser(host, invocation.text('browser'))),
    await attempt({en: 'Faces', zh: '字型'}, () => tryFaces(host)),
    await attempt(
      {en: 'Template', zh: '版型'},
      async () => (await loadTemplate('handout', host)).tokens.name,
    ),
    await attempt({en: 'Config', zh: '設定檔'}, () => tryConfig(host, invocation.text('config'))),
    await attempt({en: 'Output folder', zh: '輸出資料夾'}, () =>
      tryOut(host, invocation.text('out-dir') ?? 'out'),
    ),
  ]
  terminal.out(`zhenpress ${version()}\n`)
  for (const {what, found, remedy} of findings) {
    const mark = remedy === null ? 'ok   ' : language === 'zh' ? '缺少 ' : 'lacks'
    terminal.out(`${mark} ${what[language]}: ${found[language]}\n`)
    if (remedy !== null) terminal.out(`        → ${remedy[language]}\n`)
  }
  return findings.some(({remedy}) => remedy !== null) ? 1 : 0
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = major > 22 || (major === 22 && minor >= 12)
  return {
    what: {en: 'Node', zh: 'Node'},
    found: same(process.versions.node),
    remedy: fits
      ? null
      : {
          en: 'Zhenpress needs Node 22.12 or newer; “npm install node@24” puts one beside your scripts.',
          zh: 'Zhenpress 需要 Node 22.12 以上；「npm install node@24」可在專案內安裝一個。',
        },
  }
}

/** A name or a number, the same in both languages. */
function same(text: string): Words {
  return {en: text, zh: text}
}

async function attempt(what: Words, look: () => Promise<string>): Promise<Finding> {
  try {
    return {what, found: same(await look()), remedy: null}
  } catch (error) {
    if (error instanceof HostError) return {what, found: error.what, remedy: error.remedy}
    return {what, found: same(error instanceof Error ? error.message : String(error)), remedy: reinstall}
  }
}

/** Finds the browser, and starts it: a file that is there may lack a library. */
async function tryBrowser(host: Host, named: string | undefined): Promise<string> {
  const found = await findBrowser(host, named)
  const pool = createBrowserPool(host, named)
  try {
    return `${await (await pool.get()).version()} (${found.origin}: ${found.path})`
  } finally {
    await pool.close()
  }
}

async function tryFaces(host: Host): Promise<string> {
  let count = 0
  for (const [name, {files}] of Object.entries(families)) {
    for (const style of Object.keys(files) as Style[] /* the keys of `files` */) {
      const file = fileOf({family: name, style})
      if ((await host.kindOf(file)) !== 'file')
        throw new HostError({en: `${file} is missing`, zh: `缺少 ${file}`}, reinstall)
      count++
    }
  }
  return `${count} in ${Object.keys(families).length} families`
}

async function tryConfig(host: Host, file: string | undefined): Promise<string> {
  const keys = Object.keys(await loadConfig(host, file))
  return keys.length > 0 ? keys.join(', ') : '—'
}

async function tryOut(host: Host, folder: string): Promise<string> {
  const probe = path.resolve(host.cwd, folder, '.zhenpress-doctor')
  await host.writeWhole(probe, new Uint8Array())
  await host.remove(probe)
  return folder
}
