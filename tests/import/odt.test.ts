/** ODT, made by hand as LibreOffice writes it. */

import {describe, expect, it} from 'vitest'
import {recordXml} from '../../src/edition/record.ts'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {zipped} from './package.ts'
import {imported, outlineOf, slug} from './printed.ts'

const names = [
  'office',
  'text',
  'table',
  'style',
  'drawing',
  'xsl-fo-compatible',
  'svg-compatible',
  'meta',
  'manifest',
]
const prefixes: Readonly<Record<string, string>> = {
  drawing: 'draw',
  'xsl-fo-compatible': 'fo',
  'svg-compatible': 'svg',
}
const namespaces = [
  ...names.map(
    (name) => `xmlns:${prefixes[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ')

const styles = `<office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
</office:automatic-styles>`

function odt(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces}>${styles}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  })
}

const marked = (name: string, content: string): string =>
  `<text:bookmark-start text:name="${name}"/>${content}<text:bookmark-end text:name="${name}"/>`

const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`

const bullet = (content: string, level = 1): string =>
  `<text:list text:style-name="L1"><text:list-item>`.repeat(level) +
  `<text:p>${content}</text:p>` +
  '</text:list-item></text:list>'.repeat(level)

const outline = outlineOf(`---
dialect: interleaved
---

- 第一座**水庫**。[^1]

  The first **reservoir**.[^1]

  - 它供應三座城市。

    It supplies  three cities.

[^1]: 見年報。

    See the report.
`)

const [first] = outline.children
const inner = first?.children[0]
const note = outline.children.find(({kind}) => kind === 'note')

const noteXml = (language: string, text: string): string =>
  `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>${marked(`${note?.id}_${language}`, text)}</text:p></text:note-body></text:note>`

function body(city = 'It supplies three cities.'): string {
  return `<table:table>
  <table:table-header-rows>${row('<text:p>中文</text:p>', '<text:p>English</text:p>')}</table:table-header-rows>
  ${row(
    bullet(
      marked(
        `${first?.id}_zh`,
        `第一座<text:span text:style-name="T1">水庫</text:span>。${noteXml('zh', '見年報。')}`,
      ),
    ),
    bullet(
      marked(
        `${first?.id}_en`,
        `The first<text:s/><text:span text:style-name="T1">reservoir</text:span>.${noteXml('en', 'See the report.')}`,
      ),
    ),
  )}
  ${row(bullet(marked(`${inner?.id}_zh`, '它供應三座城市。'), 2), bullet(marked(`${inner?.id}_en`, city), 2))}
  </table:table>`
}

const record = recordXml({
  source: toMarkdown(outline),
  slug,
  edition: 'zh-en',
  layout: 'parallel',
  dates: 'gregorian',
  passes: ['english-spaces'],
  facts: [],
})

describe('An ODT', () => {
  it('that was not edited comes back as it was, whether its record is a file or metadata', () => {
    expect(imported(odt(body(), {'Zhenpress/briefing.xml': record}))).toMatchObject({
      text: toMarkdown(outline),
      told: [],
    })
    const escaped = record.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="urn:x#"><rdf:Description><z:record>${escaped}</z:record></rdf:Description></rdf:RDF>`
    expect(imported(odt(body(), {'Zhenpress/briefing.rdf': rdf}))).toMatchObject({
      text: toMarkdown(outline),
      told: [],
    })
  })

  it('that was edited comes back as it was edited', () => {
    const text = imported(odt(body('It supplies four cities.'), {'Zhenpress/briefing.xml': record})).text
    expect(text).toBe(toMarkdown(outline).replace('supplies  three', 'supplies four'))
  })

  it('without a record says the same, by its bookmarks and its looks', () => {
    const {outline: back, told} = imported(odt(body()))
    expect(told).toEqual(['import/no-record'])
    expect(back?.children[0]).toMatchObject({
      kind: 'point',
      zh: {text: '第一座水庫。'},
      children: [{kind: 'point', en: {text: 'It supplies three cities.'}}],
    })
    expect(back?.children[1]).toMatchObject({
      kind: 'note',
      zh: {text: '見年報。'},
      en: {text: 'See the report.'},
    })
  })

  it('of another origin is read by its columns; spaces are those that it means, and numbers count', () => {
    const numbered = (...items: readonly string[]): string =>
      `<text:list text:style-name="L2">${items.map((item) => `<text:list-item><text:p>${item}</text:p></text:list-item>`).join('')}</text:list>`
    const table = `<table:table>${row('<text:p>港口\n   很忙。</text:p>', '<text:p>The port<text:s text:c="2"/>is\n busy.</text:p>')}</table:table>`
    const {outline: back, told} = imported(odt(`${table}${numbered('先疏濬。', 'Dredge first.')}`))
    expect(told).toEqual(['import/foreign'])
    expect(back?.children[0]).toMatchObject({zh: {text: '港口 很忙。'}, en: {text: 'The port  is busy.'}})
  })
})

describe('Tracked changes of an ODT', () => {
  const change = (id: string, kind: string, inside = ''): string =>
    `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>王大明</dc:creator><dc:date>2026-04-05T09:30:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`
  const tracked =
    `<text:tracked-changes>${change('c1', 'insertion')}${change('c2', 'deletion', '<text:p>three</text:p>')}</text:tracked-changes>` +
    body(
      'It supplies <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>four<text:change-end text:change-id="c1"/> cities.',
    )

  it('are taken in', () => {
    const text = imported(odt(tracked, {'Zhenpress/briefing.xml': record})).text
    expect(text).toBe(toMarkdown(outline).replace('supplies  three', 'supplies four'))
  })

  it('are listed, and the source is as it was', () => {
    const back = imported(odt(tracked, {'Zhenpress/briefing.xml': record}), 'report')
    expect(back.text).toBe(toMarkdown(outline))
    expect(back.values.map((each) => [each['what'], each['who'], each['text'], each['where']])).toEqual([
      ['Deleted', '王大明', 'three', `, in the English of ${inner?.id}`],
      ['Inserted', '王大明', 'four', `, in the English of ${inner?.id}`],
    ])
  })

  it('of whole paragraphs come and go', () => {
    const regions = `<text:tracked-changes>${change('c1', 'insertion')}${change('c2', 'deletion', '<text:p>.</text:p><text:p>Ships are large.</text:p><text:p/>')}</text:tracked-changes>`
    const prose = `${regions}<text:p>港口很忙。</text:p><text:p>The port is busy.<text:change-start text:change-id="c1"/></text:p><text:p>New text.<text:change-end text:change-id="c1"/></text:p><text:p>船很大</text:p>`
    expect(imported(odt(prose)).text).toContain('New text.')
    expect(imported(odt(prose), 'report').text).not.toContain('New text.')
    const deletion = `${regions}<text:p>港口很忙<text:change text:change-id="c2"/></text:p><text:p>The port is busy.</text:p>`
    expect(imported(odt(deletion)).text).not.toContain('Ships')
    expect(imported(odt(deletion), 'report').text).toContain('Ships are large.')
  })
})

describe('An ODT is refused', () => {
  const manifest = `<manifest:manifest ${namespaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
  it.each<[string, Uint8Array, string]>([
    ['with a password', odt('', {'META-INF/manifest.xml': manifest}), 'import/encrypted'],
    ['with macros', odt('', {'Basic/Standard/Module1.xml': '<x/>'}), 'import/macros'],
    [
      'without its content',
      zipped({mimetype: 'application/vnd.oasis.opendocument.text'}),
      'import/not-a-document',
    ],
    [
      'with a picture from elsewhere',
      odt('<text:p><draw:frame><draw:image xlink:href="https://example.org/x.png"/></draw:frame></text:p>'),
      'import/external',
    ],
  ])('%s', (_, bytes, rule) => {
    expect(imported(bytes)).toMatchObject({outline: null, told: [rule]})
  })
})
