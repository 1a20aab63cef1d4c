import type {Both, Language} from '../outline/types.ts'
import type {GlossaryEntry, GlossaryFault, GlossaryReading} from './glossary.ts'
import {readXml, type XmlElement, XmlError} from './xml.ts'

/** Names of one thing in version 2 (`martif`) and version 3 (`tbx`) of ISO 30042. */
const entryNames = ['termEntry', 'conceptEntry']
const languageNames = ['langSet', 'langSec']
const termNames = ['tig', 'ntig', 'termSec']

/** Values of `administrativeStatus` that forbid a term (TBX-Basic). */
const forbidding =
  /^(?:deprecatedTerm|supersededTerm)-admn-sts$|^(?:deprecated|superseded|forbidden|notRecommended|obsolete)/i
const preferring = /^preferred/i

/** `glossary.tbx`: TBX-Basic, in either version. Languages other than Chinese and English are left out. */
export function readTbx(text: string): GlossaryReading {
  try {
    const root = readXml(text)
    if (root.name !== 'martif' && root.name !== 'tbx')
      return {entries: [], faults: [at(text, root, notTbx(root.name))]}
    const found = below(root, entryNames).map((element) => entryOf(element, text))
    const faults = found.flatMap((each) => each.faults)
    if (found.length === 0) faults.push(at(text, root, noEntry))
    return {entries: found.flatMap(({entry}) => (entry ? [entry] : [])), faults}
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return {entries: [], faults: [at(text, error, error.words)]}
  }
}

function entryOf(
  element: XmlElement,
  text: string,
): {readonly entry: GlossaryEntry | null; readonly faults: readonly GlossaryFault[]} {
  const terms: Both<string[]> = {zh: [], en: []}
  const forbidden: Both<string[]> = {zh: [], en: []}
  const faults: GlossaryFault[] = []
  for (const set of below(element, languageNames)) {
    const tag = set.attributes.get('xml:lang') ?? set.attributes.get('lang')
    if (tag === undefined) faults.push(at(text, set, noLanguage(set.name)))
    const language = languageIn(tag ?? '')
    if (!language) continue
    for (const section of below(set, termNames)) {
      const word = below(section, ['term'])[0]?.text.replace(/\s+/gu, ' ').trim() ?? ''
      if (word === '') faults.push(at(text, section, noTerm))
      const status = statusOf(section)
      if (word === '') continue
      if (forbidding.test(status)) forbidden[language].push(word)
      else if (preferring.test(status)) terms[language].unshift(word)
      else terms[language].push(word)
    }
  }
  const note = element.children.find(({name}) => name === 'note' || name === 'descrip')?.text.trim() ?? ''
  const isEmpty = [terms.zh, terms.en, forbidden.zh, forbidden.en].every((words) => words.length === 0)
  return {entry: isEmpty ? null : {terms, forbidden, note: note === '' ? null : note}, faults}
}

/** `administrativeStatus`, as a `termNote` or as an element of its own (the DCT style of version 3). */
function statusOf(section: XmlElement): string {
  const notes = below(section, ['termNote', 'administrativeStatus'])
  const note = notes.find(
    ({name, attributes}) =>
      name === 'administrativeStatus' ||
      /^(?:administrativeStatus|normativeAuthorization)$/.test(attributes.get('type') ?? ''),
  )
  return note?.text.trim() ?? ''
}

function languageIn(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split(/[-_]/)
  return primary === 'zh' || primary === 'en' ? primary : null
}

/** The nearest elements of these names below another. */
function below({children}: XmlElement, names: readonly string[]): readonly XmlElement[] {
  return children.flatMap((child) => (names.includes(child.name) ? [child] : below(child, names)))
}

type Words = Pick<GlossaryFault, 'en' | 'zh'>

function at(text: string, {offset}: {readonly offset: number}, words: Words): GlossaryFault {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, ...words}
}

function notTbx(name: string): Words {
  return {
    en: `<${name}> is no TBX; it starts with <martif> or <tbx>`,
    zh: `<${name}> 不是 TBX；應以 <martif> 或 <tbx> 開頭`,
  }
}

function noLanguage(name: string): Words {
  return {en: `<${name}> does not say its xml:lang`, zh: `<${name}> 沒有標明 xml:lang`}
}

const noEntry: Words = {
  en: 'no <termEntry> and no <conceptEntry> in it',
  zh: '裡面沒有 <termEntry> 或 <conceptEntry>',
}
const noTerm: Words = {en: 'a term that says nothing', zh: '詞彙是空的'}
