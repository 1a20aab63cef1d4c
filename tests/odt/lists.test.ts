/** Lists are numbered by the program that opens them, and go on or start again where the handout says. */

import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {XmlDocument, XmlElement} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import type {Layout} from '../../src/edition/handout.ts'
import {handout, type Said} from '../docx/handout.ts'
import {elements, values} from '../docx/opened.ts'
import {opened} from './opened.ts'

const namespaces = {
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
}

/** The list, level and label of the paragraph that says a text. */
function itemOf(content: string, styles: string, text: string) {
  const document = XmlDocument.fromString(content)
  const [found] = document.root.find(
    `//text:list-item/*[not(self::text:list)][starts-with(., '${text}')]`,
    namespaces,
  )
  const list = found?.find('ancestor::text:list[last()]', namespaces)[0]
  if (!(found instanceof XmlElement) || !(list instanceof XmlElement)) throw new Error(`“${text}” is no item`)
  const level = found.find('ancestor::text:list-item', namespaces).length
  const name = list.attr('style-name', 'text')?.value ?? ''
  const style = elements(content + styles, 'text:list-style').find((xml) => xml.includes(`"${name}"`)) ?? ''
  const own =
    new RegExp(`<text:list-level-style-\\w+ text:level="${level}".*?</text:list-level-style`).exec(
      style,
    )?.[0] ?? ''
  const said = (attribute: string) => new RegExp(` ${attribute}="([^"]*)"`).exec(own)?.[1] ?? ''
  return {
    list: list.attr('continue-list', 'text')?.value ?? list.attr('id', 'xml')?.value ?? null,
    level,
    label:
      said('style:num-prefix') +
      (said('text:bullet-char') || said('style:num-format')) +
      said('style:num-suffix'),
    start: found.parent?.attr('start-value', 'text')?.value ?? null,
    element: `${found.prefix}:${found.name}`,
    left: Number.parseFloat(said('fo:margin-left')),
  }
}

const point = (text: string, depth: number, ordinal?: number, rank?: number): Said => ({
  kind: 'point',
  zh: `中${text}`,
  en: `en-${text}`,
  depth,
  ...(ordinal === undefined ? {} : {ordinal}),
  ...(rank === undefined ? {} : {rank}),
})

const section = (text: string, ordinal: number): Said => ({
  kind: 'section',
  zh: `中${text}`,
  en: `en-${text}`,
  depth: 1,
  ordinal,
  rank: 1,
})

const items = (said: readonly Said[], layout: Layout = 'parallel') => {
  const printed = opened(handout({said, layout}))
  return async (text: string) => {
    const {content, styles} = await printed
    return itemOf(content, styles, text)
  }
}

describe('bullets', () => {
  const item = items([point('甲', 1), point('乙', 2), point('丙', 3), point('丁', 4)])

  test('by depth, each set in further, in a list style of a name', async () => {
    const found = await Promise.all(['中甲', '中乙', '中丙', '中丁'].map(item))
    expect(found.map(({label}) => label)).toEqual(['•', '–', '·', '•'])
    expect(found.map(({level}) => level)).toEqual([1, 2, 3, 4])
    const lefts = found.map(({left}) => left)
    expect(lefts).toEqual([...new Set(lefts)].toSorted((a, b) => a - b))
  })

  test('the styles of paragraphs belong to lists that start at their depth', async () => {
    const {styles} = await opened(handout({said: [point('甲', 1)]}))
    const level = (name: string) => {
      const list =
        elements(styles, 'text:list-style').find((xml) => xml.includes(`style:name="${name}"`)) ?? ''
      return values(list, 'text:list-level-style-bullet', 'text:bullet-char')[0]
    }
    expect(['List_20_1', 'List_20_2', 'List_20_3'].map(level)).toEqual(['•', '–', '·'])
    expect(values(styles, 'style:style', 'style:list-style-name').filter((name) => name !== '')).toEqual(
      expect.arrayContaining(['List_20_1', 'List_20_2', 'Numbering_20_1', 'Numbering_20_1_20_Chinese']),
    )
  })
})

