/**
 * The most that Chromium prints of our pages: all of them made before it begins, on sheets that are kept, one for each core, and
 * nothing done with what it gives. Whoever prints through Chromium stays below that, whatever else is made faster.
 *
 *   node bench/chromium-alone.ts folder/of/briefings
 */

import {availableParallelism} from 'node:os'
import {printPage} from '../src/emit/html/html.ts'
import {printOn} from '../src/emit/pdf/sheet.ts'
import {nodeHost} from '../src/host/node-host.ts'
import {compile} from '../src/press/compile.ts'
import {expectedIn} from '../src/press/expected.ts'
import {inOrder} from '../src/press/in-order.ts'
import {planned} from '../src/press/jobs.ts'
import {poolOf, runOf} from '../src/press/run.ts'
import {findSources} from '../src/press/sources.ts'

const host = nodeHost()
const pool = poolOf(undefined, host)
const run = runOf({choices: {to: ['pdf']}}, host, pool)
const refs = await findSources([`${process.argv[2]}/*.md`], host)
run.fonts.expect(await expectedIn(refs, host))
const pages = await inOrder(refs, 1, async (ref) => {
  const [job] = await planned(await compile(ref, run), run.formats)
  if (!job) throw new Error(`${ref.slug} gave no page`)
  return printPage(job.handout, job.context, null)
})
const options = {fonts: run.fonts, keepFile: pool.keepFile, timeout: 60_000}
await inOrder(pages, availableParallelism(), async (page) => {
  const {length} = await pool.pages.lend((each) => printOn(each, page, options))
  process.stdout.write(`${JSON.stringify({event: 'done', bytes: length})}\n`)
})
await pool.close()
