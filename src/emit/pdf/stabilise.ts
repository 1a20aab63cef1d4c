import {partsOf} from './print-parts.ts'

/** The date of a briefing that has none: a PDF must name some. */
const unknownDate = '2000-01-01'

/**
 * Takes out of a PDF what the clock and the browser's counters left in it, so that the same source gives the same
 * bytes: the dates become the briefing's, and the ids of table heads are counted in the order of the file.
 *
 * Source: ISO 32000-1 7.5.4 (cross-reference table), 7.9.4 (dates), 7.9.6 (name trees: sorted by key).
 *
 * @param pdf a file with a classic cross-reference table, as Chromium writes it.
 * @param date ISO 8601, a day.
 * @throws where the file has another form.
 */
export function stabilise(pdf: Uint8Array, date: string | null): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const {start, objects: found, trailer} = partsOf(bytes.toString('latin1'))
  const objects = found.map((object) => ({...object, isNames: isNameTree(object.open)}))
  const ids = new Map<string, string>()
  for (const {open, isNames} of objects) {
    if (isNames || !open.includes(nodePrefix)) continue
    for (const [id] of open.matchAll(nodeId)) if (!ids.has(id)) ids.set(id, idOf(ids.size + 1))
  }
  const names = objects.flatMap(({open, isNames}) => (isNames ? [...open.matchAll(nameEntry)] : []))
  const entries = names.map(([, id = '', target = '']) => `${ids.get(id) ?? id} ${target}`).sort()
  const tree = objects.find(({open}) => open.includes('/IDTree'))
  const root = /\/IDTree (\d+) 0 R/.exec(tree?.open ?? '')?.[1]
  const settled = objects.map((object): Settled => {
    const {number, from, to, open, isNames} = object
    // One leaf holds all names: how they were spread over several says only how the counter stood.
    if (number === root)
      return {number, pieces: [`${number} 0 obj\n<</Names [${entries.join(' ')}]>>\nendobj\n`]}
    if (isNames) return {number, pieces: [`${number} 0 obj\n<<>>\nendobj\n`]}
    const changed = settle(open, ids, date)
    if (changed === open) return {number, pieces: [bytes.subarray(from, to)]}
    return {number, pieces: [changed, bytes.subarray(from + open.length, to)]}
  })
  return join(bytes.subarray(0, start), settled, trailer)
}

type Settled = {readonly number: string; readonly pieces: readonly (string | Buffer)[]}

/** Most objects have none, which is told faster than by an expression. */
const nodePrefix = '(node'
const nodeId = /\(node\d{8}\)/g
const nameEntry = /(\(node\d{8}\)) (\d+ 0 R)/g
const dateEntry = /(\/(?:CreationDate|ModDate) ?\()D:[^)]*\)/g

function idOf(number: number): string {
  return `(node${String(number).padStart(8, '0')})`
}

/** A node of the tree of ids. */
function isNameTree(open: string): boolean {
  return open.includes(nodePrefix) && /\/(?:Names|Limits) \[\(node\d{8}\)/.test(open)
}

/** Changes what stands before a stream. */
function settle(open: string, ids: ReadonlyMap<string, string>, date: string | null): string {
  const stamp = `D:${(date ?? unknownDate).replaceAll('-', '')}000000+00'00'`
  const named = open.includes(nodePrefix) ? open.replace(nodeId, (id) => ids.get(id) ?? id) : open
  return named.includes('Date') ? named.replace(dateEntry, `$1${stamp})`) : named
}

function join(head: Buffer, objects: readonly Settled[], trailer: string): Uint8Array {
  const rows = new Map<number, string>()
  const written: Buffer[] = [head]
  let offset = head.length
  for (const {number, pieces} of objects) {
    rows.set(Number(number), `${String(offset).padStart(10, '0')} 00000 n \n`)
    for (const piece of pieces) {
      written.push(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)
      offset += piece.length
    }
  }
  let count = 1
  for (const number of rows.keys()) count = Math.max(count, number + 1)
  const table = Array.from({length: count}, (_, number) => rows.get(number) ?? '0000000000 65535 f \n')
  const end = `xref\n0 ${count}\n${table.join('')}trailer\n${trailer}startxref\n${offset}\n%%EOF\n`
  return Buffer.concat([...written, Buffer.from(end, 'latin1')])
}
