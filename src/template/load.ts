import path from 'node:path'
import {fileURLToPath} from 'node:url'
import * as v from 'valibot'
import {type Host, HostError, reasonOf} from '../host/host.ts'
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
      `There is no template “${name}”`,
      'Name one that comes with Zhenpress (handout), or a folder.',
    )
  }
  const file = path.join(folder, 'template.json')
  const read = async (each: string): Promise<string> => new TextDecoder().decode(await host.readFile(each))
  try {
    const tokens = v.parse(tokensSchema, JSON.parse(await read(file)))
    return {tokens, css: await read(path.join(folder, 'template.css'))}
  } catch (error) {
    throw new HostError(`${file}: ${explain(error)}`, 'Compare it with templates/handout in the package.', {
      cause: error,
    })
  }
}

function explain(error: unknown): string {
  if (!v.isValiError(error)) return reasonOf(error)
  const [issue] = error.issues
  const key = v.getDotPath(issue) ?? '(the whole file)'
  return `“${key}” should be ${issue.expected ?? 'another value'}, but is ${issue.received}`
}
