/** What was edited comes back as it was edited, and nothing else changes. */

import {describe, expect, it} from 'vitest'
import {toMarkdown} from '../../src/fmt/canonical.ts'
import {
  clonedRow,
  edited,
  formatted,
  inParagraph,
  inRow,
  movedRow,
  paragraphWith,
  retyped,
  withoutBookmarks,
  withoutRow,
} from './edits.ts'
import {imported, outlineOf, printed} from './printed.ts'

const source = `---
title: {zh: 水庫, en: Reservoirs}
author: [{zh: 林小芳, en: Lin Hsiao-fang}]
date: 2026-04-05
機密等級/Class: {zh: 公開, en: Public}
dialect: interleaved
---

## 摘要 / Summary

水庫在 2025 年夏季見底...

The reservoirs "ran dry" in the summer of 2025.

## 現況

## Where things stand

- 第一座水庫在北部。

  The first reservoir lies in the north.

  - 它供應三座城市。

    It supplies three cities.

- 第二座水庫在南部。

  The second reservoir lies in the south.

1. 先修管線。

   Mend the pipes first.

2. 再談水價。

   Then speak of prices.

## 建議

## What to do

水價應該反映**成本**。[^1]

Prices should reflect **cost**.[^1]

> 沒有水，就沒有城市。

> Without water there is no city.

[^1]: 依 \`price.csv\` 計算。

    Computed from \`price.csv\`.
`

const outline = outlineOf(source)
const canonical = toMarkdown(outline)

/** The canonical source with some of its text replaced. */
function expected(...changes: readonly (readonly [before: string, after: string])[]): string {
  const text = changes.reduce((all, [before, after]) => {
    if (all.split(before).length !== 2) throw new Error(`“${before}” does not stand once in the source`)
    return all.replace(before, () => after)
  }, canonical)
  return toMarkdown(outlineOf(text))
}

const back = async (
  edits: readonly ((document: string) => string)[],
  layout: 'parallel' | 'stacked' | 'sequential' = 'parallel',
): Promise<string> => imported(edited(await printed(outline, {layout}), ...edits)).text

