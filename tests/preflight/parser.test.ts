import {deflateSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {PdfFile} from '../../src/preflight/parser/file.ts'
import {unpack} from '../../src/preflight/parser/filters.ts'
import {Lexer} from '../../src/preflight/parser/lexer.ts'
import {isStream, type Value} from '../../src/preflight/parser/objects.ts'
import {textString} from '../../src/preflight/parser/text-string.ts'
import {readUnicodeMap} from '../../src/preflight/parser/to-unicode.ts'
import {nameTree, numberTree} from '../../src/preflight/parser/trees.ts'
import {preflight} from '../../src/preflight/preflight.ts'
import {rules} from '../../src/preflight/rules.ts'
import {sample, written} from './sample.ts'

/** All values and words of a text, with what was remarked. */
function lexed(text: string): {readonly values: readonly unknown[]; readonly remarks: readonly string[]} {
  const remarks: string[] = []
  const lexer = new Lexer(Buffer.from(text, 'latin1'), 0, (rule) => remarks.push(rule), 'here', true)
  const values: unknown[] = []
  for (let next = lexer.next(); next !== undefined; next = lexer.next()) values.push(next)
  return {values, remarks}
}

const text = (bytes: string): Value => ({kind: 'text', bytes})
const name = (written: string): Value => ({kind: 'name', name: written})

describe('the lexer reads', () => {
  test.each([
    ['0 -1 +2 .5 -.25 4. 007', [0, -1, 2, 0.5, -0.25, 4, 7]],
    ['true false null', [true, false, null]],
    ['/A /A#20B /', [name('A'), name('A B'), name('')]],
    [
      '(a(b)c) (\\n\\)\\\\\\101\\7) (a\\\nb) (a\r\nb)',
      [text('a(b)c'), text('\n)\\A\x07'), text('ab'), text('a\nb')],
    ],
    ['<48 6f> <>', [text('Ho'), text('')]],
    ['12 0 R 12 0 obj', [{kind: 'ref', number: 12, generation: 0}, 12, 0, {kind: 'keyword', word: 'obj'}]],
    ['[1[2]/A(b)]', [{kind: 'list', items: [1, {kind: 'list', items: [2]}, name('A'), text('b')]}]],
    ['1%2\n3', [1, 3]],
    ['1 0 R2', [1, 0, {kind: 'keyword', word: 'R2'}]],
    [
      'T* \' "',
      [
        {kind: 'keyword', word: 'T*'},
        {kind: 'keyword', word: "'"},
        {kind: 'keyword', word: '"'},
      ],
    ],
  ])('%s', (source, expected) => {
    expect(lexed(source)).toEqual({values: expected, remarks: []})
  })

  test.each([
    '[1',
    '<</A>>',
    '<<1 2>>',
    '(a',
    '<41',
    '[>>',
    '['.repeat(200),
  ])('nothing out of %s', (source) => {
    expect(() => lexed(source)).toThrow()
  })

  test('an odd digit as if a nought followed, and says so', () => {
    expect(lexed('<417>')).toEqual({values: [text('Ap')], remarks: ['hexadecimal-string']})
  })
})

/** A file of objects given by number, its cross-reference in a stream, packed with a PNG predictor. */
function modern(filter: 0 | 1 | 2 | 3 | 4): Buffer {
  const inner = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', '(packed)']
  let at = 0
  const head = inner.map((each, index) => {
    const entry = `${index + 1} ${at}`
    at += each.length + 1
    return entry
  })
  const first = `${head.join(' ')} `
  const packed = deflateSync(Buffer.from(first + inner.join(' '), 'latin1'))
  const open = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n`
  const group = `4 0 obj\n<</Type/ObjStm/N 3/First ${first.length}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`
  const rows = [
    [0, 0, 255],
    [2, 4, 0],
    [2, 4, 1],
    [2, 4, 2],
    [1, open.length, 0],
    [1, open.length + group.length, 0],
  ].map(([kind = 0, where = 0, index = 0]) => Buffer.from([kind, where >> 8, where & 255, index]))
  const table = deflateSync(
    Buffer.concat(rows.map((row, index) => filtered(filter, row, rows[index - 1] ?? Buffer.alloc(4)))),
  )
  const reference = `5 0 obj\n<</Type/XRef/Size 6/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 4>>/Length ${table.length}>>\nstream\n${table.toString('latin1')}\nendstream\nendobj\nstartxref\n${open.length + group.length}\n%%EOF\n`
  return Buffer.from(open + group + reference, 'latin1')
}

/** A row as PNG filters it. PNG 3rd edition, 9.2 */
function filtered(kind: number, row: Buffer, above: Buffer): Buffer {
  const out = Buffer.alloc(row.length + 1)
  out[0] = kind
  for (const [at, byte] of row.entries()) {
    const [left, up, corner] = [row[at - 1] ?? 0, above[at] ?? 0, at > 0 ? (above[at - 1] ?? 0) : 0]
    const far = [left, up, corner].map((each) => Math.abs(left + up - corner - each))
    const nearest = [left, up, corner][far.indexOf(Math.min(...far))] ?? 0
    out[at + 1] = byte - ([0, left, up, (left + up) >> 1, nearest][kind] ?? 0)
  }
  return out
}

describe('a file', () => {
  test.each([0, 1, 2, 3, 4] as const)('with its cross-reference in a stream, PNG filter %i', (filter) => {
    const file = new PdfFile(modern(filter))
    expect(file.object(3)).toEqual(text('packed'))
    expect(file.name(file.catalogue, 'Type')).toBe('Catalog')
    expect(file.remarks).toEqual([])
  })

  test('that was saved again: the newest object counts, and a whole file can be signed so', () => {
    const old = written(sample())
    const start = old.lastIndexOf('xref\n0')
    const number = new PdfFile(old).numberOf(new PdfFile(old).trailer.entries.get('Info'))
    const object = `${number} 0 obj\n<</Producer(Another)>>\nendobj\n`
    const trailer = /trailer\n<<([\s\S]*)>>/.exec(old.toString('latin1'))?.[1] ?? ''
    const at = old.length
    const update = `${object}xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\ntrailer\n<<${trailer}/Prev ${start}>>\nstartxref\n${at + object.length}\n%%EOF\n`
    const both = Buffer.concat([old, Buffer.from(update, 'latin1')])
    const file = new PdfFile(both)
    expect(file.object(number ?? 0)).toEqual({
      kind: 'dict',
      entries: new Map([['Producer', text('Another')]]),
    })
    expect(preflight(both).faults.map(({rule}) => rule)).toEqual(['info-agrees'])
  })

  test('whose parts go in a circle is not readable', () => {
    const bytes = written(sample())
    const start = bytes.lastIndexOf('xref\n0')
    const circle = Buffer.from(
      bytes.toString('latin1').replace('trailer\n<<', `trailer\n<</Prev ${start}`),
      'latin1',
    )
    expect(preflight(circle).faults).toMatchObject([{rule: 'not-readable', place: 'cross-reference'}])
  })

  test('that unpacks to more than is allowed is not readable', () => {
    const file = sample()
    const bomb = deflateSync(Buffer.alloc(2 ** 27 + 1)).toString('latin1')
    file.parts.set('content2', {text: '<</Filter/FlateDecode>>', data: bomb})
    const {faults} = preflight(written(file), 'a-3a')
    expect(faults.filter(({rule}) => rule === 'not-readable')).toHaveLength(1)
  })

  test.each([
    ['a page tree in a circle', 'pages', '/Kids[page1 0 R', '/Kids[pages 0 R page1 0 R'],
    ['a form that draws itself', 'form', '/BBox', '/Resources<</XObject<</Fm1 form 0 R>>>>/BBox'],
    ['an outline in a circle', 'bookmark', '/Title', '/Next bookmark 0 R/Title'],
    ['a structure tree in a circle', 'cell1', '/K 5', '/K [5 table 0 R]'],
    ['a name tree in a circle', 'catalogue', '/Names<<', '/Names names1 0 R/X<<'],
    ['an inline image without end', 'content1', 'x EI', 'x E'],
  ])('with %s ends', (_, part, from, to) => {
    const file = sample()
    const found = file.parts.get(part)
    if (!found) throw new Error(`no ${part}`)
    file.parts.set('names1', {text: '<</Dests names1 0 R/Kids[names1 0 R]/EmbeddedFiles names1 0 R>>'})
    file.parts.set(part, {
      text: found.text.replace(from, to),
      ...(found.data === undefined ? {} : {data: part === 'form' ? '/Fm1 Do' : found.data.replace(from, to)}),
    })
    expect(preflight(written(file), 'a-3a').faults).not.toEqual([])
  })
})

test('streams are unpacked through all their filters', () => {
  const data = Buffer.from(`${deflateSync(Buffer.from('water')).toString('hex')}>`)
  const filters: Value = {kind: 'list', items: [name('ASCIIHexDecode'), name('FlateDecode')]}
  const stream = {
    kind: 'stream',
    dict: {kind: 'dict', entries: new Map([['Filter', filters]])},
    data,
  } as const
  expect(isStream(stream)).toBe(true)
  expect(Buffer.from(unpack(stream, (value) => value ?? null, 'here')).toString()).toBe('water')
})

test.each([
  ['\xfe\xff\x6c\x34', '水'],
  ['\xef\xbb\xbf\xe6\xb0\xb4', '水'],
  ['caf\xe9 \x80\x85\xa0\x18', 'café •–€˘'],
])('a text string: %j is %s', (bytes, expected) => {
  expect(textString(bytes)).toBe(expected)
})

test('a ToUnicode map is read: characters, ranges, lists, beyond the first plane', () => {
  const map = readUnicodeMap(
    Buffer.from(
      '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <d840dc00> endbfchar 2 beginbfrange <0002> <0004> <0041> <0005> <0006> [<0058> <0059005a>] endbfrange',
    ),
    'here',
  )
  expect([...map.texts]).toEqual([
    [1, '𠀀'],
    [2, 'A'],
    [3, 'B'],
    [4, 'C'],
    [5, 'X'],
    [6, 'YZ'],
  ])
})

test('trees of names and numbers are read through their kids', () => {
  const file = new PdfFile(written(sample()))
  const root = file.dict(file.catalogue, 'StructTreeRoot')
  expect([...numberTree(file, root && file.dict(root, 'ParentTree')).keys()]).toEqual([0, 1, 2])
  const names = file.dict(file.catalogue, 'Names')
  expect([...nameTree(file, names && file.dict(names, 'EmbeddedFiles')).keys()]).toEqual(['a.md'])
})

test('each rule has its clause and says what it demands in both languages', () => {
  for (const {clause, en, zh} of Object.values(rules)) {
    expect(clause).toMatch(/^(?:ISO (?:19005-[23]|14289-1) [\d.]+(?:, ISO 14289-1 [\d.]+)?|house)$/)
    expect(en).toMatch(/\.$/)
    expect(zh).toMatch(/。$/)
  }
})
