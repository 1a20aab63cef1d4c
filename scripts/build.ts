/** TypeScript → `dist/`, with the JSON Schemas of the outline and of the manifest beside it. */

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
const {manifestSchema} = await import('../src/press/manifest-schema.ts')
writeFileSync('dist/manifest.schema.json', `${JSON.stringify(manifestSchema, null, 2)}\n`)
// The Makefile's stamp.
writeFileSync('dist/.built', '')
