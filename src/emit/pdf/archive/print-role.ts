/**
 * What an element of the page is, told through the print. Chromium gives a tag for the elements that it knows, and none for
 * a note or a table of contents; a language it hands on as it stands. So the page says it in a private part of the
 * language (BCP 47 2.2.7): `zh-Hant-TW-x-note`, and what is archived says it with the tag that there is for it.
 */

import {PDFDict, type PDFDocument, PDFName, PDFString} from '../pdf-library.ts'

/** Private parts, and the standard structure type of each; `Side` is our own, and is not written. ISO 32000-1 14.8.4. */
const roles: Readonly<Record<string, string>> = {
  label: 'Lbl',
  note: 'Note',
  ref: 'Reference',
  side: 'Side',
  toc: 'TOC',
  toci: 'TOCI',
}

/** Takes the private parts out of the languages of a document that keeps the tags of its print. */
export function plainLanguages({context}: PDFDocument): void {
  const key = PDFName.of('Lang')
  for (const [, object] of context.enumerateIndirectObjects()) {
    const language = object instanceof PDFDict ? object.lookup(key) : undefined
    if (!(object instanceof PDFDict && language instanceof PDFString)) continue
    const [plain = ''] = language.decodeText().split('-x-')
    object.set(key, PDFString.of(plain))
  }
}

/** @throws for a private part that we do not know. */
export function printRoleOf(language: string | null): {
  readonly language: string | null
  readonly printRole: string | null
} {
  const [plain = '', part] = (language ?? '').split('-x-')
  if (part === undefined) return {language, printRole: null}
  const role = roles[part]
  if (!role) throw new Error(`The structure tree holds an unknown part of a language, ${part}`)
  return {language: plain, printRole: role}
}
