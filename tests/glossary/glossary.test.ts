import {describe, expect, it} from 'vitest'
import {createGlossary} from '../../src/glossary/create-glossary.ts'
import {readCsvGlossary} from '../../src/glossary/read-csv-glossary.ts'
import type {Language} from '../../src/outline/types.ts'

const glossary = createGlossary(
  readCsvGlossary(
    [
      'zh,en,forbidden.zh,forbidden.en,note',
      '再生水,reclaimed water,回收水,recycled water,',
      '海水淡化|海淡,desalination,,,',
      '淡化,dilution,,,',
      '人工智慧,artificial intelligence|AI,人工智能,,',
      '市,city,,,',
      '美國,US,,,',
      '',
    ].join('\n'),
  ).entries,
)

function found(text: string, language: Language): readonly string[] {
  return glossary
    .find(text, language)
    .map(({start, end, forbidden}) => `${forbidden ? '!' : ''}${text.slice(start, end)}`)
}

describe('A glossary', () => {
  it('finds Chinese anywhere, and the longest of what overlaps', () => {
    expect(found('港口以再生水與海水淡化供水，不用回收水。', 'zh')).toEqual(['再生水', '海水淡化', '!回收水'])
  })

  it('finds English by words, in plural, possessive and any case', () => {
    expect(found("Reclaimed-water plants; Cities' plans, the city’s pipes; velocity", 'en')).toEqual([
      'Reclaimed-water',
      "Cities'",
      'city’s',
    ])
  })

  it('takes a term with capitals by its capitals', () => {
    expect(found('The US told us that AI is no ai.', 'en')).toEqual(['US', 'AI'])
  })

  it('finds a term over the end of a line', () => {
    expect(found('artificial\nintelligence', 'en')).toEqual(['artificial\nintelligence'])
  })

  it('knows a term in the plural by its singular, and finds it right behind Han', () => {
    const {find} = createGlossary(readCsvGlossary('zh,en\n供應鏈,supply chains\n,AI\n').entries)
    expect(find('The supply chain and supply chains.', 'en')).toHaveLength(2)
    expect(find('中國的AI政策', 'en')).toHaveLength(1)
  })

  it('gives the terms of an entry one key in both languages', () => {
    const keys = (['zh', 'en'] as const).map((language) =>
      glossary.find(language === 'zh' ? '海淡' : 'desalination', language).map(({key}) => key),
    )
    expect(keys[0]).toEqual(keys[1])
  })

  it('finds nothing where it is empty', () => {
    expect(createGlossary([]).find('再生水', 'zh')).toEqual([])
  })
})

describe('A glossary in CSV', () => {
  it('has its columns in any order, and variants parted by a bar', () => {
    expect(readCsvGlossary('note,en,zh\nwet,water | aqua,水|水分\n')).toEqual({
      faults: [],
      entries: [
        {terms: {zh: ['水', '水分'], en: ['water', 'aqua']}, forbidden: {zh: [], en: []}, note: 'wet'},
      ],
    })
  })

  it.each([
    ['', 1, 1],
    ['foo,bar\na,b\n', 1, 1],
    ['zh,en\n水,water,more\n', 2, 9],
    ['zh,en,zh\n水,water,\n', 1, 7],
    ['zh,en\n,\n', 2, 1],
  ])('says of %j what is wrong, and where', (source, line, column) => {
    expect(readCsvGlossary(source).faults).toContainEqual(expect.objectContaining({line, column}))
  })

  it('keeps the sound rows', () => {
    expect(readCsvGlossary('zh,en\n水,water,x\n港,port\n').entries.map(({terms}) => terms.en)).toEqual([
      ['port'],
    ])
  })
})
