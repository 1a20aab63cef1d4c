import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {check} from '../../src/check/check.ts'
import {createGlossary} from '../../src/glossary/create-glossary.ts'
import type {Glossary} from '../../src/glossary/glossary.ts'
import {readCsvGlossary} from '../../src/glossary/read-csv-glossary.ts'
import {severityOf} from '../../src/messages/report.ts'
import {type RuleId, rules} from '../../src/messages/rules.ts'
import {languages} from '../../src/outline/types.ts'
import {controlMessages} from '../../src/press/control.ts'
import {formatBriefings} from '../../src/press/format.ts'
import {severitiesOf} from '../../src/press/severities.ts'
import {parseBonds} from '../../src/read/bonds.ts'
import {readBriefing} from '../../src/read/read.ts'
import {createProject} from '../press/project.ts'

const folder = join(import.meta.dirname, '../../docs/rules')
const ids = Object.keys(rules) as RuleId[] // the keys of a total record are its key type

/** These need files, fonts or the press, and are tested where those are; what can be seen from here is below. */
const elsewhere: readonly RuleId[] = [
  'source/not-readable',
  'source/binary',
  'source/encoding',
  'source/remote-resource',
  'source/missing-image',
  'font/missing-glyph',
  'meta/invalid-setting',
  'terms/invalid-glossary',
  'parity/unknown-pair',
  'parity/invalid-pairs',
  'parity/one-sided-edit',
  'source/not-canonical',
  'layout/fitted',
  'layout/does-not-fit',
  'layout/facing-is-paper',
  'pdf/not-archived',
  'pdf/standard',
  'sign/no-pdf',
  'sign/expired-certificate',
  'proof/text',
  'proof/order',
  'proof/language',
  'proof/picture',
  'proof/link',
  'proof/unreadable',
  'letterhead/missing-style',
  'letterhead/unknown-mark',
  'import/not-a-document',
  'import/encrypted',
  'import/too-large',
  'import/unsafe-path',
  'import/macros',
  'import/external',
  'import/broken-xml',
  'import/tracked-change',
  'import/new-picture',
  'import/foreign',
  'import/no-record',
  'import/not-exact',
]

const inSource = ids.filter((id) => !elsewhere.includes(id))

describe('The pages of the rules', () => {
  it('are one for each rule, and no others', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md')
    expect(pages.sort()).toEqual(ids.map(fileOf).sort())
  })

  it('stand in the index, each with its severity', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8')
    const rows = [...index.matchAll(/^- \[(.+?)\]\((.+?)\) \((\w+)\): .+\.$/gm)].map(
      ([, id, file, severity]) => [id, file, severity],
    )
    expect(rows.sort()).toEqual(ids.map((id) => [id, fileOf(id), rules[id].severity]).sort())
  })

  it.each(ids)('say of %s how grave it is, why it matters and how to mend it', (id) => {
    const [first, ...sections] = pageOf(id)
      .replace(/^```(?:text|csv)\n[\s\S]*?^```$/gm, '')
      .split(/^## /m)
    expect(first).toMatch(new RegExp(`^# ${id}\n`))
    expect(first?.toLowerCase()).toContain(`**${rules[id].severity}.**`)
    const titles = sections.map((section) => section.split('\n')[0])
    expect(titles).toEqual(['Why it matters', 'How to mend it', 'Bad', 'Good'])
  })

  it.each(inSource)('show a bad example that reports %s, and a good one that does not', (id) => {
    expect(rulesIn(exampleOf(id, 'Bad'), id)).toContain(id)
    expect(rulesIn(exampleOf(id, 'Good'), id)).not.toContain(id)
  })

  it.each(inSource)('show a bad example that reports %s as grave as the page says', (id) => {
    const messages = messagesIn(exampleOf(id, 'Bad'), id).filter((message) => message.ruleId === id)
    expect(new Set(messages.map(severityOf))).toEqual(new Set([rules[id].severity]))
  })

  it.each(
    inSource.filter((id) => id !== 'outline/empty'),
  )('show a good example for %s that is free of any fault', (id) => {
    expect(rulesIn(exampleOf(id, 'Good'), id)).toEqual([])
  })
})

describe('The bad example of a rule that can be mended', () => {
  it.each(
    ids.filter((id) => 'fixable' in rules[id]),
  )('%s says at each place what is expected there', (id) => {
    const messages = messagesIn(exampleOf(id, 'Bad'), id).filter((message) => message.ruleId === id)
    expect(messages.map(({expected}) => expected?.length)).toEqual(messages.map(() => 1))
  })
})

