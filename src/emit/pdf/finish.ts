/** What Chromium printed → the file that is handed over. */

import type {Places} from '../emitter.ts'
import {type ArchiveOptions, archive} from './archive/archive.ts'
import {plainLanguages} from './archive/print-role.ts'
import {compact} from './compact.ts'
import {readDrawings} from './drawings.ts'
import {loadPrint} from './load-print.ts'
import {setBoxes} from './page-boxes.ts'
import {pagesOf} from './pages.ts'
import {partSpreads} from './part-spreads.ts'
import {PDFDict, type PDFDocument, PDFName} from './pdf-library.ts'
import {placesIn} from './places.ts'
import {writePdf} from './write-pdf.ts'

export type FinishOptions = {
  /** Pages twice as wide as the first are two pages. */
  readonly spreads: boolean
  /** The margins are mirrored: it is to be printed on both sides and read as a book. */
  readonly duplex: boolean
  /** What the file claims and carries; `null`: nothing. */
  readonly archiving: ArchiveOptions | null
  /** Is told why a print cannot be archived, which then claims nothing (default: that throws). */
  readonly refused?: ((reason: string) => void) | undefined
}

export type Finished = {
  readonly places: Places
  /**
   * Makes the bytes; not asked of a print that is made again.
   *
   * @throws where the print cannot be archived as it is asked for, and nobody is told.
   */
  readonly write: () => Promise<Uint8Array>
}

/**
 * Parts spreads, makes the pages exact and the file small, and says how it wants to be opened and printed.
 * ISO 32000-1 7.7.2 (PageLayout), 12.2 (viewer preferences).
 *
 * @param printed as `stabilise` gives it.
 */
export async function finish(printed: Uint8Array, options: FinishOptions): Promise<Finished> {
  const {spreads, duplex, archiving, refused} = options
  const document = loadPrint(printed)
  const blanks = spreads ? partSpreads(document) : 0
  setBoxes(document)
  setPreferences(document, spreads || duplex)
  const places = {pages: pagesOf(document).length, blanks, pageOf: placesIn(document)}
  const write = async (): Promise<Uint8Array> => {
    const drawings = readDrawings(document)
    if (archiving) {
      try {
        archive(document, drawings, archiving)
      } catch (error) {
        if (!refused) throw error
        refused(error instanceof Error ? error.message : String(error))
        return (await finish(printed, {...options, archiving: null})).write()
      }
    } else plainLanguages(document)
    compact(document, drawings)
    return writePdf(document)
  }
  return {places, write}
}

function setPreferences({catalog, context}: PDFDocument, isBook: boolean): void {
  const known = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
  const preferences = known ?? PDFDict.withContext(context)
  preferences.delete(PDFName.of('Type')) // Chromium's own; the standard has none
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true))
  if (isBook) {
    catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'))
    preferences.set(PDFName.of('Duplex'), PDFName.of('DuplexFlipLongEdge'))
  }
  catalog.set(PDFName.of('ViewerPreferences'), preferences)
}
