import {describe, expect, it} from 'vitest'
import {checkBriefings} from '../../src/press/build.ts'
import {createProject} from './project.ts'

const briefing =
  '標題/Title: 水 / Water\n摘要：\n回收水可以供應碼頭。\nSummary:\nTreated sewage can serve the quays.\n'
const csv = 'zh,en,forbidden.zh\n再生水,reclaimed water,回收水\n碼頭,wharf,\n'

async function told(
  files: Readonly<Record<string, string | Uint8Array>>,
  glossary?: string,
): Promise<readonly string[]> {
  const {host} = createProject({...files})
  const compiled = await checkBriefings({host, files: ['*.txt'], ...(glossary ? {glossary} : {})})
  return compiled.flatMap(({files: all}) =>
    all.flatMap((file) =>
      file.messages.map(({line, column, ruleId}) => `${file.path}:${line}:${column} ${ruleId}`),
    ),
  )
}

describe('The glossary of a project', () => {
  it('is found in the working folder, and its terms are checked', async () => {
    expect(await told({'a.txt': briefing, 'glossary.csv': csv})).toEqual([
      'a.txt:3:1 terms/forbidden',
      'a.txt:3:8 terms/glossary',
    ])
  })

  it('is the file that is named', async () => {
    expect(
      await told({'a.txt': briefing, 'glossary.csv': 'zh\n', 'terms.csv': csv}, 'terms.csv'),
    ).toHaveLength(2)
  })

  it('may be in Big5', async () => {
    // 水 is A4F4 in Big5.
    const big5 = Uint8Array.of(
      0x7a,
      0x68,
      0x2c,
      0x65,
      0x6e,
      0x0a,
      0xa4,
      0xf4,
      0x2c,
      0x62,
      0x65,
      0x65,
      0x72,
      0x0a,
    )
    expect(await told({'a.txt': briefing, 'glossary.csv': big5})).toEqual([
      'a.txt:1:11 terms/glossary',
      'a.txt:3:3 terms/glossary',
    ])
  })

  it('may be in TBX', async () => {
    const tbx =
      '<tbx><text><body><conceptEntry><langSec xml:lang="zh"><termSec><term>碼頭</term></termSec></langSec><langSec xml:lang="en"><termSec><term>wharf</term></termSec></langSec></conceptEntry></body></text></tbx>'
    expect(await told({'a.txt': briefing, 'glossary.tbx': tbx})).toEqual(['a.txt:3:8 terms/glossary'])
  })

  it('is told once what is wrong with it, however many briefings there are', async () => {
    const files = {'a.txt': briefing, 'b.txt': briefing, 'glossary.csv': 'zh,en\n水",water\n'}
    expect(await told(files)).toEqual(['glossary.csv:2:1 terms/invalid-glossary'])
  })

  it('must be there where it is named', async () => {
    await expect(told({'a.txt': briefing}, 'terms.csv')).rejects.toThrow('terms.csv')
  })
})
