/** What is not read is refused with a message, never with a stack. */

import {describe, expect, it} from 'vitest'
import {run} from '../cli/run.ts'
import {createProject} from '../press/project.ts'
import {paragraph, partsWith, relationships, zipped} from './package.ts'
import {imported} from './printed.ts'

const body = paragraph('港口。') + paragraph('Port.')

function told(parts: Record<string, string | Uint8Array>): readonly string[] {
  return imported(zipped({...partsWith(body), ...parts})).told
}

const document = (inside: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`

describe('A document is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['that is no archive', new TextEncoder().encode('%PDF-1.7'), 'import/not-a-document'],
    ['that is empty', new Uint8Array(), 'import/not-a-document'],
    ['that broke off', zipped(partsWith(body)).slice(0, 400), 'import/not-a-document'],
    ['that is another archive', zipped({'a.txt': 'x'}), 'import/not-a-document'],
    [
      'with a password, or an old one',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'import/encrypted',
    ],
  ])('%s', (_, bytes, rule) => {
    expect(imported(bytes)).toMatchObject({outline: null, told: [rule]})
  })

  it('whose main part is missing, by name', () => {
    const {'word/document.xml': _, ...parts} = partsWith(body)
    const {told: rules, values} = imported(zipped(parts))
    expect([rules, values[0]?.['reason']]).toEqual([
      ['import/not-a-document'],
      'word/document.xml is missing',
    ])
  })

  it('with broken XML, with the name of the part', () => {
    const {told: rules, values} = imported(
      zipped({...partsWith(body), 'word/document.xml': '<w:document><w:body>'}),
    )
    expect([rules, values[0]?.['part']]).toEqual([['import/broken-xml'], 'word/document.xml'])
  })

  it('with a document type: no entity is expanded', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]>${document(paragraph('&c;'))}`
    expect(told({'word/document.xml': bomb})).toEqual(['import/broken-xml'])
    expect(told({'word/document.xml': `<!DOCTYPE a>${document(body)}`})).toEqual(['import/broken-xml'])
  })

  it.each([1_000, 20_000])('that nests %i elements', (depth) => {
    const nested = '<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth)
    expect(told({'word/document.xml': document(nested)})).toEqual(['import/broken-xml'])
  })

  it('with macros', () => {
    expect(told({'word/vbaProject.bin': 'x'})).toEqual(['import/macros'])
    expect(
      told({
        '[Content_Types].xml':
          '<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      }),
    ).toEqual(['import/macros'])
  })

  it.each(['image', 'oleObject', 'aFChunk', 'subDocument'])('with an external %s', (kind) => {
    const rels = relationships(['styles', 'styles.xml'], [kind, 'https://example.org/x', true])
    expect(told({'word/_rels/document.xml.rels': rels})).toEqual(['import/external'])
  })

  it('with a text of another kind inside', () => {
    const rels = relationships(['styles', 'styles.xml'], ['aFChunk', 'chunk.html'])
    expect(told({'word/_rels/document.xml.rels': rels, 'word/chunk.html': 'x'})).toEqual(['import/external'])
  })

  it('with a path that leads out of it', () => {
    for (const path of ['../x.xml', 'word/../../x.xml', '/etc/x.xml', 'C:/x.xml', 'word\\x.xml']) {
      expect(told({[path]: '<x/>'})).toEqual(['import/unsafe-path'])
    }
  })
})

