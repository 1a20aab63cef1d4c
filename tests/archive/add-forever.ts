/** Adds editions until it is killed. A program of its own: `node tests/archive/add-forever.ts ROOT`. */

import process from 'node:process'
import {nodeDisk} from '../../src/host/disk.ts'
import {addNext} from './deposits.ts'

const [root = ''] = process.argv.slice(2)
process.stdout.write('on\n')
for (;;) {
  const number = await addNext(nodeDisk(), root)
  process.stdout.write(`${number}\n`)
}
