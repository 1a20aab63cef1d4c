import path from 'node:path'
import * as v from 'valibot'
import {type Host, HostError, reasonOf, type Words} from '../host/host.ts'
import {packageFolder} from '../host/package-folder.ts'
import {PageError, readPage} from './page.ts'
import {tokensSchema} from './schema.ts'
import type {Template} from './template.ts'

/** Where the package keeps its templates. */
const packaged: string = path.join(packageFolder(), 'templates')

/** Templates that come with the package, the default first. */
export const templateNames = ['handout', 'memo', 'brief', 'report'] as const

/** What a template's folder holds. */
export const templateFiles = ['template.json', 'template.css', 'page.html'] as const

/**
 * Loads a template.
 *
 * @param name one of the package's, or a folder (with a slash or a dot in its name).
 * @throws {HostError} that names the file, the key and what was expected.
 */
export async function loadTemplate(name: string, host: Host): Promise<Template> {
  const folder = await folderOf(name, host)
  const read = async (file: (typeof templateFiles)[number]): Promise<string> => {
    const bytes = await inFile(path.join(folder, file), () => host.readFile(path.join(folder, file)))
    return new TextDecoder().decode(bytes)
  }
  const json = path.join(folder, 'template.json')
  const text = await read('template.json')
  const tokens = await inFile(json, async () => v.parse(tokensSchema, JSON.parse(text)))
  const own = await read('template.css')
  await inFile(path.join(folder, 'template.css'), async () => checkCss(own))
  const shared = new TextDecoder().decode(await host.readFile(path.join(packaged, 'base.css')))
  const html = await read('page.html')
  const page = await inFile(path.join(folder, 'page.html'), () => readPage(html, tokens))
  return {tokens, css: `${shared}\n${own}`, page}
}

/** The folder of a template. @throws {HostError} where there is none. */
export async function folderOf(name: string, host: Host): Promise<string> {
  const folder = /[./\\]/.test(name) ? path.resolve(host.cwd, name) : path.join(packaged, name)
  if ((await host.kindOf(folder)) === 'directory') return folder
  const known = templateNames.join(', ')
  throw new HostError(
    {en: `There is no template “${name}”`, zh: `沒有版型「${name}」`},
    {
      en: `Name one that comes with Zhenpress (${known}), or a folder.`,
      zh: `請使用內附的版型（${known}），或指定資料夾。`,
    },
  )
}

/** A page asks the network for nothing, in its style either. */
function checkCss(css: string): void {
  const strange = /@import\b|url\(\s*["']?(?!data:|#)|<\/style/i.exec(css)?.[0]
  if (strange === undefined) return
  const line = css.slice(0, css.indexOf(strange)).split('\n').length
  throw new PageError(`“${strange}” in line ${line}`, 'no address but data: and #')
}

async function inFile<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const why = explain(error)
    throw new HostError(
      {en: `${file}: ${why.en}`, zh: `${file}：${why.zh}`},
      {
        en: 'docs/templates.md lists every key and slot; “zhenpress init --template NAME” copies one that works.',
        zh: '各個鍵與欄位列在 docs/templates.md；「zhenpress init --template 名稱」可複製一份可用的版型。',
      },
      {cause: error},
    )
  }
}

function explain(error: unknown): Words {
  if (error instanceof PageError)
    return {
      en: `${error.found}; expected ${error.expected}`,
      zh: `${error.found}；應為 ${error.expected}`,
    }
  if (!v.isValiError(error)) return reasonOf(error)
  const [issue] = error.issues
  const key = v.getDotPath(issue) ?? '(the whole file)'
  const expected = issue.expected ?? issue.message.replace(/^Expected /, '')
  if (issue.received === 'undefined')
    return {en: `“${key}” is missing; expected ${expected}`, zh: `缺少「${key}」；應為 ${expected}`}
  return {
    en: `“${key}” should be ${expected}, but is ${issue.received}`,
    zh: `「${key}」應為 ${expected}，實際為 ${issue.received}`,
  }
}
