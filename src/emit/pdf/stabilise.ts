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
  const {head, objects, trailer} = split(Buffer.from(pdf).toString('latin1'))
  const ids = new Map<string, string>()
  for (const {text} of objects.filter((object) => !isNameTree(object.text))) {
    for (const [id] of text.matchAll(nodeId)) if (!ids.has(id)) ids.set(id, idOf(ids.size + 1))
  }
  const names = objects.flatMap(({text}) => (isNameTree(text) ? [...text.matchAll(nameEntry)] : []))
  const entries = names.map(([, id = '', target = '']) => `${ids.get(id) ?? id} ${target}`).sort()
  const root = /\/IDTree (\d+) 0 R/.exec(
    objects.map(({text}) => text).find((text) => text.includes('/IDTree')) ?? '',
  )?.[1]
  const settled = objects.map(({number, text}) => {
    // One leaf holds all names: how they were spread over several says only how the counter stood.
    if (number === root) return {number, text: `${number} 0 obj\n<</Names [${entries.join(' ')}]>>\nendobj\n`}
    if (isNameTree(text)) return {number, text: `${number} 0 obj\n<<>>\nendobj\n`}
    return {number, text: settle(text, ids, date)}
  })
  return join(head, settled, trailer)
}

type PdfObject = {readonly number: string; readonly text: string}

const nodeId = /\(node\d{8}\)/g
const nameEntry = /(\(node\d{8}\)) (\d+ 0 R)/g
const dateEntry = /(\/(?:CreationDate|ModDate) ?\()D:[^)]*\)/g

function idOf(number: number): string {
  return `(node${String(number).padStart(8, '0')})`
}

function isNameTree(text: string): boolean {
  return /\/(?:Names|Limits) \[\(node\d{8}\)/.test(text)
}

/** Changes what stands before a stream, never what is in it. */
function settle(text: string, ids: ReadonlyMap<string, string>, date: string | null): string {
  const stream = text.indexOf('stream')
  const open = stream < 0 ? text : text.slice(0, stream)
  const stamp = `D:${(date ?? unknownDate).replaceAll('-', '')}000000+00'00'`
  const changed = open.replace(nodeId, (id) => ids.get(id) ?? id).replace(dateEntry, `$1${stamp})`)
  return changed + (stream < 0 ? '' : text.slice(stream))
}

/** Parts a file at the offsets of its cross-reference table. */
function split(text: string): {head: string; objects: readonly PdfObject[]; trailer: string} {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 (\d+)\s+([\s\S]*?)trailer\s*([\s\S]*?)startxref/.exec(text.slice(start))
  if (!table) throw new Error('The PDF has no classic cross-reference table')
  const offsets = [...(table[2] ?? '').matchAll(/(\d{10}) \d{5} n/g)]
    .map(([, offset]) => Number(offset))
    .sort((a, b) => a - b)
  const objects = offsets.map((offset, index) => {
    const object = text.slice(offset, offsets[index + 1] ?? start)
    return {number: /^\d+/.exec(object)?.[0] ?? '', text: object}
  })
  return {head: text.slice(0, offsets[0] ?? start), objects, trailer: table[3] ?? ''}
}

function join(head: string, objects: readonly PdfObject[], trailer: string): Uint8Array {
  const rows = new Map<number, string>()
  let offset = head.length
  for (const {number, text} of objects) {
    rows.set(Number(number), `${String(offset).padStart(10, '0')} 00000 n \n`)
    offset += text.length
  }
  const count = Math.max(0, ...rows.keys()) + 1
  const table = Array.from({length: count}, (_, number) => rows.get(number) ?? '0000000000 65535 f \n')
  const body = objects.map(({text}) => text).join('')
  return Buffer.from(
    `${head}${body}xref\n0 ${count}\n${table.join('')}trailer\n${trailer}startxref\n${offset}\n%%EOF\n`,
    'latin1',
  )
}
