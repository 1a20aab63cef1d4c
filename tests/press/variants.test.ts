/** Templates, papers and variants, from the choices to the files. */

import {describe, expect, it} from 'vitest'
import type {Emitter} from '../../src/emit/emitter.ts'
import {type BriefingResult, build} from '../../src/press/build.ts'
import type {Choices} from '../../src/press/choices.ts'
import {createProject, shortBriefing} from './project.ts'

/** What an emitter was given. */
type Given = {name: string; layout: string; paper: string; text: number; accent: string; duplex: boolean}

/** Prints with an emitter that keeps what it is given, in place of those of the package. */
async function printed(
  choices: Partial<Choices>,
  source: string = shortBriefing,
): Promise<{given: readonly Given[]; files: readonly string[]; result: BriefingResult | undefined}> {
  const given: Given[] = []
  const emitterOf = (format: string): Emitter => ({
    format,
    extension: format,
    mediaType: 'text/plain',
    emit: async ({slug, layout}, {template: {tokens}}) => {
      const {paper, sizes, colours, duplex} = tokens
      given.push({name: slug, layout, paper, text: sizes.text, accent: colours.accent, duplex})
      return new TextEncoder().encode(slug)
    },
  })
  const project = createProject({'short.txt': source})
  const {briefings} = await build({
    host: project.host,
    files: ['short.txt'],
    choices: {to: ['docx'], ...choices},
    emitters: ['docx', 'html'].map(emitterOf),
  })
  const files = project.list('out/short').filter((name) => name !== 'manifest.json')
  return {given, files, result: briefings[0]}
}

describe('the layout', () => {
  it("is the template's own where nothing is said, and then stands in no name", async () => {
    const {given, files} = await printed({template: 'memo'})
    expect(given).toMatchObject([{layout: 'stacked'}])
    expect(files).toEqual(['short.zh-en.docx'])
  })

  it('stands in the name where it is another', async () => {
    const {files} = await printed({template: 'memo', layout: 'parallel'})
    expect(files).toEqual(['short.zh-en.parallel.docx'])
  })

  it('is none in an edition in one language', async () => {
    const {files} = await printed({template: 'memo', layout: 'parallel', editions: ['en']})
    expect(files).toEqual(['short.en.docx'])
  })

  it('has facing pages on paper alone, and says so once', async () => {
    const {given, files, result} = await printed({
      layout: 'facing',
      to: ['docx', 'html'],
      editions: ['zh-en', 'en-zh'],
    })
    expect(given.map(({layout}) => layout)).toEqual(['parallel', 'parallel', 'parallel', 'parallel'])
    expect(files).toContain('short.zh-en.html')
    const told = result?.files[0]?.messages.filter(({ruleId}) => ruleId === 'layout/facing-is-paper')
    expect(told?.map(({reason}) => reason)).toEqual([
      'Facing pages are printed as PDF; DOCX, HTML has its columns side by side',
    ])
  })
})

describe('a variant', () => {
  it('in large print has 18 pt and one column, whatever layout is asked for', async () => {
    const {given, files} = await printed({largePrint: true, layout: 'parallel'})
    expect(given).toMatchObject([{text: 18, layout: 'stacked'}])
    expect(files).toEqual(['short.zh-en.large.docx'])
  })

  it('in grey has no colour', async () => {
    const {given, files} = await printed({grey: true})
    expect(given[0]?.accent).toMatch(/^#(..)\1\1$/)
    expect(files).toEqual(['short.zh-en.grey.docx'])
  })

  it('may be both', async () => {
    expect((await printed({grey: true, largePrint: true})).files).toEqual(['short.zh-en.large.grey.docx'])
  })

  it('stands on the paper that is asked for', async () => {
    expect((await printed({paper: 'B5'})).given).toMatchObject([{paper: 'B5', text: 9.5}])
  })

  it('is mirrored where that is asked for, or where its template is bound', async () => {
    expect((await printed({})).given).toMatchObject([{duplex: false}])
    expect((await printed({duplex: true})).given).toMatchObject([{duplex: true}])
    expect((await printed({template: 'report'})).given).toMatchObject([{duplex: true}])
    expect((await printed({template: 'report', duplex: false})).given).toMatchObject([{duplex: false}])
  })
})

describe('an edition that is to fit', () => {
  const long = shortBriefing
    .replace(
      '- 一個要點。',
      Array.from(
        {length: 14},
        (_, index) => `- 第 ${index} 個要點，說明一件要在會議上談的事，文字不長也不短。`,
      ).join('\n'),
    )
    .replace(
      '- One point.',
      Array.from(
        {length: 14},
        (_, index) =>
          `- Point ${index} tells of a thing to be spoken of at the meeting, neither long nor short.`,
      ).join('\n'),
    )
  const longer = long.replaceAll('說明一件要在會議上談的事，', '說明一件要在會議上談的事，'.repeat(8))

  const toldBy = ({result}: Awaited<ReturnType<typeof printed>>): readonly string[] =>
    (result?.files[0]?.messages ?? [])
      .filter(({ruleId}) => ruleId?.startsWith('layout/'))
      .map(({reason}) => reason)

  it('has the pages that were asked for, and says what was done', async () => {
    const outcome = await printed({to: ['pdf', 'docx'], fit: 1}, long)
    expect(toldBy(outcome)).toEqual([
      expect.stringMatching(
        /^Edition zh-en was fitted on 1 page instead of 2 pages: text of (?:8|9|10)(?:\.\d)? instead of 10\.5 pt, leading of 1\.\d+ instead of 1\.7$/,
      ),
    ])
    expect(outcome.given[0]?.text).toBeLessThan(10.5)
  })

  it('has the same DOCX whether a PDF is printed beside it or not', async () => {
    const [alone, beside] = [
      await printed({fit: 1}, long),
      await printed({to: ['pdf', 'docx'], fit: 1}, long),
    ]
    expect(alone.given).toEqual(beside.given)
    expect(toldBy(alone)).toEqual(toldBy(beside))
  })

  it('is left as it is where it fits', async () => {
    const outcome = await printed({to: ['pdf', 'docx'], fit: 1})
    expect(toldBy(outcome)).toEqual([])
    expect(outcome.given[0]?.text).toBe(10.5)
  })

  it('says so where it does not fit even at the limits', async () => {
    const outcome = await printed({to: ['pdf', 'docx'], fit: 1}, longer)
    expect(toldBy(outcome)).toEqual([
      expect.stringMatching(
        /^Edition zh-en does not fit on 1 page, not even in text of 8\.2 pt: it has 2 pages, in text of (?:8|9|10)\.\d pt/,
      ),
    ])
  })
})