describe('In a parallel table', () => {
  it('a word that was changed is changed, and what was typed carelessly elsewhere stays as it was typed', async () => {
    const text = await back([retyped('lies in the north', 'lies in the far north')])
    expect(text).toBe(expected(['lies in the north', 'lies in the far north']))
    expect(text).toContain('見底...')
  })

  it('a changed side is taken as it stands on paper', async () => {
    const text = await back([retyped('in the summer of 2025', 'in the spring of 2025')])
    expect(text).toContain('The reservoirs “ran dry” in the spring of 2025.')
    expect(text).toContain('見底...')
  })

  it('a row without a bookmark is a new point of the depth of its look', async () => {
    const text = await back([
      clonedRow('The second reservoir', {
        第二座水庫在南部: '第三座水庫在東部',
        'The second reservoir lies in the south': 'The third lies in the east',
      }),
      clonedRow('It supplies three cities', {
        它供應三座城市: '它建於日治時期',
        'It supplies three cities': 'It is a century old',
      }),
    ])
    expect(text).toBe(
      expected(
        [
          '  The second reservoir lies in the south.\n',
          '  The second reservoir lies in the south.\n\n- 第三座水庫在東部。\n\n  The third lies in the east.\n',
        ],
        [
          '    It supplies three cities.\n',
          '    It supplies three cities.\n\n  - 它建於日治時期。\n\n    It is a century old.\n',
        ],
      ),
    )
  })

  it('a new numbered point counts, and those behind it count on', async () => {
    const text = await back([
      clonedRow('Mend the pipes', {先修管線: '次查漏水', 'Mend the pipes first': 'Find the leaks next'}),
    ])
    expect(text).toBe(
      expected(
        [
          '   Mend the pipes first.\n',
          '   Mend the pipes first.\n\n2. 次查漏水。\n\n   Find the leaks next.\n',
        ],
        ['2. 再談水價', '3. 再談水價'],
      ),
    )
  })

  it('a row that was deleted is gone', async () => {
    const text = await back([withoutRow('The second reservoir')])
    expect(text).toBe(expected(['- 第二座水庫在南部。\n\n  The second reservoir lies in the south.\n\n', '']))
  })

  it('the points below a deleted point go up', async () => {
    const text = await back([withoutRow('The first reservoir')])
    expect(text).toContain('\n- 它供應三座城市。\n\n  It supplies three cities.\n\n- 第二座水庫')
  })

  it('a row that was moved stands where it was moved to, as it was written', async () => {
    const text = await back([movedRow('The reservoirs', 'Without water')])
    expect(text).toBe(canonical)
    const moved = await back([
      movedRow('The first reservoir', 'The second reservoir'),
      movedRow('It supplies', 'The first reservoir'),
    ])
    const [first, inner, second] = [
      '- 第一座水庫在北部。\n\n  The first reservoir lies in the north.\n\n',
      '  - 它供應三座城市。\n\n    It supplies three cities.\n\n',
      '- 第二座水庫在南部。\n\n  The second reservoir lies in the south.\n\n',
    ]
    expect(moved).toBe(expected([first + inner + second, second + first + inner]))
  })

  it('a section that was moved takes along what is moved with it', async () => {
    const text = await back([
      movedRow('What to do', 'The reservoirs'),
      movedRow('Prices should', 'What to do'),
      movedRow('Without water', 'Prices should'),
    ])
    expect(text.indexOf('## What to do')).toBeLessThan(text.indexOf('## Where things stand'))
    expect(text.indexOf('Without water')).toBeLessThan(text.indexOf('## Where things stand'))
  })

  it('one of the two bookmarks of a row is enough, and both may go where nothing else changed', async () => {
    const lone = inParagraph('The first reservoir', withoutBookmarks)
    expect(await back([lone])).toBe(canonical)
    expect(await back([inRow('The first reservoir', withoutBookmarks)])).toBe(canonical)
    expect(
      await back([inRow('The first reservoir', withoutBookmarks), retyped('in the north', 'in the hills')]),
    ).toBe(expected(['in the north', 'in the hills']))
  })

  it('marks that a button makes are marks', async () => {
    const text = await back([
      formatted('three', '<w:b/>'),
      formatted('第二座', '<w:i/>'),
      formatted('south', '<w:strike/>'),
      formatted('prices', '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/>'),
    ])
    expect(text).toBe(
      expected(
        ['three cities', '**three** cities'],
        ['第二座水庫', '*第二座*水庫'],
        ['in the south', 'in the ~~south~~'],
        ['of prices', 'of `prices`'],
      ),
    )
  })

  it('a mark that was taken away is gone', async () => {
    const text = await back([(document) => document.replace(/<w:rStyle w:val="Strong"\/>/, '')])
    expect(text).toBe(expected(['反映**成本**', '反映成本']))
  })

  it('a cell that was emptied is a gap', async () => {
    const text = await back([inParagraph('It supplies', (xml) => xml.replace(/<w:r>.*<\/w:r>/s, ''))])
    const node = imported(
      edited(
        await printed(outline),
        inParagraph('It supplies', (xml) => xml.replace(/<w:r>.*<\/w:r>/s, '')),
      ),
    ).outline
    expect(text).not.toContain('It supplies')
    expect(node?.children[0]?.children[0]?.children[0]).toMatchObject({
      zh: {text: '它供應三座城市。'},
      en: null,
    })
  })

  it('a paragraph more in a cell is a paragraph more of its side', async () => {
    const text = await back([
      inParagraph(
        'Then speak',
        (xml) =>
          `${xml}<w:p><w:pPr><w:pStyle w:val="ListContinue"/></w:pPr><w:r><w:t>Not before.</w:t></w:r></w:p>`,
      ),
    ])
    expect(text).toBe(
      expected(['   Then speak of prices.\n', '   Then speak of prices.\n\n   Not before.\n']),
    )
  })

  it('an item more in both cells of a row is a row more', async () => {
    const more = (says: string, text: string) =>
      inParagraph(says, (xml) => {
        const clone = withoutBookmarks(xml).replace(/<w:r>.*<\/w:r>/s, `<w:r><w:t>${text}</w:t></w:r>`)
        return xml + clone
      })
    const text = await back([
      more('The second reservoir', 'A third is planned.'),
      more('第二座水庫', '第三座在規劃中。'),
    ])
    expect(text).toBe(
      expected([
        '  The second reservoir lies in the south.\n',
        '  The second reservoir lies in the south.\n\n- 第三座在規劃中。\n\n  A third is planned.\n',
      ]),
    )
  })

  it('a bullet that was moved in a level is one of the point above it', async () => {
    const deeper = inRow('The second reservoir', (row) =>
      row.replaceAll('<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'),
    )
    expect(await back([deeper])).toBe(
      expected([
        '- 第二座水庫在南部。\n\n  The second reservoir lies in the south.',
        '  - 第二座水庫在南部。\n\n    The second reservoir lies in the south.',
      ]),
    )
  })

  it('a text that was made a heading is a section', async () => {
    const heading = inRow('The second reservoir', (row) =>
      row
        .replace(/<w:pStyle w:val="ListBullet(?:Chinese)?"\/>/g, '<w:pStyle w:val="Heading2"/>')
        .replace(/<w:numPr>.*?<\/w:numPr>/gs, ''),
    )
    const {outline: now} = imported(edited(await printed(outline), heading))
    const first = now?.children[0]
    expect(first?.children.map(({kind}) => kind)).toEqual(['point', 'section'])
    expect(first?.children[1]).toMatchObject({zh: {text: '第二座水庫在南部。'}})
    expect(first?.children[1]?.children.map(({kind}) => kind)).toEqual(['point', 'point'])
  })

  it('a row that was copied with its bookmarks is there twice', async () => {
    const text = await back([
      (document) => {
        const row = inRow('The second reservoir', (xml) => xml + xml)
        return row(document)
      },
    ])
    expect(text.split('The second reservoir').length).toBe(3)
  })

  it('a note is edited where it stands', async () => {
    const bytes = await printed(outline)
    const {repacked} = await import('./edits.ts')
    const changed = repacked(bytes, {'word/footnotes.xml': retyped('Computed from ', 'Worked out from ')})
    expect(imported(changed).text).toBe(expected(['Computed from', 'Worked out from']))
  })

  it('the title and the facts are edited where they stand; what is not printed or not edited stays', async () => {
    const text = await back([
      retyped('>Reservoirs<', '>Reservoirs of Taiwan<'),
      retyped('5 April 2026', '6 April 2026'),
      retyped('>Public<', '>Secret<'),
    ])
    expect(text).toBe(
      expected(
        ['en: Reservoirs\n', 'en: Reservoirs of Taiwan\n'],
        ['date: 2026-04-05', 'date: 6 April 2026'],
        ['en: Public', 'en: Secret'],
      ),
    )
    const named = await back([
      retyped('Lin Hsiao-fang', 'Lin Hsiao-fang, Wang Ta-ming'),
      retyped('林小芳', '林小芳、王大明'),
    ])
    expect(outlineOf(named).meta.authors).toEqual([
      {zh: '林小芳', en: 'Lin Hsiao-fang'},
      {zh: '王大明', en: 'Wang Ta-ming'},
    ])
  })
})