describe('numbers', () => {
  const item = items([
    point('一', 1, 1),
    point('二', 1, 2),
    point('二之一', 2, 1),
    point('三', 1, 3),
    {kind: 'section', zh: '節', en: 'Section'},
    point('新一', 1, 1),
    point('跳五', 1, 5),
  ])

  test('as each language has them', async () => {
    expect(await item('中三')).toMatchObject({level: 1, label: '一, 二, 三, ...、'})
    expect(await item('中二之一')).toMatchObject({level: 2, label: '（一, 二, 三, ...）'})
    expect(await item('en-三')).toMatchObject({level: 1, label: '1.'})
    expect(await item('en-二之一')).toMatchObject({level: 2, label: '(a)'})
  })

  test('a list goes on past what stands between its items; a new one starts again', async () => {
    const {list} = await item('中一')
    expect((await item('中三')).list).toBe(list)
    expect((await item('en-一')).list).not.toBe(list)
    expect(await item('中新一')).toMatchObject({start: null})
    expect((await item('中新一')).list).not.toBe(list)
    expect(await item('中跳五')).toMatchObject({start: '5'})
  })
})

describe('numbered sections', () => {
  const said = [section('甲節', 1), point('甲一', 1, 1, 2), section('乙節', 2), point('乙三', 1, 3, 2)]
  const item = items(said)

  test('are headings, and the first level of the list that their points are in', async () => {
    expect(await item('中乙節')).toMatchObject({element: 'text:h', level: 1, label: '一, 二, 三, ...、'})
    expect(await item('中甲一')).toMatchObject({level: 2, list: (await item('中甲節')).list})
    expect((await item('中乙節')).list).toBe((await item('中甲節')).list)
    expect(await item('中乙三')).toMatchObject({level: 2, start: '3'})
  })
})

test('lists inside a text stand within the point that holds them', async () => {
  const item = items(
    [{kind: 'point', zh: '外\n\n1. 內一\n   - 最內\n2. 內二\n\n續段', en: 'outer\n\n3. three'}],
    'stacked',
  )
  expect(await item('內一')).toMatchObject({level: 2})
  expect(await item('最內')).toMatchObject({level: 3, label: '–'})
  expect((await item('內二')).list).toBe((await item('內一')).list)
  expect(await item('three')).toMatchObject({level: 2, start: '3'})
})

test('tasks have a box', async () => {
  const item = items([{kind: 'paragraph', zh: '- [x] 完成\n- [ ] 未完', en: 'x'}])
  expect((await item('完成')).label).toBe('☑')
  expect((await item('未完')).label).toBe('☐')
})

test('LibreOffice counts as the handout does', async (testContext) => {
  const many = Array.from({length: 12}, (_, index) => point(`第${index + 1}`, 1, index + 1))
  const said: readonly Said[] = [
    ...many,
    section('甲節', 1),
    point('甲一', 1, 1, 2),
    point('甲首', 2, 1, 3),
    point('甲次', 2, 2, 3),
    point('甲二', 1, 2, 2),
    point('甲末', 2, 1, 3),
    section('乙節', 2),
    point('乙一', 1, 1, 2),
    section('丙節', 3),
    point('丙三', 1, 3, 2),
    point('丙四', 1, 4, 2),
    section('丁節', 4),
    point('丁一', 1, 1, 2),
  ]
  const folder = await mkdtemp(join(tmpdir(), 'zhenpress-odt-lists-'))
  try {
    const file = join(folder, 'lists.odt')
    await writeFile(file, (await opened(handout({said}))).bytes)
    const filter = 'txt:Text (encoded):UTF8'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, file]
    const converted = await promisify(execFile)('soffice', args).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return null
    })
    if (converted === null) {
      console.warn(`LibreOffice is not installed: “${testContext.task.name}” was not checked`)
      return testContext.skip()
    }
    const shown = await readFile(join(folder, 'lists.txt'), 'utf8')
    const labels = (prefix: string) =>
      [...shown.matchAll(new RegExp(`^\\s*(\\S*?)\\s*${prefix}[第甲乙丙丁]\\S+$`, 'gmu'))].map(
        ([, label]) => label,
      )
    const han = [...'一二三四五六七八九十'].map((each) => `${each}、`)
    const numbered = [
      '一、',
      '（一）',
      '1.',
      '2.',
      '（二）',
      '1.',
      '二、',
      '（一）',
      '三、',
      '（三）',
      '（四）',
      '四、',
      '（一）',
    ]
    expect(labels('中')).toEqual([...han, '十一、', '十二、', ...numbered])
    const plain = Array.from({length: 12}, (_, index) => `${index + 1}.`)
    const english = ['1.', '(a)', 'i.', 'ii.', '(b)', 'i.', '2.', '(a)', '3.', '(c)', '(d)', '4.', '(a)']
    expect(labels('en-')).toEqual([...plain, ...english])
  } finally {
    await rm(folder, {recursive: true})
  }
})
