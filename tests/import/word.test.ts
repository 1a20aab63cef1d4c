/** What Word and programs like it make of a document, and what is edited beside words. */

import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {picture} from '../docx/handout.ts'
import {edited, formatted, inParagraph, inRow, repacked, retyped} from './edits.ts'
import {paragraph, partsWith, relationships, table, zipped} from './package.ts'
import {imported, outlineOf, printed} from './printed.ts'

const outline = outlineOf(`---
title: {zh: 水庫, en: Reservoirs}
dialect: interleaved
---

## 現況

## Where things stand

- 第一座水庫見[公告](https://example.org/a)。

  The first reservoir: [notice](https://example.org/a).

| 年 | 水量 |
|---|--:|
| 2024 | 12 |

| Year | Water |
|---|--:|
| 2024 | 12 |

程式如下：

\`\`\`js
let x = 1
\`\`\`

The program:

\`\`\`js
let x = 1
\`\`\`

![水位](level.png)

![Level](level.png)
`)
const canonical = toMarkdown(outline)
const assets = {'level.png': picture(90, 42)}
const bytes = await printed(outline, {assets})
const main = 'word/document.xml'

describe('A document is read as before', () => {
  it.each<[string, (document: string) => string]>([
    [
      'with its runs parted anew, and marks of spelling between them',
      (document) =>
        document.replaceAll(
          'The first ',
          'The </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:lastRenderedPageBreak/><w:t xml:space="preserve">first ',
        ),
    ],
    [
      'with other prefixes',
      (document) => document.replace(/xmlns:w=/, 'xmlns:ns0=').replace(/(<\/?| )w:/g, '$1ns0:'),
    ],
    [
      'in the strict form',
      (document) =>
        document.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    [
      'with content controls round rows, paragraphs and words',
      (document) =>
        inRow(
          'The first reservoir',
          (row) => `<w:sdt><w:sdtPr/><w:sdtContent>${row}</w:sdtContent></w:sdt>`,
        )(document)
          .replace(
            /(<w:p>(?:(?!<w:p>).)*?程式如下.*?<\/w:p>)/s,
            '<w:sdt><w:sdtContent>$1</w:sdtContent></w:sdt>',
          )
          .replace(
            /(<w:r>(?:(?!<\/w:r>).)*?Where things stand.*?<\/w:r>)/s,
            '<w:sdt><w:sdtContent><w:smartTag>$1</w:smartTag></w:sdtContent></w:sdt>',
          ),
    ],
    [
      'with hidden text, and bookmarks of others',
      inParagraph('The first', (xml) =>
        xml.replace(
          '<w:r>',
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:bookmarkStart w:id="999" w:name="_GoBack"/><w:bookmarkEnd w:id="999"/><w:r>',
        ),
      ),
    ],
    [
      'with the end of a bookmark in the next paragraph',
      (document) =>
        document.replace(
          /(<w:bookmarkEnd [^>]*\/>)(<\/w:p><w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?)(<w:r>)/s,
          '$2$1$3',
        ),
    ],
  ])('%s', (_, change) => {
    const changed = edited(bytes, change)
    expect(changed).not.toEqual(bytes)
    expect(imported(changed)).toMatchObject({text: canonical, told: []})
  })

  it('with ids of styles as a Chinese Word gives them', () => {
    const renamed = (part: string): string =>
      part
        .replaceAll('"Heading1"', '"1"')
        .replaceAll('"ListBullet"', '"a"')
        .replaceAll('"ListBulletChinese"', '"a5"')
    const changed = repacked(bytes, {
      [main]: renamed,
      'word/styles.xml': renamed,
      'word/numbering.xml': renamed,
    })
    expect(imported(changed)).toMatchObject({text: canonical, told: []})
  })
})

describe('Beside words', () => {
  const back = (...edits: readonly ((document: string) => string)[]): string =>
    imported(edited(bytes, ...edits)).text

  it('a cell of a table is edited; what holds it stays', () => {
    expect(back((document) => document.replace(/>12</, '>13<'))).toBe(
      canonical.replace('|   12 |', '|   13 |').replace('| 12 |', '| 13 |'),
    )
  })

  it('what stands beside an edited paragraph stays as it was written: the language of code', () => {
    expect(back(retyped('The program:', 'This program:'))).toBe(
      canonical.replace('The program:', 'This program:'),
    )
  })

  it('a link leads elsewhere, and a link by a field is one', () => {
    const rels = 'word/_rels/document.xml.rels'
    const moved = repacked(bytes, {
      [rels]: (part) => part.replaceAll('https://example.org/a', 'https://example.org/b'),
    })
    expect(imported(moved).text).toBe(canonical.replaceAll('example.org/a', 'example.org/b'))
    const field = (address: string, text: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "${address}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const text = back(
      inParagraph('The program:', (xml) =>
        xml.replace(
          /<w:r>.*<\/w:r>/s,
          `<w:r><w:t xml:space="preserve">See </w:t></w:r>${field('https://example.org/c', 'this')}`,
        ),
      ),
    )
    expect(text).toContain('See [this](https://example.org/c)')
  })

  it('marks may lie over one another, and over spaces', () => {
    const text = back(formatted('first ', '<w:b/><w:i/>'), formatted('Year', '<w:i/>'))
    expect(text).toContain('he **_first_** reservoir')
    expect(text).toMatch(/\| \*Year\* \|/)
  })

  it('a picture that is new is told by name, and its words stay', () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="9" name="Picture 9" descr="Rain"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing></w:r>'
    const changed = edited(
      bytes,
      inParagraph('The program:', (xml) => xml.replace('</w:p>', `${drawing}</w:p>`)),
    )
    expect(imported(changed)).toMatchObject({told: ['import/new-picture'], values: [{name: 'Picture 9'}]})
    expect(imported(changed).text).toContain('he program:![Rain]()')
  })

  it('contents, page breaks and symbols: what is furniture goes, what is text stays', () => {
    const gallery =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Contents 1</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    const ruby =
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>ㄕㄨㄟˇ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>水</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="2713"/></w:r></w:p>'
    const {text} = imported(zipped(partsWith(`${gallery}${ruby}${paragraph('Water.')}`)))
    expect(text).toContain('水✓\n\nWater.')
    expect(text).not.toMatch(/Contents|ㄕ/)
  })

  it('notes at the end of a document are notes', () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const noted = (id: number, text: string): string =>
      paragraph(text).replace('</w:p>', `<w:r><w:endnoteReference w:id="${id}"/></w:r></w:p>`)
    const {text} = imported(
      zipped({
        ...partsWith(noted(2, '港口很忙。') + noted(3, 'The port is busy.') + table(['甲', 'A'])),
        'word/_rels/document.xml.rels': relationships(['styles', 'styles.xml'], ['endnotes', 'endnotes.xml']),
        'word/endnotes.xml': `<w:endnotes ${w}><w:endnote w:id="2">${paragraph('見年報。')}</w:endnote><w:endnote w:id="3">${paragraph('See the report.')}</w:endnote></w:endnotes>`,
      }),
    )
    expect(text).toContain('港口很忙。[^1]\n\nThe port is busy.[^1]')
    expect(text).toContain('[^1]: 見年報。\n\n    See the report.')
  })
})