describe('A rule that is tested elsewhere', () => {
  it('source/binary: bytes that are no text are refused, and the message says so', () => {
    const file = new VFile({value: Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00)})
    expect(readBriefing(file).outline).toBeNull()
    expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['source/binary'])
  })

  it.each([
    ['Big5', Uint8Array.of(0xa4, 0xf4, 0xa1, 0x43), '水。'],
    ['UTF-16LE', Uint8Array.of(0xff, 0xfe, 0x34, 0x6c), '水'],
    ['UTF-16BE', Uint8Array.of(0xfe, 0xff, 0x6c, 0x34), '水'],
  ])('source/encoding: a file in %s is read, and the message says as what', (encoding, value, text) => {
    const file = new VFile({value})
    expect(readBriefing(file).outline?.summary.zh?.text).toBe(text)
    expect(file.messages.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
      ['source/encoding', expect.stringContaining(encoding)],
    ])
  })

  it('source/encoding: a file in UTF-8 is not spoken of, with a byte-order mark or without', () => {
    for (const mark of ['', '\uFEFF']) {
      const file = new VFile({value: new TextEncoder().encode(`${mark}水。`)})
      readBriefing(file)
      expect(file.messages).toEqual([])
    }
  })

  it('parity/invalid-pairs: a side file that is no list of pairs is not followed', () => {
    expect(parseBonds(exampleOf('parity/invalid-pairs', 'Bad'))).toBeNull()
    expect(parseBonds(exampleOf('parity/invalid-pairs', 'Good'))).toHaveLength(1)
  })

  it.each([
    'Bad',
    'Good',
  ] as const)('source/not-canonical: what fmt has no words for is left as it is (%s)', async (which) => {
    const project = createProject({'a.md': exampleOf('source/not-canonical', which)})
    const [formatted] = await formatBriefings({files: ['a.md'], host: project.host})
    const told = formatted?.files[0]?.messages.filter(({ruleId}) => ruleId === 'source/not-canonical')
    expect([formatted?.text === null, told?.length]).toEqual(which === 'Bad' ? [true, 1] : [false, 0])
  })

  it('parity/unknown-pair: a side file that pairs what is not there is told, and one that does not is followed', () => {
    const source =
      '摘要:\n港口。\n- 水表在 2019 年停用。\nSummary:\nPort.\n- Meters have not been used since 2019.\n'
    const told = (['Bad', 'Good'] as const).map((which) => {
      const bonds = parseBonds(exampleOf('parity/unknown-pair', which)) ?? []
      expect(bonds).toHaveLength(1)
      return readBriefing(source, {bonds}).files[0]?.messages.map(({ruleId}) => ruleId)
    })
    expect(told).toEqual([['parity/unknown-pair'], []])
  })

  it('terms/invalid-glossary: a row that cannot be read is told at its place, and a sound one is used', () => {
    const [bad, good] = (['Bad', 'Good'] as const).map((which) =>
      readCsvGlossary(exampleOf('terms/invalid-glossary', which)),
    )
    expect(bad?.faults.map(({line, column}) => [line, column])).toEqual([[2, 5]])
    expect(good).toMatchObject({faults: [], entries: [{terms: {zh: ['再生水'], en: ['reclaimed "water"']}}]})
  })

  it('meta/invalid-setting: what a source asks for is handed on as typed', () => {
    expect(readBriefing(exampleOf('meta/invalid-setting', 'Bad')).settings).toEqual({edition: 'english'})
    expect(readBriefing(exampleOf('meta/invalid-setting', 'Good')).settings).toEqual({edition: 'en'})
  })

  it.each<[RuleId, string]>([
    ['source/remote-resource', 'https://example.org/quay.png'],
    ['source/missing-image', 'figures/quay.tiff'],
  ])('%s: the address of a picture is kept for the press to judge', (id, url) => {
    const {outline} = readBriefing(exampleOf(id, 'Bad'))
    expect(outline?.children.map(({kind}) => kind)).toEqual(['figure'])
    expect(JSON.stringify(outline?.children[0]?.zh?.content)).toContain(`"url":"${url}"`)
  })

  it('font/missing-glyph: a rare character reaches the outline as it is', () => {
    expect(readBriefing(exampleOf('font/missing-glyph', 'Bad')).outline?.summary.zh?.text).toContain('🜁')
  })
})

function fileOf(id: RuleId): string {
  return `${id.replace('/', '-')}.md`
}

function pageOf(id: RuleId): string {
  return readFileSync(join(folder, fileOf(id)), 'utf8')
}

/** The fenced source under `## Bad` or `## Good`. */
function exampleOf(id: RuleId, title: 'Bad' | 'Good'): string {
  const example = new RegExp(`^## ${title}\n[\\s\\S]*?^\`\`\`text\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(
    pageOf(id),
  )?.[1]
  if (example === undefined) throw new Error(`No ${title} example on the page of ${id}`)
  return example
}

/** The project's glossary, where a page shows one. */
function glossaryOf(id: RuleId): Glossary | undefined {
  const csv = /^```csv\n([\s\S]*?)^```$/m.exec(pageOf(id))?.[1]
  return csv === undefined ? undefined : createGlossary(readCsvGlossary(csv).entries)
}

function rulesIn(source: string, id: RuleId): readonly (string | undefined)[] {
  return messagesIn(source, id).map(({ruleId}) => ruleId)
}

function messagesIn(source: string, id: RuleId): VFile['messages'] {
  const file = new VFile({value: source, path: 'briefing.md'})
  const {outline, pairings} = readBriefing(file)
  if (outline) check(outline, {fileOf: () => file, languages, pairings, glossary: glossaryOf(id)})
  controlMessages([file], severitiesOf())
  return file.messages
}
