/** The least that a PDF through Chromium costs: launch, one page with one sentence, print, close. */

import {writeFileSync} from 'node:fs'
import {createBrowserPool} from '../src/browser/browser.ts'
import {nodeHost} from '../src/host/node-host.ts'

const pool = createBrowserPool(nodeHost())
const page = await (await pool.get()).newPage()
await page.setContent('<p>One page.')
writeFileSync(process.argv[2] ?? 'bare.pdf', await page.pdf({tagged: true, outline: true}))
await pool.close()
