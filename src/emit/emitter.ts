/**
 * The interface of a format. Nothing else is known of a format outside its own folder; a project adds one of
 * its own in its config (`emitters`).
 */

import type {Handout} from '../edition/handout.ts'
import type {EditionRecord} from '../edition/record.ts'
import type {Face} from '../fonts/catalogue.ts'
import type {FontBook} from '../fonts/font-book.ts'
import type {Values} from '../messages/report.ts'
import type {RuleId} from '../messages/rules.ts'
import type {Template} from '../template/template.ts'

/** A picture of the briefing. */
export type Asset = {
  readonly bytes: Uint8Array
  /** `image/png`, `image/jpeg` or `image/gif`. */
  readonly mediaType: string
  /** In pixels. */
  readonly width: number
  /** In pixels. */
  readonly height: number
}

/** A letterhead, as it was read: opening it is the emitter's affair. */
export type ReferenceDoc = {
  /** As it was named. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * What a PDF is to be for those who keep it: `a-3a` is PDF/A-3a, with what it was made of inside, and `a-2a` PDF/A-2a; both
 * are PDF/UA-1 as well, which `ua-1` is alone. `none` claims nothing.
 */
export const pdfStandards = ['a-3a', 'a-2a', 'ua-1', 'none'] as const
export type PdfStandard = (typeof pdfStandards)[number]

/** A file that a PDF carries. */
export type Attachment = {
  readonly name: string
  readonly mediaType: string
  /** What it is to the document. ISO 19005-3 annex E. */
  readonly relationship: 'Source' | 'Data'
  readonly description: string
  readonly bytes: Uint8Array
}

/** What is asked of a file that is to last. */
export type Archiving = {
  readonly standard: PdfStandard
  /** Name and version of what prints it. */
  readonly tool: string
  /** ISO 8601 in UTC, to the second; `null` where nothing says when. */
  readonly date: string | null
  readonly attachments: readonly Attachment[]
}

export type EmitContext = {
  readonly template: Template
  readonly fonts: FontBook
  /** By the picture's address as it stands in `image.url`. */
  readonly assets: ReadonlyMap<string, Asset>
  /** What a format for editing keeps beside its text, for the way back; `null` for an edition in one language. */
  readonly record: EditionRecord | null
  /** What a PDF is to be (default: it claims nothing). */
  readonly archiving?: Archiving | undefined
  /** The document that formats of Word are put on (default: none). */
  readonly referenceDoc?: ReferenceDoc | undefined
  /** Hears what an emitter has to say of the briefing (default: nobody does). */
  readonly tell?: ((rule: RuleId, values: Values) => void) | undefined
}

/** Where things stand in what was printed. */
export type Places = {
  readonly pages: number
  /** Blank pages before the first spread, so that it opens with an even page: 0 or 1. */
  readonly blanks: number
  /** Page, counted from 1, of each element that something links to, by its id. */
  readonly pageOf: ReadonlyMap<string, number>
}

/** Characters that are set in a face. */
export type FaceText = {readonly face: Face; readonly characters: ReadonlySet<string>}

/** A page for the printer. */
export type PrintPage = {
  /** A whole document, but for its faces. */
  readonly html: string
  /** What is to be there when it is printed. */
  readonly faces: readonly FaceText[]
  /** It shows where things stand: it is made again with the places of its print, until they are the same. */
  readonly placed: boolean
}

/** Formats that can be read back, to prove that a file says what its outline says. */
export const readable = ['html', 'pdf', 'docx', 'odt'] as const
export type Readable = (typeof readable)[number]

export type Emitter = {
  /** Its name after `--to`. */
  readonly format: string
  /** Without a dot. */
  readonly extension: string
  readonly mediaType: string
  /** A format for editing: it is given the record of its edition. (default: `false`) */
  readonly editable?: boolean
  /** What its files are read back as before they are handed over. (default: they are not read back) */
  readonly readAs?: Readable
  /** Pure: the same handout and context give the same bytes. */
  readonly emit: (handout: Handout, context: EmitContext) => Promise<Uint8Array>
  /**
   * For an emitter whose work goes on in another process: does our part of it, and gives what waits for the rest. The
   * press then makes the other formats meanwhile. (default: `emit` does all)
   */
  readonly begin?: (handout: Handout, context: EmitContext) => Promise<() => Promise<Uint8Array>>
}