describe.each(['stacked', 'sequential'] as const)('%s', (layout) => {
  const clone = (says: string, before: string, after: string) =>
    inParagraph(says, (xml) => xml + withoutBookmarks(xml).replace(before, after))

  it('a word that was changed is changed', async () => {
    expect(await back([retyped('lies in the north', 'lies in the far north')], layout)).toBe(
      expected(['lies in the north', 'lies in the far north']),
    )
  })

  it('paragraphs without bookmarks in both languages are one new point', async () => {
    const edits =
      layout === 'sequential'
        ? [
            clone('第二座水庫', '第二座水庫在南部', '第三座水庫在東部'),
            clone(
              'The second reservoir',
              'The second reservoir lies in the south',
              'The third lies in the east',
            ),
          ]
        : [
            (document: string) => {
              const [zh, en] = ['第二座水庫', 'The second reservoir'].map((text) =>
                paragraphWith(document, text),
              )
              const copies = withoutBookmarks(`${zh}${en}`)
                .replace('第二座水庫在南部', '第三座水庫在東部')
                .replace('The second reservoir lies in the south', 'The third lies in the east')
              return document.replace(en ?? '', () => `${en}${copies}`)
            },
          ]
    expect(await back(edits, layout)).toBe(
      expected([
        '  The second reservoir lies in the south.\n',
        '  The second reservoir lies in the south.\n\n- 第三座水庫在東部。\n\n  The third lies in the east.\n',
      ]),
    )
  })

  it('paragraphs that were deleted in both languages are gone; in one, there is a gap', async () => {
    const gone = (text: string) => inParagraph(text, () => '')
    expect(await back([gone('The second reservoir'), gone('第二座水庫')], layout)).toBe(
      expected(['- 第二座水庫在南部。\n\n  The second reservoir lies in the south.\n\n', '']),
    )
    const {outline: now} = imported(edited(await printed(outline, {layout}), gone('The second reservoir')))
    expect(now?.children[0]?.children[1]).toMatchObject({zh: {text: '第二座水庫在南部。'}, en: null})
  })
})
