/**
 * A print → a file that lasts: PDF/A-3a or PDF/A-2a, and PDF/UA-1, as far as machines can check them.
 * ISO 19005-2, ISO 19005-3, ISO 14289-1.
 */

import type {Attachment} from '../../emitter.ts'
import type {Drawings} from '../drawings.ts'
import {type PDFDocument, PDFName, PDFRawStream, PDFString} from '../pdf-library.ts'
import {attach} from './attach.ts'
import {setBookmarks} from './bookmarks.ts'
import {headingTitles} from './heading-titles.ts'
import {markArtifacts} from './mark-artifacts.ts'
import {type Metadata, setMetadata} from './metadata.ts'
import {type NumberedMark, numberMarks} from './number-marks.ts'
import {type Contents, readContents} from './page-contents.ts'
import {readTags} from './read-tags.ts'
import {repeatedHeads} from './repeated-heads.ts'
import {setLinks} from './set-links.ts'
import {srgbProfile} from './srgb-profile.ts'
import type {Child} from './tag.ts'
import {tidyTags} from './tidy-tags.ts'
import {writeTags} from './write-tags.ts'

export type ArchiveOptions = Metadata & {
  /** Carried by PDF/A-3 alone: the other standards allow none of them. */
  readonly attachments: readonly Attachment[]
}

/**
 * Makes of a document as Chromium prints it, with its pages as they will be, one that says what it is: its structure
 * tree is made anew, what is no content is marked as such, and it carries its metadata, its colours and its source.
 *
 * The same document and options give the same file.
 *
 * @param drawings of its pages, which are changed.
 * @throws where the document holds something that is not known: a role, a kind of content, a link without words. Nothing
 * is claimed of what was not understood.
 */
export function archive(document: PDFDocument, drawings: Drawings, options: ArchiveOptions): void {
  const contents = readContents(document, drawings)
  const printed = readTags(document)
  const isRepeated = repeatedHeads(printed, contents)
  const isContent = (child: Child): boolean => contents.isShown(child) && !isRepeated(child)
  const root = tidyTags(printed, isContent)
  const language = root.language ?? ''
  const numbered = numberMarks(root, contents)
  const refOf = writeTags(document, root, contents, numbered)
  setLinks(document, root, contents, language)
  setBookmarks(document, root, {refOf, titleOf: headingTitles(printed, contents, isContent)})
  for (const {page, operations, marks} of contents.pages) {
    if (operations.length === 0) continue
    const hasText = (mcid: number): boolean => marks.get(mcid)?.text !== ''
    const numberOf = (mcid: number): NumberedMark | undefined => numbered({page: page.ref, mcid})
    drawings.set(page.leaf, markArtifacts(operations, numberOf, hasText))
  }
  describe(document, options, contents)
}

/** What the file says of itself as a whole. */
function describe(document: PDFDocument, options: ArchiveOptions, {pages}: Contents): void {
  const {context, catalog} = document
  for (const {page} of pages) page.leaf.set(PDFName.of('Tabs'), PDFName.of('S'))
  catalog.set(PDFName.of('MarkInfo'), context.obj({Marked: true}))
  catalog.set(PDFName.of('PageLabels'), context.obj({Nums: [0, context.obj({S: 'D'})]}))
  setMetadata(document, options)
  if (options.standard === 'ua-1') return
  const profile = context.register(PDFRawStream.of(context.obj({N: 3}), srgbProfile()))
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  }
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.obj(intent)]))
  if (options.standard === 'a-3a') attach(document, options.attachments, options.date)
}
