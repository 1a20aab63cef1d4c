/** How heavy the real briefing is, in each template. */

import {existsSync, readdirSync, statSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {build} from '../../src/press/build.ts'
import {templateNames} from '../../src/template/load.ts'
import {createProject} from '../press/project.ts'

const folder = path.resolve('../shared/seeds')
const seeds = existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : []
if (seeds.length === 0)
  console.warn('SKIPPED: ../shared/seeds is not here; the real briefing was not weighed')

/** In bytes. */
const heaviest = 250_000

describe.skipIf(seeds.length === 0).each(templateNames)('the real briefing as %s', (template) => {
  it('is an HTML of 250 KB at most, its fonts inside', async () => {
    const {host, folder: project} = createProject()
    const {briefings} = await build({host, files: seeds, choices: {template, to: ['html']}})
    const written = briefings.flatMap((each) => each.written)
    expect(written).toHaveLength(seeds.length)
    for (const name of written)
      expect(statSync(path.resolve(project, name)).size).toBeLessThanOrEqual(heaviest)
  })
})
