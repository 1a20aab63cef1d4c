import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {type: 'json'}
import {Ajv} from 'ajv'
import type {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {report} from '../../src/messages/report.ts'
import {reportAs} from '../../src/messages/reporters.ts'
import {type RuleId, rules} from '../../src/messages/rules.ts'
import {fileOf, placeOf} from './files.ts'

const text = '標題,\n預算是 300 萬元。\nThe budget is 5 million.\n'

/** One message of each form: a range, a pair, a replacement, a point, a whole file. */
function exampleFile(name = '政策 簡報/a#1.txt', source: string = text): VFile {
  const file = fileOf(source, name)
  report(file, 'parity/number-mismatch', {
    place: placeOf(source, '300 萬'),
    related: [{place: placeOf(source, '5 million'), language: 'en', text: '5 million'}],
    values: {what: '300 萬 against 5 million', 'what.zh': '「300 萬」對「5 million」'},
  })
  report(file, 'typography/halfwidth-punctuation', {
    place: placeOf(source, ','),
    values: {mark: ',', expected: '，'},
    expected: '，',
  })
  report(file, 'meta/missing-title', {place: {line: 1, column: 1}})
  report(file, 'source/encoding', {values: {encoding: 'Big5'}})
  return file
}

describe('The JSON form', () => {
  it('gives each message with its places, the other side and what is expected', () => {
    const messages: unknown = JSON.parse(reportAs([exampleFile('a.txt')], {format: 'json'}))
    expect(messages).toMatchObject([
      {ruleId: 'source/encoding', line: null, column: null, related: [], expected: null},
      {ruleId: 'meta/missing-title', line: 1, column: 1, endLine: null, endColumn: null},
      {ruleId: 'typography/halfwidth-punctuation', line: 1, column: 3, endColumn: 4, expected: '，'},
      {
        file: 'a.txt',
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 10,
        severity: 'warning',
        ruleId: 'parity/number-mismatch',
        text: 'The figures differ, Chinese against English: 300 萬 against 5 million',
        note: 'Check both sides against the source of the figure.',
        expected: null,
        url: 'docs/rules/parity-number-mismatch.md',
        related: [
          {file: 'a.txt', line: 3, column: 15, endLine: 3, endColumn: 24, language: 'en', text: '5 million'},
        ],
      },
    ])
  })
})

type Sarif = {
  runs: {
    tool: {driver: {rules: {id: string; fullDescription: {text: string}}[]}}
    results: {
      ruleId: string
      ruleIndex: number
      partialFingerprints: Record<string, string>
      locations: {physicalLocation: {artifactLocation: {uri: string}; region?: object}}[]
      relatedLocations?: {physicalLocation: {region: object}}[]
      fixes?: {artifactChanges: {replacements: object[]}[]}[]
    }[]
  }[]
}

function sarifOf(files: readonly VFile[], language: 'en' | 'zh' = 'en'): Sarif {
  return JSON.parse(reportAs(files, {format: 'sarif', language}))
}

describe('The SARIF form', () => {
  // Ajv has no draft-04, whose keywords this schema uses are those of draft-07 but for `id`.
  const {$schema: _, id: __, ...body} = schema
  const formats = {
    uri: /^[a-z][a-z+.-]*:[^\s]*$/i,
    'uri-reference': /^[!-~]*$/,
    'date-time': /^\d{4}-\d\d-\d\dT/,
  }
  const isSarif = new Ajv({strict: false, unicodeRegExp: false, formats}).compile(body)

  it.each(['en', 'zh'] as const)('is valid by its schema, in %s', (language) => {
    isSarif(sarifOf([exampleFile()], language))
    expect(isSarif.errors ?? []).toEqual([])
    isSarif(sarifOf([], language))
    expect(isSarif.errors ?? []).toEqual([])
  })

  it('is valid for every rule', () => {
    const file = fileOf(text)
    for (const id of Object.keys(rules) as RuleId[]) report(file, id, {place: placeOf(text, '300')}) // its own keys
    const log = sarifOf([file])
    isSarif(log)
    expect(isSarif.errors ?? []).toEqual([])
    expect(log.runs[0]?.tool.driver.rules.map(({id}) => id)).toEqual(Object.keys(rules).sort())
  })

  it('is refused by the schema where it is wrong', () => {
    expect(isSarif({version: '2.1.0', runs: [{results: []}]})).toBe(false)
  })

  it('gives the other side, the replacement, and paths as URI references', () => {
    const {runs} = sarifOf([exampleFile()])
    const results = runs[0]?.results ?? []
    const of = (id: RuleId): Sarif['runs'][number]['results'][number] | undefined =>
      results.find(({ruleId}) => ruleId === id)
    expect(of('parity/number-mismatch')).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: '%E6%94%BF%E7%AD%96%20%E7%B0%A1%E5%A0%B1/a%231.txt'},
            region: {startLine: 2, startColumn: 5, endLine: 2, endColumn: 10},
          },
        },
      ],
      relatedLocations: [{physicalLocation: {region: {startLine: 3, startColumn: 15}}}],
    })
    expect(of('typography/halfwidth-punctuation')?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: {startLine: 1, startColumn: 3, endLine: 1, endColumn: 4},
        insertedContent: {text: '，'},
      },
    ])
    expect(of('source/encoding')?.locations[0]?.physicalLocation.region).toBeUndefined()
  })

  it('describes each rule in both languages', () => {
    const descriptions = sarifOf([exampleFile()]).runs[0]?.tool.driver.rules ?? []
    expect(descriptions).toHaveLength(4)
    for (const {fullDescription} of descriptions)
      expect(fullDescription.text).toMatch(/^[A-Z].+\.\n.*\p{Script=Han}.*。$/su)
  })

  it('knows a message again after an edit elsewhere, and not after one at its place', () => {
    const printsOf = (source: string): readonly (string | undefined)[] =>
      sarifOf([exampleFile('a.txt', source)]).runs[0]?.results.map(
        ({partialFingerprints}) => partialFingerprints['zhenpress/v1'],
      ) ?? []
    const before = printsOf(text)
    expect(new Set(before).size).toBe(4)
    expect(printsOf(`${text}一行\n`)).toEqual(before)
    expect(printsOf(text.replace('標題', '新標題')).map((print, index) => print === before[index])).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})

describe('The GitHub form', () => {
  it('is a workflow command a message, escaped', () => {
    const lines = reportAs([exampleFile('a,b:100%.txt')], {format: 'github'}).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[3]).toBe(
      '::warning file=a%2Cb%3A100%25.txt,line=2,endLine=2,col=5,endColumn=10,title=parity/number-mismatch::' +
        'The figures differ, Chinese against English: 300 萬 against 5 million. Check both sides against the source of the figure.' +
        '%0Aa,b:100%25.txt:3:15',
    )
    expect(lines[0]).toMatch(/^::notice file=a%2Cb%3A100%25\.txt,title=source\/encoding::/)
  })
})
