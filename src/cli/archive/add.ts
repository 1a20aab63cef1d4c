import type {Config} from '../../config/config.ts'
import type {Words} from '../../host/host.ts'
import type {Added, User} from '../../press/archive/add.ts'
import {counted, oneOf, pressOptions} from '../choices.ts'
import {type Invocation, type Status, UsageError} from '../command.ts'
import {verdictText} from '../verdict-text.ts'
import {archiveDir, forms} from './archive-dir.ts'

/** `zhenpress archive add`. */
export async function runAdd(invocation: Invocation, config: Config): Promise<Status> {
  const {terminal, operands, language} = invocation
  const form = oneOf(invocation, 'format', forms) ?? 'pretty'
  const supersedes = invocation.texts('supersedes')
  const {addToArchive} = await import('../../press/archive/add.ts')
  const browser = invocation.text('browser')
  const archive = archiveDir(invocation, config)
  if (supersedes.length > 0 && operands.length !== 1)
    throw new UsageError({
      en: '--supersedes is for one edition: name its folder',
      zh: '--supersedes 一次只能用於一份：請指定它的資料夾',
    })
  const added = await addToArchive({
    ...pressOptions({...invocation, operands: []}, config),
    ...(browser === undefined ? {} : {browser}),
    archive,
    supersedes,
    operands: operands.length > 0 ? operands : [config.outDir ?? 'out'],
    note: invocation.text('note'),
    user: userOf(invocation.text('author')),
    strict: invocation.isOn('strict'),
  })
  if (form === 'json') terminal.out(`${JSON.stringify(added, null, 2)}\n`)
  else for (const each of added) say(each, archive, invocation)
  if (added.length === 0) terminal.err(`${nothing[language]}\n`)
  else if (!invocation.isOn('quiet')) terminal.err(`${summaryOf(added)[language]}\n`)
  if (added.length === 0 || added.some(({outcome}) => outcome === 'refused')) return 1
  return added.some(({outcome}) => outcome === 'unproven') ? 3 : 0
}

function say({verdict, outcome, edition}: Added, archive: string, invocation: Invocation): void {
  const {terminal, language} = invocation
  if (!edition) {
    const open = verdict.findings.filter(({result}) => result !== 'proven')
    terminal.err(verdictText({...verdict, findings: open}, language))
    return
  }
  if (invocation.isOn('quiet')) return
  const count = verdict.findings.filter(({result}) => result === 'proven').length
  const ref = `${edition.id}@${edition.number}`
  const told: Readonly<Record<'added' | 'same', Words>> = {
    added: {
      en: `${verdict.name} → ${ref} in ${archive}: ${counted(count, 'proof')} held`,
      zh: `${verdict.name} → ${archive} 的 ${ref}：${count} 項查驗無誤`,
    },
    same: {
      en: `${verdict.name}: ${ref} is the same; nothing was added`,
      zh: `${verdict.name}：與 ${ref} 完全相同，未重複存入`,
    },
  }
  terminal.out(`${told[outcome === 'added' ? 'added' : 'same'][language]}\n`)
  const open = verdict.findings.filter(({result}) => result === 'unproven')
  if (open.length > 0) terminal.err(verdictText({...verdict, findings: open}, language))
}

/** `Name <mail>`; OCFL wants the address as a URI. */
function userOf(text: string | undefined): User | undefined {
  if (text === undefined) return undefined
  const [, name, mail] = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(text.trim()) ?? []
  const given = (name ?? text).trim()
  if (given === '') throw new UsageError({en: '--author takes a name', zh: '--author 要寫姓名'})
  return mail === undefined ? {name: given} : {name: given, address: `mailto:${mail}`}
}

function summaryOf(added: readonly Added[]): Words {
  const count = (...outcomes: readonly Added['outcome'][]): number =>
    added.filter(({outcome}) => outcomes.includes(outcome)).length
  const [fresh, same, not] = [count('added'), count('same'), count('refused', 'unproven')]
  return {
    en: `${counted(fresh, 'edition')} added, ${same} there already, ${not} not added`,
    zh: `存入 ${fresh} 份，已在庫 ${same} 份，未存入 ${not} 份`,
  }
}

const nothing: Words = {
  en: 'There is nothing to archive: no manifest.json. “zhenpress build” prints first.',
  zh: '沒有可典藏的成品：找不到 manifest.json。請先用 zhenpress build 印出。',
}
