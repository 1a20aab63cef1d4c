import {afterAll, describe, expect, it} from 'vitest'
import {createBrowserPool} from '../../src/browser/browser.ts'
import type {Places, PrintPage} from '../../src/emit/emitter.ts'
import {pdfEmitter} from '../../src/emit/pdf/pdf.ts'
import {pageCount, placesOf} from '../../src/emit/pdf/places.ts'
import {nodeHost} from '../../src/host/node-host.ts'
import {contextOf, everything, handoutOf} from './handouts.ts'
import {readPages} from './page-reader.ts'

const pool = createBrowserPool(nodeHost())
afterAll(() => pool.close())

const sections = Array.from({length: 12}, (_, index) => `s${index + 1}`)

/** A page with contents: each line links to a section and has its page behind it. Sections take a page each. */
function withContents(places: Places | null, entry: (id: string) => string): PrintPage {
  const lines = sections.map(
    (id) => `<li><a href="#${id}">${id}</a> at ${places?.pageOf.get(id) ?? '…'}.${entry(id)}</li>`,
  )
  const bodies = sections.map((id) => `<h2 id="${id}">${id}</h2><p>unnamed ${id}</p>`)
  return {
    html: `<html lang="en"><title>t</title><style>@page{size:A5}h2{break-before:page}</style><ul>${lines.join('')}</ul>${bodies.join('')}`,
    faces: [],
    placed: true,
  }
}

async function print(
  page: (places: Places | null) => PrintPage,
): Promise<{pdf: Uint8Array; seen: (Places | null)[]}> {
  const seen: (Places | null)[] = []
  const emitter = pdfEmitter({
    browser: pool,
    page: async (_handout, _context, places) => {
      seen.push(places)
      return page(places)
    },
  })
  return {pdf: await emitter.emit(handoutOf(everything), await contextOf()), seen}
}

describe('contents with page numbers', () => {
  it('are printed again with the places of the first print, and then hold', async () => {
    const {pdf, seen} = await print((places) => withContents(places, () => ''))
    expect(seen).toHaveLength(2)
    expect(seen[0]).toBeNull()
    const {texts} = await readPages(pdf)
    for (const [index, id] of sections.entries()) {
      expect(texts[0]).toContain(`${id} at ${index + 2}.`)
      expect(texts[index + 1]).toContain(`unnamed ${id}`)
    }
  })

  it('are printed once more where the numbers themselves take a page', async () => {
    const tall = (places: Places | null): PrintPage =>
      withContents(places, () => (places ? '<p style="height:30mm">more</p>' : ''))
    const {pdf, seen} = await print(tall)
    expect(seen).toHaveLength(3)
    const {texts} = await readPages(pdf)
    const all = texts.join('')
    for (const id of sections) {
      const page = texts.findIndex((text) => text.includes(`unnamed ${id}`)) + 1
      expect(page).toBeGreaterThan(3)
      expect(all).toContain(`${id} at ${page}.`)
    }
  })

  it('are an error where they never come to rest', async () => {
    let turn = 0
    const restless = (places: Places | null): PrintPage => {
      turn += 1
      return withContents(places, () => `<p style="height:${(turn % 2) * 40}mm"></p>`)
    }
    await expect(print(restless)).rejects.toThrow('not at rest after 3 prints')
  })

  it('are not asked for by a page that shows none', async () => {
    const {seen} = await print((places) => ({...withContents(places, () => ''), placed: false}))
    expect(seen).toHaveLength(1)
  })
})

describe('placesOf', () => {
  it('gives the page of each element that something links to, and of no other', async () => {
    const {pdf} = await print((places) => withContents(places, () => ''))
    expect(await placesOf(pdf)).toEqual(new Map(sections.map((id, index) => [id, index + 2])))
    expect(await pageCount(pdf)).toBe(13)
  })
})
