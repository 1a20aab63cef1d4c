import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {severityOf} from '../../src/messages/report.ts'
import {build} from '../../src/press/build.ts'
import {plain} from './plain.ts'
import {createProject} from './project.ts'

const choices = {to: ['txt']}

describe('pictures', () => {
  const withPicture = (url: string): string =>
    `# 題\n\n# Title\n\n一句。\n\nOne.\n\n## 節\n\n## Section\n\n![圖](${url})\n\n![Figure](${url})\n`

  async function messagesFor(
    url: string,
    prepare: (project: ReturnType<typeof createProject>) => void = () => {},
  ): Promise<string[]> {
    const project = createProject({'inner/b.md': withPicture(url), 'outside.png': 'x'})
    prepare(project)
    const {briefings} = await build({host: project.host, files: ['inner/b.md'], emitters: [plain], choices})
    return briefings.flatMap(({files}) =>
      files.flatMap((file) => file.messages.map((m) => `${m.ruleId} ${severityOf(m)}`)),
    )
  }

  it.each([
    'https://example.org/a.png',
    '//example.org/a.png',
    'file:///etc/hostname',
    '../outside.png',
    '/etc/hostname',
    'data:image/png;base64,AA',
  ])('refuses %s', async (url) => {
    expect(await messagesFor(url)).toEqual(['source/remote-resource error'])
  })

  it('refuses a link that leads out of the folder', async () => {
    expect(
      await messagesFor('link.png', ({folder}) =>
        symlinkSync(path.join(folder, 'outside.png'), path.join(folder, 'inner/link.png')),
      ),
    ).toEqual(['source/remote-resource error'])
  })

  it.each([
    'html',
    'pdf',
    'docx',
    'odt',
  ])('leaves their words in %s where one is missing, and prints the rest', async (format) => {
    const lost = '![圖](a.png "題名")\n\n![Figure](a.png "A title")\n\n![圖](b.png)\n\n![Figure](c.png)'
    const source = `# 題\n\n# Title\n\n## 節\n\n## Section\n\n${lost}\n\n一句 ![小圖](d.png) 話。\n\nOne ![small](d.png) sentence.\n`
    for (const edition of ['zh-en', 'zh'] as const) {
      const project = createProject({'b.md': source})
      const {briefings} = await build({
        host: project.host,
        files: ['b.md'],
        choices: {to: [format], editions: [edition]},
      })
      const told = briefings.flatMap(({files}) => files.flatMap((file) => file.messages.map((m) => m.ruleId)))
      expect(new Set(told)).toEqual(new Set(['source/missing-image']))
      expect(briefings.flatMap(({written}) => written)).toHaveLength(1)
    }
  })

  it('names one that is missing, and one that is no picture', async () => {
    expect(await messagesFor('missing.png')).toEqual(['source/missing-image error'])
    expect(await messagesFor('text.png', ({write}) => write('inner/text.png', 'no picture'))).toEqual([
      'source/missing-image error',
    ])
  })
})
