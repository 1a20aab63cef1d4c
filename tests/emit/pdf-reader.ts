/** Reads a PDF with pdf.js, which did not write it. */

import {getDocumentProxy} from 'unpdf'

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Tag = {role?: string; type?: string; id?: string; lang?: string; children?: Tag[]}

export type ReadPdf = {
  readonly pages: number
  /** All text, in the order of the content streams. */
  readonly text: string
  /** All text that a tag holds, in the order of the tags. */
  readonly taggedText: string
  readonly roles: ReadonlySet<string>
  /** Families without the subset's prefix, and whether each is a Type 3 font. */
  readonly fonts: ReadonlyMap<string, boolean>
  readonly outline: readonly string[]
  readonly language: string | null
  readonly isTagged: boolean
  readonly title: string
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  let text = ''
  let taggedText = ''
  const roles = new Set<string>()
  const fonts = new Map<string, boolean>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({includeMarkedContent: true})
    const marked = new Map<string, string>()
    const open: (string | null)[] = []
    for (const item of content.items) {
      if ('str' in item) {
        const piece = item.hasEOL ? `${item.str}\n` : item.str
        text += piece
        const id = open.findLast((each) => each !== null)
        if (id) marked.set(id, (marked.get(id) ?? '') + piece)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push('id' in item && typeof item.id === 'string' ? item.id : null)
    }
    const tree = (await page.getStructTree()) as Tag | null // pdf.js' own shape, less what is not read here
    taggedText += textOfTags(tree, marked, roles)
    const operators = await page.getOperatorList()
    for (const [index, args] of operators.argsArray.entries()) {
      if (operators.fnArray[index] !== setFont) continue
      const font: {name?: string; isType3Font?: boolean} = page.commonObjs.get(args[0])
      fonts.set((font.name ?? '').replace(/^[A-Z]{6}\+/, ''), font.isType3Font === true)
    }
  }
  const [outline, metadata, markInfo] = await Promise.all([
    document.getOutline(),
    document.getMetadata(),
    document.getMarkInfo(),
  ])
  const info = metadata.info as {Title?: string; Language?: string} // pdf.js types it as an object
  return {
    pages: document.numPages,
    text,
    taggedText,
    roles,
    fonts,
    outline: titles(outline),
    language: info.Language ?? null,
    isTagged: (markInfo as {Marked?: boolean} | null)?.Marked === true,
    title: info.Title ?? '',
  }
}

/** pdf.js' number for the operator Tf. */
const setFont = 37

function textOfTags(tag: Tag | null, marked: ReadonlyMap<string, string>, roles: Set<string>): string {
  if (!tag) return ''
  if (tag.type === 'content') return marked.get(tag.id ?? '') ?? ''
  if (tag.role) roles.add(tag.role)
  return (tag.children ?? []).map((child) => textOfTags(child, marked, roles)).join('')
}

function titles(outline: Awaited<ReturnType<Document['getOutline']>>): string[] {
  return (outline ?? []).flatMap((item) => [item.title, ...titles(item.items)])
}
