/** TypeScript → `dist/`, with the JSON Schema of the outline beside it. */

import {spawnSync} from 'node:child_process'
import {rmSync, writeFileSync} from 'node:fs'

rmSync('dist', {recursive: true, force: true})
const {status} = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(status ?? 1)

const {outlineSchema} = await import('../src/outline/schema.ts')
writeFileSync('dist/outline.schema.json', `${JSON.stringify(outlineSchema, null, 2)}\n`)
// The Makefile's stamp.
writeFileSync('dist/.built', '')
