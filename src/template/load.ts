import path from 'node:path'
import {fileURLToPath} from 'node:url'
import * as v from 'valibot'
import {type Host, HostError, reasonOf, type Words} from '../host/host.ts'
import {tokensSchema} from './schema.ts'
import type {Template} from './template.ts'

/** Where the package keeps its templates. */
const packaged = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * Loads a template.
 *
 * @param name one of the package's, or a folder (with a slash or a dot in its name).
 * @throws {HostError} that names the file, the key and what was expected.
 */
export async function loadTemplate(name: string, host: Host): Promise<Template> {
  const folder = /[./\\]/.test(name) ? path.resolve(host.cwd, name) : path.join(packaged, name)
  if ((await host.kindOf(folder)) !== 'directory') {
    throw new HostError(
      {en: `There is no template “${name}”`, zh: `沒有版型「${name}」`},
      {
        en: 'Name one that comes with Zhenpress (handout), or a folder.',
        zh: '請使用內附的版型（handout），或指定資料夾。',
      },
    )
  }
  const file = path.join(folder, 'template.json')
  const read = async (each: string): Promise<string> => new TextDecoder().decode(await host.readFile(each))
  try {
    const tokens = v.parse(tokensSchema, JSON.parse(await read(file)))
    return {tokens, css: await read(path.join(folder, 'template.css'))}
  } catch (error) {
    const why = explain(error)
    throw new HostError(
      {en: `${file}: ${why.en}`, zh: `${file}：${why.zh}`},
      {en: 'Compare it with templates/handout in the package.', zh: '請與套件內的 templates/handout 對照。'},
      {cause: error},
    )
  }
}

function explain(error: unknown): Words {
  if (!v.isValiError(error)) return reasonOf(error)
  const [issue] = error.issues
  const key = v.getDotPath(issue) ?? '(the whole file)'
  const expected = issue.expected ?? '?'
  return {
    en: `“${key}” should be ${expected}, but is ${issue.received}`,
    zh: `「${key}」應為 ${expected}，實際為 ${issue.received}`,
  }
}
