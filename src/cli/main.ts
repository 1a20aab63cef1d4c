#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'

// Compiled code is kept between runs: half the time of a cold start is compiling.
module.enableCompileCache?.()

const [{runCli}, {nodeHost}] = await Promise.all([import('./cli.ts'), import('../host/node-host.ts')])

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runCli(process.argv.slice(2), nodeHost(), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  live:
    process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb',
  liveOut: process.stdout.isTTY === true,
})
