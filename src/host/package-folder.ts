import {existsSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * The folder of this package. Looked for upwards, for code stands at another depth once it is bundled.
 *
 * @throws where no folder above has a `package.json`: the package is not whole.
 */
export function packageFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error(`No package.json above ${import.meta.url}`)
    folder = above
  }
  return folder
}
