/**
 * pdf.js, asked for no more than is read. It has a half that reads files and a half that draws, which write to each other;
 * by itself it copies each letter, hands the drawing half every face and the outline of every glyph, and that is most of
 * its time. Nothing is drawn here.
 */

import {getResolvedPDFJS} from 'unpdf'

/** What pdf.js calls the operators that are read here. */
export type Operators = {
  readonly beginMarkedContent: number
  readonly beginMarkedContentProps: number
  readonly endMarkedContent: number
  readonly showText: number
  readonly paintImageXObject: number
}

type Loaded = Awaited<ReturnType<typeof getResolvedPDFJS>>
type Document = Awaited<ReturnType<Loaded['getDocument']>['promise']>
type Worker = InstanceType<Loaded['PDFWorker']>

export type PdfJs = {
  readonly operators: Operators
  /** @param bytes are its own from then on. */
  readonly open: (bytes: Uint8Array) => Promise<Document>
}

/** The half that reads: the library leaves it here for itself. */
type Reading = {
  readonly pdfjsWorker?: {readonly WorkerMessageHandler: {readonly initializeFromPort: (line: Line) => void}}
}

let known: Promise<PdfJs> | null = null

/** Loads it, once. */
export function pdfJs(): Promise<PdfJs> {
  known ??= load()
  return known
}

async function load(): Promise<PdfJs> {
  const library = await getResolvedPDFJS()
  const {OPS} = library as unknown as {OPS: Operators} // its types leave out the table
  const worker = workerOf(library)
  return {
    operators: OPS,
    open: (data) =>
      library.getDocument({
        data,
        verbosity: 0,
        isEvalSupported: false,
        useSystemFonts: true,
        // The drawing half would have to draw glyphs itself, and be given their outlines.
        disableFontFace: false,
        ...(worker ? {worker} : {}),
      }).promise,
  }
}

/** `null` where the library keeps its reading half elsewhere: it works then, and takes its time. */
function workerOf({PDFWorker}: Loaded): Worker | null {
  const reading = (globalThis as Reading).pdfjsWorker?.WorkerMessageHandler
  if (!reading) return null
  const line = new Line()
  reading.initializeFromPort(line)
  // Its types take a port for nothing but one of a process of its own.
  return new PDFWorker({port: line as never, verbosity: 0})
}

type Listener = (event: {readonly data: unknown}) => void

/** What is said on it, as far as it matters here. */
type Message = {
  readonly action?: string
  readonly data?: unknown
  readonly chunk?: {readonly fnArray?: readonly unknown[]; readonly argsArray?: readonly unknown[]}
}

/** Both halves of pdf.js hear all that is said on it, and know by its address whom it is for. */
class Line {
  readonly #listeners = new Set<Listener>()

  addEventListener(_: 'message', listener: Listener, {signal}: {readonly signal?: AbortSignal} = {}): void {
    this.#listeners.add(listener)
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), {once: true})
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener)
  }

  postMessage(message: Message): void {
    const data = handedOn(message)
    // Nobody is answered before he has finished speaking.
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) listener({data})
    })
  }
}

/** A face is not drawn with, and the lists of operations are emptied by their half once they are sent. */
function handedOn(message: Message): Message {
  const {action, data, chunk} = message
  if (action === 'commonobj' && Array.isArray(data) && data[1] === 'Font')
    return {...message, data: [data[0], 'Font', {error: 'not drawn with'}]}
  if (!chunk?.fnArray || !chunk.argsArray) return message
  return {...message, chunk: {...chunk, fnArray: [...chunk.fnArray], argsArray: [...chunk.argsArray]}}
}
