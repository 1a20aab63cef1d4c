/** Reads a PDF page by page with pdf.js, which did not write it. */

import {getDocumentProxy} from 'unpdf'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

type ReadLink = {
  /** Page of the link, from 1. */
  readonly page: number
  /** Left edge, in pt. */
  readonly x: number
  /** Page that it leads to, from 1; `null` for an address. */
  readonly to: number | null
  readonly url: string | null
}

type ReadItem = {readonly text: string; readonly x: number; readonly y: number}

export type ReadPages = {
  /** Text of each page, in the order of its content stream. */
  readonly texts: readonly string[]
  /** Text of each page with the place where it begins, in pt from the lower left corner. */
  readonly items: readonly (readonly ReadItem[])[]
  /** Text that the tags of each page hold, in their order. */
  readonly tagged: readonly string[]
  /** Marked contents of each page that no tag holds or two do. */
  readonly stray: readonly (readonly string[])[]
  /** Width and height of each page, in pt. */
  readonly sizes: readonly (readonly [number, number])[]
  readonly links: readonly ReadLink[]
  /** Title and page of each bookmark. */
  readonly bookmarks: readonly (readonly [string, number])[]
  readonly layout: string
  readonly duplex: string | null
}

export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const numbers = Array.from({length: document.numPages}, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => readPage(document, number)))
  const preferences = (await document.getViewerPreferences()) as {Duplex?: string} | null // pdf.js types it as an object
  return {
    texts: pages.map(({items}) => items.map(({text}) => text).join('')),
    items: pages.map(({items}) => items),
    tagged: pages.map(({tagged}) => tagged),
    stray: pages.map(({stray}) => stray),
    sizes: pages.map(({size}) => size),
    links: pages.flatMap(({links}) => links),
    bookmarks: await bookmarksOf(document, await document.getOutline()),
    layout: await document.getPageLayout(),
    duplex: preferences?.Duplex ?? null,
  }
}

type Tag = {role?: string; type?: string; id?: string; children?: Tag[]}

async function readPage(document: Document, number: number) {
  const page = await document.getPage(number)
  const content = await page.getTextContent({includeMarkedContent: true})
  const marked = new Map<string, string>()
  const open: (string | null)[] = []
  const items: ReadItem[] = []
  for (const item of content.items) {
    if ('str' in item) {
      items.push({text: item.str, x: item.transform[4], y: item.transform[5]})
      const id = open.findLast((each) => each !== null)
      if (id) marked.set(id, (marked.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push('id' in item && typeof item.id === 'string' ? item.id : null)
  }
  const ids = idsOf((await page.getStructTree()) as Tag | null) // pdf.js' own shape, less what is not read here
  const [, , width = 0, height = 0] = page.view
  return {
    items,
    tagged: ids.map((id) => marked.get(id) ?? '').join(''),
    stray: [...marked.keys()].filter((id) => ids.filter((each) => each === id).length !== 1),
    size: [width, height] as const,
    links: await linksOf(document, number),
  }
}

function idsOf(tag: Tag | null): string[] {
  if (!tag) return []
  if (tag.type === 'content') return [tag.id ?? '']
  return (tag.children ?? []).flatMap(idsOf)
}

async function linksOf(document: Document, number: number): Promise<ReadLink[]> {
  const page = await document.getPage(number)
  const annotations: {rect: number[]; url?: string; dest?: string | unknown[]}[] = await page.getAnnotations()
  return Promise.all(
    annotations.map(async ({rect, url, dest}) => ({
      page: number,
      x: rect[0] ?? 0,
      to: dest === undefined || dest === null ? null : await pageOf(document, dest),
      url: url ?? null,
    })),
  )
}

async function pageOf(document: Document, destination: string | unknown[]): Promise<number> {
  const array = typeof destination === 'string' ? await document.getDestination(destination) : destination
  // The first element of a destination is the reference of a page.
  return (await document.getPageIndex((array ?? [])[0] as Parameters<Document['getPageIndex']>[0])) + 1
}

type Outline = Awaited<ReturnType<Document['getOutline']>>

async function bookmarksOf(document: Document, outline: Outline): Promise<(readonly [string, number])[]> {
  const all: (readonly [string, number])[] = []
  for (const item of outline ?? []) {
    all.push([item.title, item.dest ? await pageOf(document, item.dest) : 0])
    all.push(...(await bookmarksOf(document, item.items)))
  }
  return all
}
