/** A PDF → the same bytes, and behind them a signature of all. ISO 32000-1 7.5.6, 12.8; ETSI EN 319 142-1. */

import {createHash} from 'node:crypto'
import {PDFDocument} from '../pdf-library.ts'
import {writeObject} from '../write-pdf.ts'
import {addField} from './add-field.ts'
import {type Tail, tailOf} from './tail.ts'

export type Signing = {
  /** When it is signed, ISO 8601 in UTC, to the second. */
  readonly time: string
  /** Bytes → their signature, DER; about as long whatever the bytes are. */
  readonly sign: (covered: Uint8Array) => Uint8Array
}

/** A signature of one key is not always as long as the next: ECDSA varies by a few bytes. */
const spare = 64

/**
 * Signs a PDF that we wrote. What is signed begins with its bytes as they are: the signature is an update behind them.
 *
 * @throws for a PDF that `writePdf` did not write, or one with fields.
 */
export async function signPdf(pdf: Uint8Array, {time, sign}: Signing): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false})
  const tail = tailOf(pdf)
  const size = Math.ceil((sign(new Uint8Array()).length + spare) / 256) * 256
  const {value, changed, next} = addField(document, tail.size)
  const refs = [...document.context.enumerateIndirectObjects()].map(([ref]) => ref)
  const numbers = new Map([...refs, value].map((ref) => [ref, ref.objectNumber]))
  const update = new Update(pdf.length)
  for (const ref of changed) {
    const object = document.context.lookup(ref)
    if (object) update.add(ref.objectNumber, writeObject(object, numbers))
  }
  const {head, hole} = dictionary(time, size)
  const at = update.add(value.objectNumber, `${head}${hole}>>`)
  const start = at + head.length
  const whole = Buffer.concat([pdf, update.end(tail, next, pdf)])
  const range = [0, start, start + hole.length, whole.length - start - hole.length]
  whole.write(rangeOf(range), at + head.indexOf('/ByteRange'), 'latin1')
  const signature = sign(Buffer.concat([whole.subarray(0, start), whole.subarray(start + hole.length)]))
  if (signature.length > size)
    throw new Error(`A signature of ${signature.length} bytes, for which ${size} are kept`)
  whole.write(Buffer.from(signature).toString('hex'), start + 1, 'latin1')
  return whole
}

/** Numbers of up to ten digits, as wide whatever they are. */
function rangeOf(range: readonly number[]): string {
  return `/ByteRange[${range.map((each) => String(each).padEnd(10)).join('')}]`
}

/** The signature dictionary up to its contents, and room for these. ISO 32000-1 12.8.1, ETSI EN 319 142-1 5.3. */
function dictionary(time: string, size: number): {readonly head: string; readonly hole: string} {
  const when = `D:${time.replace(/[-:TZ]/g, '')}Z`
  return {
    head: `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(${when})${rangeOf([0, 0, 0, 0])}/Contents`,
    hole: `<${'00'.repeat(size)}>`,
  }
}

/** Objects that stand behind a file, and where. */
class Update {
  readonly #pieces: Buffer[] = []
  readonly #places = new Map<number, number>()
  #at: number

  constructor(at: number) {
    this.#at = at
  }

  /** @returns where the text begins. */
  add(number: number, text: string): number {
    const head = `${number} 0 obj\n`
    this.#places.set(number, this.#at)
    const start = this.#at + head.length
    this.#push(Buffer.from(`${head}${text}\nendobj\n`, 'latin1'))
    return start
  }

  #push(piece: Buffer): void {
    this.#pieces.push(piece)
    this.#at += piece.length
  }

  /** With its cross-reference stream, which leads on to that of the file. ISO 32000-1 7.5.8 */
  end({start, root, info, id}: Tail, number: number, pdf: Uint8Array): Buffer {
    const at = this.#at
    this.#places.set(number, at)
    const places = [...this.#places].sort(([one], [other]) => one - other)
    const rows = Buffer.alloc(places.length * 7)
    for (const [index, [, offset]] of places.entries()) {
      rows.writeUInt8(1, index * 7)
      rows.writeUInt32BE(offset, index * 7 + 1)
    }
    const hash = createHash('sha256').update(pdf)
    for (const piece of this.#pieces) hash.update(piece)
    // The second identifier is that of this state of the file. ISO 32000-1 14.4
    const own = hash.digest('hex').slice(0, 32)
    const index = places.map(([each]) => `${each} 1`).join(' ')
    const dict = `<</Type/XRef/Size ${number + 1}/Root ${root}${info === null ? '' : `/Info ${info}`}/ID[<${id}><${own}>]/Prev ${start}/Index[${index}]/W[1 4 2]/Length ${rows.length}>>`
    this.#push(
      Buffer.concat([
        Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1'),
        rows,
        Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
      ]),
    )
    return Buffer.concat(this.#pieces)
  }
}
