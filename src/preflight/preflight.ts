/** A PDF held to PDF/A level A and PDF/UA-1, as far as a machine can. docs/preflight.md says what that is. */

import {annotationsOf, checkAnnotations} from './annotations.ts'
import {checkAttachments} from './attachments.ts'
import {checkColour} from './colour.ts'
import type {OddUse, Used} from './content/used.ts'
import {Walker} from './content/walker.ts'
import {type Document, documentOf, faultList} from './document.ts'
import type {Fault, Report} from './fault.ts'
import {checkFileStructure} from './file-structure.ts'
import {checkFonts, type FontFact, fontFacts} from './fonts/check-fonts.ts'
import {checkGraphics} from './graphics.ts'
import {checkMetadata, claimOf, xmpOf} from './metadata/check-metadata.ts'
import type {Xmp} from './metadata/xmp.ts'
import {checkNavigation} from './navigation.ts'
import {PdfFile} from './parser/file.ts'
import {Unreadable} from './parser/objects.ts'
import type {RuleName} from './rules.ts'
import {checkSignatures} from './signature/check-signatures.ts'
import {type PdfStandard, rulesOf} from './standard.ts'
import {checkContent, checkParentTree, checkReadable, type Owners} from './structure/check-content.ts'
import {checkElements} from './structure/check-elements.ts'
import {checkTree} from './structure/check-tree.ts'
import {StructureTree, upward} from './structure/tree.ts'

export type {Fault} from './fault.ts'
export type {FontFact} from './fonts/check-fonts.ts'
export type {PdfStandard} from './standard.ts'

export type Preflight = {
  /** What the file claims in its XMP; `null` where it claims none of them. */
  readonly standard: PdfStandard | null
  readonly pages: number
  /** At most 100 of a rule, and one that says that there are more. */
  readonly faults: readonly Fault[]
  /** The rules that it was held to. */
  readonly checked: readonly RuleName[]
  /** As it was parsed, for whoever reads on; `null` where it cannot be. */
  readonly file: PdfFile | null
}

/**
 * Says where a file breaks a standard. It never throws: a file that cannot be read has the fault `not-readable`.
 *
 * @param standard what it is held to (default: what it claims; one that claims none has the fault `no-claim` and is
 *   held to nothing else).
 */
export function preflight(pdf: Uint8Array, standard?: PdfStandard): Preflight {
  const opened = open(pdf)
  const claimed = opened.claim
  const held = standard ?? claimed
  const checked = rulesOf(held)
  const {report, faults} = faultList(({rule}) => checked.includes(rule))
  if (opened.fault) report('not-readable', opened.fault.place, opened.fault.message)
  else if (held === null) report('no-claim', 'metadata', 'no PDF/A level A, and no PDF/UA-1')
  let pages = 0
  if (opened.file && held !== null) {
    const {file, xmp} = opened
    attempt(report, () => {
      const document = documentOf(file, held, report)
      pages = document.pages.length
      checkDocument(document, xmp)
    })
  }
  return {standard: claimed, pages, faults, checked, file: opened.file}
}

/** The faces that draw in a file, by name. @throws Unreadable where the file cannot be read. */
export function fontsOf(pdf: Uint8Array): readonly FontFact[] {
  const document = documentOf(new PdfFile(pdf), 'a-3a', () => {})
  return fontFacts(usedIn(document, () => {}))
}

type Opened = {
  readonly file: PdfFile | null
  readonly xmp: Xmp | null
  readonly claim: PdfStandard | null
  readonly fault: Unreadable | null
}

function open(pdf: Uint8Array): Opened {
  try {
    const file = new PdfFile(pdf)
    const xmp = xmpOf(file)
    return {file, xmp, claim: claimOf(xmp), fault: null}
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return {file: null, xmp: null, claim: null, fault: error}
  }
}

/** What a check cannot get past is a fault, and the other checks go on. */
function attempt<T>(report: Report, check: () => T): T | null {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    report('not-readable', error.place, error.message)
    return null
  }
}

function usedIn(document: Document, report: Report): Used {
  const walker = new Walker(document)
  for (const page of document.pages) attempt(report, () => walker.page(page))
  for (const {dict, page} of attempt(report, () => annotationsOf(document)) ?? []) {
    const appearance = document.file.dict(dict, 'AP')
    const normal = appearance && document.file.stream(appearance, 'N')
    if (normal) attempt(report, () => walker.apart(normal, page))
  }
  return walker.used
}

function checkDocument(document: Document, xmp: Xmp | null): void {
  const {file, catalogue, report} = document
  const used = usedIn(document, report)
  const root = file.dict(catalogue, 'StructTreeRoot')
  const tree = root && attempt(report, () => new StructureTree(document, root))
  const owners = checkContent(document, tree, used)
  const annotations = attempt(report, () => annotationsOf(document)) ?? []
  const checks = [
    () => checkMetadata(document, xmp),
    () => checkColour(document, used),
    () => checkGraphics(document, used),
    () => checkFonts(document, used, (use) => isCovered(use, owners, tree)),
    () => checkTree(document, tree, used),
    () => tree && checkParentTree(document, tree, owners, annotations),
    () => tree && checkElements(document, tree),
    () => checkReadable(document, used),
    () => checkAnnotations(document, tree),
    () => checkNavigation(document, annotations),
    () => checkSignatures(document),
    () => checkAttachments(document),
    // Last: by now the parser has seen everything that it may remark on.
    () => checkFileStructure(document),
  ]
  for (const check of checks) attempt(report, check)
}

/** Whether an element above says in ActualText what the glyphs are. */
function isCovered({page, mcid}: OddUse, owners: Owners, tree: StructureTree | null): boolean {
  const owner = mcid === null ? undefined : owners.get(page)?.get(mcid)
  return (
    owner !== undefined && [...upward(owner)].some((each) => (tree?.text(each, 'ActualText') ?? '') !== '')
  )
}
