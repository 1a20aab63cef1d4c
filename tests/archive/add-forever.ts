/** Adds editions until it is killed, or so many: `node tests/archive/add-forever.ts ROOT [COUNT]`. */

import process from 'node:process'
import {nodeDisk} from '../../src/host/disk.ts'
import {addNext} from './deposits.ts'

const [root = '', most = 'Infinity'] = process.argv.slice(2)
process.stdout.write('on\n')
for (let count = 0; count < Number(most); count += 1)
  process.stdout.write(`${await addNext(nodeDisk(), root)}\n`)
