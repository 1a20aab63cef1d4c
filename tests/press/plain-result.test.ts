/** A result that was sent to another process says what it said before. */

import {describe, expect, it} from 'vitest'
import {HostError} from '../../src/host/host.ts'
import {reportAs} from '../../src/messages/reporters.ts'
import {build} from '../../src/press/build.ts'
import {plainResult, revivedResult} from '../../src/press/plain-result.ts'
import type {BriefingResult} from '../../src/press/result.ts'
import {createProject, shortBriefing} from './project.ts'

const send = (result: BriefingResult): BriefingResult => revivedResult(structuredClone(plainResult(result)))

const source = shortBriefing
  .replace('2026-04-05', '04/05/2026')
  .replace('一句摘要。', '一,二 word 三。')
  .replace('One point.', 'One point of 3,000.')

async function built(files: Readonly<Record<string, string>>, host = {}): Promise<BriefingResult> {
  const project = createProject(files)
  const {briefings} = await build({
    host: {...project.host, ...host},
    files: Object.keys(files),
    choices: {to: ['odt']},
  })
  const [first] = briefings
  if (!first) throw new Error('Nothing was built')
  return first
}

describe('a result that is sent to another process', () => {
  it('is told in every form and both languages as before', async () => {
    const twins = {'a.zh.md': '# 標題\n\n一,句。\n', 'a.en.md': '# Title\n\nOne sentence of 3.\n'}
    for (const result of [await built({'a.txt': source}), await built(twins)]) {
      const sent = send(result)
      expect(result.files.flatMap(({messages}) => messages).length).toBeGreaterThan(1)
      for (const format of ['pretty', 'json', 'sarif', 'github'] as const)
        for (const language of ['en', 'zh'] as const)
          expect(reportAs(sent.files, {format, language})).toBe(reportAs(result.files, {format, language}))
      expect(sent.files.flatMap(({messages}) => messages.map(String))).toEqual(
        result.files.flatMap(({messages}) => messages.map(String)),
      )
      expect({...sent, files: []}).toEqual({...result, files: []})
    }
  })

  it('keeps the words and the remedy of what went wrong with the machine', async () => {
    const writeTogether = async (): Promise<never> => {
      throw new HostError({en: 'full', zh: '滿了'}, {en: 'make room', zh: '清出空間'})
    }
    const {failure} = send(await built({'a.txt': source}, {writeTogether}))
    expect(failure).toBeInstanceOf(HostError)
    expect(failure).toMatchObject({
      message: 'full',
      what: {en: 'full', zh: '滿了'},
      remedy: {en: 'make room', zh: '清出空間'},
    })
  })

  it('keeps name and place of a fault of ours', async () => {
    const fault = new TypeError('x is not y')
    const {failure} = send({...(await built({'a.txt': source})), failure: fault})
    expect(failure).toMatchObject({name: 'TypeError', message: 'x is not y', stack: fault.stack})
    expect(failure).not.toBeInstanceOf(HostError)
  })
})
