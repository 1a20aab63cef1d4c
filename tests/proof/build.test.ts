/** What does not say what its outline says is never handed over. */

import {cpSync, existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Emitter} from '../../src/emit/emitter.ts'
import {htmlEmitter} from '../../src/emit/html/html.ts'
import {build} from '../../src/press/build.ts'
import {run} from '../cli/run.ts'
import {createProject, shortBriefing} from '../press/project.ts'

/** HTML as ours, with something else in the place of a text. */
function spoilt(from: string, to: string, more: Partial<Emitter> = {}): Emitter {
  return {
    ...htmlEmitter,
    ...more,
    emit: async (handout, context) => {
      const html = Buffer.from(await htmlEmitter.emit(handout, context)).toString()
      if (!html.includes(from)) throw new Error(`There is no ${from}`)
      return Buffer.from(html.replace(from, to))
    },
  }
}

const source = shortBriefing.replace('One point.', 'A point of substance.')

describe('a build', () => {
  it('fails where a format loses a letter, names the place and writes nothing', async () => {
    const project = createProject({'a.txt': source})
    const {briefings, failed} = await build({
      host: project.host,
      files: ['a.txt'],
      choices: {to: ['html', 'docx']},
      emitters: [spoilt('A point of substance', 'A point of sustance')],
    })
    expect(failed).toBe(true)
    expect(briefings[0]?.written).toEqual([])
    expect(existsSync(path.join(project.folder, 'out'))).toBe(false)
    const told = briefings[0]?.files[0]?.messages.filter(({ruleId}) => ruleId === 'proof/text') ?? []
    expect(told.map(({line, column, source: from, reason}) => ({line, column, from, reason}))).toEqual([
      {
        line: 9,
        column: 3,
        from: 'zhenpress',
        reason: expect.stringContaining('“A point of substance.”, and it says “A point of sustance.'),
      },
    ])
  })

  it('does not read a format that says nothing of how it is read', async () => {
    const project = createProject({'a.txt': source})
    const own = {format: 'own', extension: 'own', mediaType: 'text/plain'}
    const {readAs, ...unread} = spoilt('A point of substance', 'Something else', own)
    expect(readAs).toBe('html')
    const {failed} = await build({
      host: project.host,
      files: ['a.txt'],
      choices: {to: ['own']},
      emitters: [unread],
    })
    expect(failed).toBe(false)
    expect(JSON.parse(project.read('out/a/manifest.json')).files[0].checks).toEqual([])
  })

  it('goes on with the other briefings', async () => {
    const project = createProject({'a.txt': source, 'b.txt': shortBriefing})
    const {briefings} = await build({
      host: project.host,
      files: ['a.txt', 'b.txt'],
      choices: {to: ['html']},
      emitters: [
        {
          ...htmlEmitter,
          emit: async (handout, context) =>
            Buffer.from(
              Buffer.from(await htmlEmitter.emit(handout, context))
                .toString()
                .replace('substance', 'sustance'),
            ),
        },
      ],
    })
    expect(briefings.map(({written}) => written)).toEqual([[], ['out/b/b.zh-en.html']])
  })

  it('takes the words of a template for its own', async () => {
    const project = createProject({'a.txt': source})
    cpSync('templates/handout', path.join(project.folder, 'ours'), {recursive: true})
    const page = readFileSync('templates/handout/page.html', 'utf8')
    project.write(
      'ours/page.html',
      page.replace('<main>', '<main><p>國家發展委員會 <span lang="en">NDC</span></p>'),
    )
    const {status, err} = await run(project, 'build', 'a.txt', '--to', 'html,pdf', '--template', './ours')
    expect([status, err]).toEqual([0, ''])
  })

  it('says in the manifest what was read', async () => {
    const project = createProject({'a.txt': source})
    await run(project, 'build', 'a.txt', '--to', 'html,pdf,docx,odt')
    const {files} = JSON.parse(project.read('out/a/manifest.json'))
    for (const {checks} of files)
      expect(checks).toContainEqual({
        check: 'text',
        passed: true,
        of: {texts: 18, letters: expect.any(Number), pictures: 0, links: 0},
      })
  })
})
