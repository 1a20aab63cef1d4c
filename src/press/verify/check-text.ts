/** Whether the files of an edition say what its outline says. */

import {prove} from '../../proof/proof.ts'
import {planned} from '../jobs.ts'
import type {Manifest} from '../manifest.ts'
import {readAsOf} from '../print.ts'
import type {Reread} from './check-source.ts'
import {type Finding, failed, proven, unproven} from './verdict.ts'

/** More differences than these say nothing new. */
const mostDifferences = 5

/** Reads each file back that is as it was printed. @param held their bytes, by name. */
export async function checkText(
  {files}: Manifest,
  held: ReadonlyMap<string, Uint8Array>,
  {compiled, run}: Reread,
): Promise<readonly Finding[]> {
  const {typeset, context} = compiled
  if (!typeset || !context) return []
  const jobs = await planned(compiled, run.formats)
  const findings: Finding[] = []
  for (const {name, format, checks} of files) {
    const bytes = held.get(name)
    if (!bytes) continue
    const job = jobs.find((each) => each.format === format && name.replace(/\.[^.]+$/, '') === each.name)
    const emitter = await run.formats.get(format)?.()
    const readAs = job && emitter ? readAsOf(emitter, job.booklet) : null
    if (!job || !readAs || !checks.some(({check}) => check === 'text')) {
      findings.push(unproven('text', name, {en: 'nothing here reads its text', zh: '沒有可讀取其文字的程式'}))
      continue
    }
    const {template, assets} = context
    const proof = await prove({
      format: readAs,
      bytes,
      handout: job.handout,
      outline: typeset.outline,
      template,
      assets,
    })
    const {texts, letters, pictures, links, disproofs} = proof
    findings.push(
      ...disproofs.slice(0, mostDifferences).map(({kind, place, expected, found}) =>
        failed('text', name, {
          en: `its ${kind} is not the outline's (${place}): “${expected}”, and it says “${found}”`,
          zh: `與大綱不符（${place}）：應為「${expected}」，實為「${found}」`,
        }),
      ),
    )
    if (disproofs.length === 0)
      findings.push(
        proven('text', name, {
          en: `says what its outline says: ${texts} texts, ${letters} letters, in their order, each in its language; ${pictures} pictures, ${links} links`,
          zh: `與大綱一字不差：${texts} 段、${letters} 字元，順序與語言皆符；圖片 ${pictures}、連結 ${links}`,
        }),
      )
  }
  return findings
}
