#!/usr/bin/env node
import module from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {cacheFolder} from '../host/cache-folder.ts'

// Compiled code is kept between runs, for compiling is half of a cold start: in a folder of the user's own, for what is
// read from there is run. Where it cannot be written Node goes without, and says nothing.
const cache = cacheFolder(process)
if (cache !== null) module.enableCompileCache?.(path.join(cache, 'compiled'))

// What V8 makes ready for long runs is lost on who prints one briefing, and takes a core that the browser needs. HarfBuzz is
// compiled anew with all care after ten times as much work as is V8's custom (13,000,000), and patterns are compiled once, not
// twice. In a batch nothing is lost. A Node that we have not tried may not know them, and would say so.
const isHelp = process.argv.some((word) => /^(?:-h|--help|-V|--version)$/.test(word))
if (!isHelp && /^v2[2-6]\./.test(process.version)) {
  const v8 = await import('node:v8')
  v8.setFlagsFromString('--wasm-tiering-budget=130000000')
  v8.setFlagsFromString('--no-regexp-tier-up')
}

const [{runCli}, {nodeHost}] = await Promise.all([import('./cli.ts'), import('../host/node-host.ts')])

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

const live = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb'

const status = await runCli(process.argv.slice(2), nodeHost(), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  live,
  // An empty variable counts as none (no-color.org).
  colour: live && !process.env['NO_COLOR'],
  columns: () => process.stderr.columns || 80,
  liveOut: process.stdout.isTTY === true,
})

process.exitCode = status
// What was given up may go on for a while in the background: nobody waits for it, once all is said.
if (status > 128) {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((resolve) => {
      stream.write('', () => resolve())
    })
  process.exit()
}
