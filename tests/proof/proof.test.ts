/** What is printed says what its outline says, in every format; and a file in which one thing is changed does not. */

import {afterAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Readable} from '../../src/emit/emitter.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {prove} from '../../src/proof/proof.ts'
import {templateNames} from '../../src/template/load.ts'
import {official} from '../emit/handouts.ts'
import {mutations} from './mutations.ts'
import {printed} from './sample.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

const formats = ['html', 'pdf', 'docx', 'odt'] as const satisfies readonly Readable[]
const layouts = ['parallel', 'stacked', 'sequential'] as const

describe.each(templateNames)('%s', (template) => {
  it.each(
    formats.flatMap((format) => layouts.map((layout) => ({format, layout}))),
  )('is proven as $format, $layout', async ({format, layout}) => {
    const {texts, letters, pictures, links, disproofs} = await prove(
      await printed({browser: pool, format, template, layout}),
    )
    expect(disproofs).toEqual([])
    expect(texts).toBeGreaterThan(40)
    expect(letters).toBeGreaterThan(700)
    expect([pictures, links].every((count) => count > 0)).toBe(true)
  })
})

describe.each(formats)('as %s', (format) => {
  it.each(['en-zh', 'zh', 'en'] as const)('the edition %s is proven', async (edition) => {
    expect((await prove(await printed({browser: pool, format, edition}))).disproofs).toEqual([])
  })

  it('a briefing in official form is proven', async () => {
    const {disproofs} = await prove(await printed({browser: pool, format, source: official}))
    expect(disproofs).toEqual([])
  })
})

it('facing pages are proven', async () => {
  const {disproofs} = await prove(await printed({browser: pool, format: 'pdf', layout: 'facing'}))
  expect(disproofs).toEqual([])
})

describe.each(formats)('a %s with', async (format) => {
  const input = await printed({browser: pool, format})

  it.each(mutations[format])('$name is told, as $kind', async ({kind, change}) => {
    const {disproofs} = await prove({...input, bytes: await change(input.bytes)})
    expect(disproofs.map((each) => each.kind)).toContain(kind)
  })
})

describe('what is told', () => {
  it('names the node, the place and what stands there', async () => {
    const input = await printed({browser: pool, format: 'html'})
    const [point] = input.outline.children[0]?.children ?? []
    const bytes = Buffer.from(
      Buffer.from(input.bytes).toString().replace('Stations report', 'Station report'),
    )
    expect((await prove({...input, bytes})).disproofs).toMatchObject([
      {
        kind: 'text',
        node: point?.id,
        language: 'en',
        place: 'body',
        expected: expect.stringContaining('Stations report every 10'),
        found: expect.stringContaining('Station report every 10'),
      },
    ])
  })
})
