/** A picture in a PDF is the one of the source: by its bytes where they are kept, else by its pixels. */

import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Asset} from '../../src/emit/emitter.ts'
import {printPage} from '../../src/emit/html/html.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {prove, readBack} from '../../src/proof/proof.ts'
import {contextOf, everything, handoutIn, outlineOf} from '../emit/handouts.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

/** A picture of 40 × 30 pixels, in a colour and half of it something else. */
async function pictureOf(type: 'jpeg' | 'png', colour: string, clear = false): Promise<Asset> {
  const page = await (await pool.get()).newPage()
  try {
    await page.setViewport({width: 40, height: 30})
    await page.setContent(
      `<body style="margin:0;background:${clear ? 'none' : 'linear-gradient(90deg,red,blue)'}"><div style="width:20px;height:30px;background:${colour}"></div>`,
    )
    const bytes = await page.screenshot(type === 'jpeg' ? {type, quality: 90} : {type, omitBackground: clear})
    return {bytes, mediaType: `image/${type}`, width: 40, height: 30}
  } finally {
    await page.close()
  }
}

const kinds = [
  ['a JPEG', 'jpeg', false],
  ['a PNG', 'png', false],
  ['a PNG that is seen through', 'png', true],
] as const

describe.each(kinds)('%s', (_, type, clear) => {
  let input: Parameters<typeof prove>[0]
  let other: Asset

  beforeAll(async () => {
    const asset = await pictureOf(type, 'rgba(0, 128, 0, 0.8)', clear)
    other = await pictureOf(type, 'rgba(0, 128, 60, 0.8)', clear)
    const context = {...(await contextOf()), assets: new Map([['map.png', asset]])}
    const handout = handoutIn(context.template, everything)
    const archiving = {standard: 'a-2a', tool: 'Zhenpress', date: null, attachments: []} as const
    const emitter = pdfEmitter({page: printPage, browser: pool})
    const bytes = await emitter.emit(handout, {...context, archiving})
    const {template, assets} = context
    input = {format: 'pdf', bytes, handout, outline: outlineOf(everything), template, assets}
  })

  it('is proven', async () => {
    expect(await prove(input)).toMatchObject({disproofs: [], pictures: 1})
  })

  it('is known from another of its size', async () => {
    const {disproofs} = await prove({...input, assets: new Map([['map.png', other]])})
    expect(disproofs.map(({kind}) => kind)).toContain('picture')
  })

  it('is read as what it is', async () => {
    const {pictures} = await readBack('pdf', input.bytes)
    expect(pictures).toMatchObject([
      {sha256: type === 'jpeg' ? expect.any(String) : null, pixels: {width: 40, height: 30}},
    ])
  })
})
