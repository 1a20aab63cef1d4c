/**
 * TypeScript → `dist/`: two entries (the command and the library) over shared chunks, with what they need of other
 * packages inside; declarations; the JSON Schemas; the notices of what is inside. Why: docs/adr/0015-one-bundle.md.
 */

import {spawnSync} from 'node:child_process'
import {rmSync, writeFileSync} from 'node:fs'
import {bundle} from './bundle/bundle.ts'
import {noticesOf} from './bundle/notices.ts'
import {installed} from './bundle/packages.ts'

rmSync('dist', {recursive: true, force: true})
const {status} = spawnSync('tsc', ['-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
if (status !== 0) process.exit(status ?? 1)

const contents = await bundle('dist')
const packages = new Map([...contents.values()].flat().map((each) => [each.folder, each]))
// The page of the preview has the reader of PDFs inside.
writeFileSync('dist/THIRD-PARTY-NOTICES', noticesOf([...packages.values(), installed('pdfjs-dist')]))
// What is in which file, for the tests of what a command loads.
const names = [...contents].map(([file, inside]) => [file, inside.map(({name}) => name).sort()] as const)
writeFileSync('dist/contents.json', `${JSON.stringify(Object.fromEntries(names.sort()), null, 2)}\n`)

const {outlineSchema} = await import('../src/outline/schema.ts')
writeFileSync('dist/outline.schema.json', `${JSON.stringify(outlineSchema, null, 2)}\n`)
const {manifestSchema} = await import('../src/press/manifest-schema.ts')
writeFileSync('dist/manifest.schema.json', `${JSON.stringify(manifestSchema, null, 2)}\n`)
const {buildPage} = await import('./page.ts')
await buildPage()
// The Makefile's stamp.
writeFileSync('dist/.built', '')
