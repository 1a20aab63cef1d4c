/** The structure tree of a print, read into a tree of our own. ISO 32000-1 14.7. */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '../pdf-library.ts'
import {printRoleOf} from './print-role.ts'
import type {Attribute, Child, Tag} from './tag.ts'

/** Roles that Chromium gives, and that we know how to keep. ISO 32000-1 14.8.4. */
const knownRoles: ReadonlySet<string> = new Set([
  ...['Document', 'Art', 'Div', 'Aside', 'BlockQuote', 'Caption', 'NonStruct'],
  ...['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'Table', 'TR', 'TH', 'TD'],
  ...['Em', 'Strong', 'Code', 'Link', 'Figure'],
])

/** How deep elements may stand in each other: a briefing's are some thirty deep. */
const deepest = 400

/**
 * Reads the tree of a document.
 *
 * @returns the root's only child.
 * @throws where it holds what we do not know: a role, an attribute, a kind of child, or two roots.
 */
export function readTags(document: PDFDocument): Tag {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const [only, ...others] = root ? childObjects(root, document) : []
  if (!(only instanceof PDFRef) || others.length > 0)
    throw new Error('The PDF has no structure tree of one root')
  return readTag(only, document, 0)
}

function name(text: string): PDFName {
  return PDFName.of(text)
}

function readTag(ref: PDFRef, document: PDFDocument, depth: number): Tag {
  if (depth > deepest) throw new Error(`The structure tree is deeper than ${deepest}`)
  const element = document.context.lookup(ref, PDFDict)
  const role = element.lookup(name('S'), PDFName).decodeText()
  if (!knownRoles.has(role)) throw new Error(`The structure tree holds an unknown role, ${role}`)
  const page = element.get(name('Pg'))
  const own = page instanceof PDFRef ? page : null
  const {language, printRole} = printRoleOf(textOf(element.lookup(name('Lang'))))
  return {
    kind: 'tag',
    role: printRole ?? role,
    language,
    alt: textOf(element.lookup(name('Alt'))),
    attributes: readAttributes(element),
    children: childObjects(element, document).map((child) => readChild(child, own, document, depth)),
    origin: ref,
  }
}

function readChild(child: PDFObject, own: PDFRef | null, document: PDFDocument, depth: number): Child {
  if (child instanceof PDFNumber && own) return {kind: 'mark', page: own, mcid: child.asNumber()}
  if (child instanceof PDFRef) return readTag(child, document, depth + 1)
  if (child instanceof PDFDict) {
    const type = child.lookupMaybe(name('Type'), PDFName)?.decodeText()
    const there = child.get(name('Pg')) ?? own
    if (type === 'MCR' && there instanceof PDFRef && !child.has(name('Stm')))
      return {kind: 'mark', page: there, mcid: child.lookup(name('MCID'), PDFNumber).asNumber()}
    const object = child.get(name('Obj'))
    if (type === 'OBJR' && there instanceof PDFRef && object instanceof PDFRef)
      return {kind: 'annotation', page: there, ref: object}
  }
  throw new Error(`The structure tree holds ${child}`)
}

function childObjects(element: PDFDict, {context}: PDFDocument): readonly PDFObject[] {
  const found = element.get(name('K'))
  if (!found) return []
  const direct = found instanceof PDFRef ? context.lookup(found) : found
  return direct instanceof PDFArray ? direct.asArray() : [found]
}

/**
 * Attributes that say what is so anyway, or that the rebuilt tree says itself: heads of columns have a scope, and lists are
 * numbered as their labels are.
 */
function isNeedless({name: key, value}: Attribute): boolean {
  return (
    ((key === 'RowSpan' || key === 'ColSpan') && value === '1') ||
    key === 'Headers' ||
    key === 'ListNumbering'
  )
}

const knownAttributes: ReadonlySet<string> = new Set([
  'Table Scope',
  'Table Headers',
  'Table RowSpan',
  'Table ColSpan',
  'List ListNumbering',
])

function readAttributes(element: PDFDict): readonly Attribute[] {
  const found = element.lookup(name('A'))
  const all = found instanceof PDFArray ? found.asArray() : found ? [found] : []
  return all
    .flatMap((each) => {
      if (!(each instanceof PDFDict)) throw new Error(`The structure tree holds an attribute ${each}`)
      const owner = each.lookup(name('O'), PDFName).decodeText()
      const entries = each.entries().filter(([key]) => key !== name('O'))
      return entries.map(([key, value]): Attribute => {
        const attribute = {owner, name: key.decodeText(), value: String(value)}
        if (!knownAttributes.has(`${owner} ${attribute.name}`))
          throw new Error(`The structure tree holds an unknown attribute, ${owner} ${attribute.name}`)
        return attribute
      })
    })
    .filter((attribute) => !isNeedless(attribute))
}

/** Of a text string; `null` where there is none. */
function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null
}
