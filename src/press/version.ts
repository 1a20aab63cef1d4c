import {readFileSync} from 'node:fs'

/** The package's version, as its own `package.json` has it. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const data: unknown = JSON.parse(text)
  return typeof data === 'object' && data !== null && 'version' in data ? String(data.version) : ''
}

/** As it is written into documents and manifests. */
export function toolName(): string {
  return `zhenpress ${version()}`
}
