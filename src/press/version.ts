import {readFileSync} from 'node:fs'
import path from 'node:path'
import {packageFolder} from '../host/package-folder.ts'

/** The package's version, as its own `package.json` has it. */
export function version(): string {
  const text = readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')
  const data: unknown = JSON.parse(text)
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : ''
}

/** As it is written into documents and manifests. */
export function toolName(): string {
  return `zhenpress ${version()}`
}
