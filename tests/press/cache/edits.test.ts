/** Whatever is edited, and in whatever order: with a cache comes the same as without. */

import {rmSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, it} from 'vitest'
import type {BuildOptions} from '../../../src/press/build.ts'
import {openProject, type Project, shortBriefing} from '../project.ts'
import {compare} from './compare.ts'
import {picture} from './picture.ts'

type Options = Pick<BuildOptions, 'choices' | 'defaults' | 'rules' | 'meta'>
type Edit = (project: Project, options: Options) => Options

const write =
  (name: string, content: string | Uint8Array): Edit =>
  (project, options) => {
    project.write(name, content)
    return options
  }
const remove =
  (name: string): Edit =>
  (project, options) => {
    rmSync(path.join(project.folder, name), {recursive: true, force: true})
    return options
  }
const choose =
  (change: Options): Edit =>
  (_, options) => ({...options, ...change})

const points = ['一個要點。', '兩,個 point 要點。', '<!-- zhenpress-disable-next-line -->', '1,000 萬元。']

const source = fc
  .tuple(fc.constantFrom('a', 'b'), fc.array(fc.constantFrom(...points), {maxLength: 3}), fc.boolean())
  .map(([name, lines, figure]) => {
    const figures = figure ? ['![圖](fig.png)', '![Figure](fig.png)'] : ['', '']
    const zh = lines.map((line) => (line.startsWith('<') ? line : `- ${line}`)).join('\n')
    const text = shortBriefing.replace('- 一個要點。', `- 一個要點。\n${zh}\n\n${figures[0]}\n`)
    return write(`in/${name}.txt`, `${text}\n${figures[1]}\n`)
  })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {weight: 4, arbitrary: source},
  fc.integer({min: 1, max: 3}).map((width) => write('in/fig.png', picture(width))),
  fc.constantFrom('要點', '摘要').map((zh) => write('glossary.csv', `zh,en\n${zh},item\n`)),
  fc
    .constantFrom('One summary', 'One point')
    .map((en) => write('in/a.pairs.yaml', `- zh: 一個\n  en: ${en}\n`)),
  fc
    .constantFrom('glossary.csv', 'in/a.pairs.yaml', 'out', 'out/a/a.zh-en.docx', 'out/b/manifest.json')
    .map(remove),
  fc.constantFrom('garbage', '').map((text) => write('out/a/a.zh-en.docx', text)),
  fc.constantFrom('error', 'warning', 'off').map((severity) => choose({rules: {'typography/*': severity}})),
  fc.constantFrom('roc', 'gregorian').map((dates) => choose({defaults: {dates}})),
  fc
    .constantFrom('memo', 'brief', 'handout')
    .map((template) => choose({choices: {to: ['docx'], template, fit: null}})),
  fc.constantFrom(['docx'], ['odt'], ['docx', 'odt']).map((to) => choose({choices: {to}})),
  fc.constantFrom('甲', '乙').map((title) => choose({meta: {'title.zh': title}})),
)

describe('a cache', () => {
  it('changes nothing of what is printed, told or failed', {timeout: 900_000}, async () => {
    const runs = Number(process.env['RUNS'] ?? 6)
    await fc.assert(
      fc.asyncProperty(fc.array(edit, {minLength: 4, maxLength: 8}), async (edits) => {
        const project = openProject({
          'in/a.txt': shortBriefing,
          'in/b.txt': shortBriefing,
          'in/fig.png': picture(1),
        })
        try {
          let options: Options = {choices: {to: ['docx']}}
          for (const each of edits) {
            options = each(project, options)
            await compare(project, options)
          }
        } finally {
          project.remove()
        }
      }),
      {numRuns: runs},
    )
  })
})
