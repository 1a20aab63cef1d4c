/** A printed DOCX edited as Word edits it: in its XML, so that no Word is needed. */

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

const main = 'word/document.xml'

/** The parts of a package, changed. @param changes by path; `null` takes a part away. */
export function repacked(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((part: string) => string) | null>>,
): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [path, change] of Object.entries(changes)) {
    const part = parts[path]
    if (change === null) delete parts[path]
    else parts[path] = strToU8(change(part ? strFromU8(part) : ''))
  }
  return zipSync(parts)
}

export function edited(bytes: Uint8Array, ...edits: readonly ((document: string) => string)[]): Uint8Array {
  return repacked(bytes, {[main]: (document) => edits.reduce((text, edit) => edit(text), document)})
}

/** Rows of the outermost tables. */
const rows = /<w:tr>(?:(?!<w:tr>|<w:tbl>).|<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>)*?<\/w:tr>/gs

/** The row or the paragraph that says a text. @throws where not exactly one does. */
export function rowWith(document: string, text: string): string {
  return only(document.match(rows) ?? [], text)
}

export function paragraphWith(document: string, text: string): string {
  return only(document.match(/<w:p>.*?<\/w:p>/gs) ?? [], text)
}

function only(all: readonly string[], text: string): string {
  const found = all.filter((each) => said(each).includes(text))
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} places say “${text}”`)
  return found[0]
}

export function said(xml: string): string {
  return (xml.match(/<w:t(?: [^>]*)?>[^<]*/g) ?? []).map((tag) => tag.replace(/<[^>]*>/, '')).join('')
}

/** Replaces text that stands in one run. */
export function retyped(before: string, after: string): (document: string) => string {
  return (document) => {
    if (document.split(before).length !== 2) throw new Error(`“${before}” does not stand once in one run`)
    return document.replace(before, () => after)
  }
}

export function withoutBookmarks(xml: string): string {
  return xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
}

/** A row like another, without its bookmarks, behind it. */
export function clonedRow(
  like: string,
  changes: Readonly<Record<string, string>>,
): (document: string) => string {
  return (document) => {
    const row = rowWith(document, like)
    const clone = Object.entries(changes).reduce(
      (text, [before, after]) => retyped(before, after)(text),
      withoutBookmarks(row),
    )
    return document.replace(row, () => row + clone)
  }
}

export function withoutRow(text: string): (document: string) => string {
  return (document) => document.replace(rowWith(document, text), '')
}

/** Moves a row behind another. */
export function movedRow(text: string, behind: string): (document: string) => string {
  return (document) => {
    const row = rowWith(document, text)
    const rest = document.replace(row, '')
    const target = rowWith(rest, behind)
    return rest.replace(target, () => target + row)
  }
}

/** A change inside the paragraph that says a text. */
export function inParagraph(text: string, change: (xml: string) => string): (document: string) => string {
  return (document) => {
    const paragraph = paragraphWith(document, text)
    return document.replace(paragraph, () => change(paragraph))
  }
}

export function inRow(text: string, change: (xml: string) => string): (document: string) => string {
  return (document) => {
    const row = rowWith(document, text)
    return document.replace(row, () => change(row))
  }
}

/** Parts the run that says a word, and gives the word properties of its own, as a button does. */
export function formatted(word: string, properties: string): (document: string) => string {
  return (document) => {
    const run = (document.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs) ?? []).find((each) =>
      said(each).includes(word),
    )
    if (!run) throw new Error(`No run says “${word}”`)
    const [, own = '', text = ''] =
      /^<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t><\/w:r>$/s.exec(run) ?? []
    const [before = '', after = ''] = text.split(word)
    const piece = (value: string, more: string): string =>
      value === '' ? '' : `<w:r><w:rPr>${own}${more}</w:rPr><w:t xml:space="preserve">${value}</w:t></w:r>`
    return document.replace(run, () => piece(before, '') + piece(word, properties) + piece(after, ''))
  }
}