describe('A bomb is not unpacked', () => {
  it('by the size of a part, by the size of all, and by how tight they are packed', () => {
    const zeros = (mebibytes: number): Uint8Array => new Uint8Array(mebibytes * 2 ** 20)
    expect(told({'word/x.xml': zeros(65)})).toEqual(['import/too-large'])
    expect(told({'word/x.xml': zeros(3)})).toEqual(['import/too-large'])
    const noise = Uint8Array.from({length: 2 ** 16}, (_, index) => (index * 2_654_435_761) >>> 13)
    const part = new Uint8Array(40 * 2 ** 20)
    for (let at = 0; at < part.length; at += noise.length * 4) part.set(noise, at)
    expect(told(Object.fromEntries([1, 2, 3, 4, 5].map((each) => [`word/${each}.xml`, part])))).toEqual([
      'import/too-large',
    ])
  })

  it('by a size that is told wrong: no more is unpacked than was told', () => {
    const long = document(paragraph('x'.repeat(2 ** 20)))
    const bytes = zipped({...partsWith(body), 'word/document.xml': long})
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 46 < bytes.length; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50
      if (isEntry && view.getUint32(at + 24, true) === long.length) view.setUint32(at + 24, 100, true)
    }
    expect(imported(bytes)).toMatchObject({outline: null, told: ['import/broken-xml']})
  })

  it('by the number of its paragraphs', () => {
    const long = document(paragraph('港口。').repeat(20_001))
    expect(told({'word/document.xml': long})).toEqual(['import/too-large'])
  })

  it('by the number of its entries', () => {
    const many = Object.fromEntries(Array.from({length: 5_100}, (_, index) => [`word/${index}.bin`, 'x']))
    expect(told(many)).toEqual(['import/too-large'])
  })
})

describe('What is harmless is read', () => {
  it('links, and a template that only Word would look for', () => {
    const rels = relationships(
      ['styles', 'styles.xml'],
      ['hyperlink', 'https://example.org/', true],
      ['attachedTemplate', 'file:///C:/x.dotm', true],
    )
    const {told: rules, text} = imported(
      zipped({
        ...partsWith(
          `${body}<w:p><w:hyperlink r:id="rId2"><w:r><w:t>Port authority</w:t></w:r></w:hyperlink></w:p>`,
        ),
        'word/_rels/document.xml.rels': rels,
      }),
    )
    expect(rules).toEqual(['import/foreign'])
    expect(text).toContain('[Port authority](https://example.org/)')
  })

  it('a link that would run something is text', () => {
    const rels = relationships(['styles', 'styles.xml'], ['hyperlink', 'javascript:alert(1)', true])
    const parts = partsWith(
      `${body}<w:p><w:hyperlink r:id="rId2"><w:r><w:t>Port authority</w:t></w:r></w:hyperlink></w:p>`,
    )
    expect(imported(zipped({...parts, 'word/_rels/document.xml.rels': rels})).text).not.toContain(
      'javascript',
    )
  })
})

describe('zhenpress import', () => {
  it('says what is wrong in both languages, in each form, and ends with status 1', async () => {
    const project = createProject({'a.docx': zipped({...partsWith(body), 'word/vbaProject.bin': 'x'})})
    const en = await run(project, 'import', 'a.docx')
    expect(en).toMatchObject({status: 1, out: ''})
    expect(en.err).toContain('holds macros')
    const zh = await run(project, 'import', '--lang', 'zh', 'a.docx')
    expect(zh.err).toContain('巨集')
    const json = await run(project, 'import', '--format', 'json', 'a.docx')
    expect(JSON.parse(json.err)).toMatchObject([{ruleId: 'import/macros', severity: 'error'}])
  })

  it('writes the source to standard output', async () => {
    const project = createProject({'a.docx': zipped(partsWith(body))})
    const {status, out, err} = await run(project, 'import', 'a.docx', '--quiet')
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('港口。\n\nPort.')
  })

  it('asks for one file that is there, and for a way that it knows', async () => {
    const project = createProject()
    expect((await run(project, 'import')).status).toBe(2)
    expect((await run(project, 'import', 'a.docx', 'b.docx')).status).toBe(2)
    expect((await run(project, 'import', 'a.docx', '--track', 'maybe')).status).toBe(2)
    const missing = await run(project, 'import', 'a.docx')
    expect(missing).toMatchObject({status: 1, out: ''})
    expect(missing.err).toContain('no such file')
  })
})
