import {type Name, namesOf} from '../anchors/names.ts'
import {report} from '../messages/report.ts'
import {chineseOf, englishOf, isInitials} from './known-acronyms.ts'
import {type Pair, relatedTo, type SideText} from './pairs.ts'

/** Units and the like, which the other language spells out. */
const units =
  /^(?:[kmgt]?w[hp]?|[kmg]?hz|[kmgtp]b|[kmcn]?m[23]?|km[23]|kg|mg|g|t|ha|kv|v|l|ml|am|pm|a\.m|p\.m|km\/h|co2e?|pm2\.5|nt\$|us\$|twd|usd|nt|no|vs|q[1-4]|h[12]|fy\d*)$/i

/** What the briefing writes in Latin letters, to tell what it does not translate. */
export type Habits = {
  /** In how many pairs the English has an acronym, and in how many of these the Chinese has it too. */
  readonly acronyms: ReadonlyMap<string, {readonly en: number; readonly both: number}>
  /** Chinese that an acronym stands behind in brackets: 船位監控系統（VMS）. */
  readonly glosses: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads all pairs once. */
export function habitsOf(pairs: readonly Pair[]): Habits {
  const acronyms = new Map<string, {en: number; both: number}>()
  const glosses = new Map<string, Set<string>>()
  for (const {zh, en} of pairs) {
    const here = new Set(namesOf(zh.text, 'zh').map(({key}) => key))
    for (const key of new Set(acronymsIn(en).map((name) => name.key))) {
      const count = acronyms.get(key) ?? {en: 0, both: 0}
      acronyms.set(key, {en: count.en + 1, both: count.both + Number(here.has(key))})
    }
    for (const [, words = '', name = ''] of zh.text.matchAll(
      /([\p{Script=Han}]{2,16})[」』》]?[（(]([A-Z][A-Za-z&-]*[A-Z])[，,）)]/gu,
    )) {
      const known = glosses.get(name.toLowerCase()) ?? new Set()
      known.add(words.slice(-4))
      glosses.set(name.toLowerCase(), known)
    }
  }
  return {acronyms, glosses}
}

/**
 * `parity/name-mismatch`: a Latin name in the Chinese that the English lacks; and an acronym of the English that the
 * Chinese of this briefing writes elsewhere and not here.
 */
export function nameMismatch({zh, en}: Pair, habits: Habits): void {
  const [fromZh, fromEn] = [onlyInChinese(zh, en), onlyInEnglish(zh, en, habits)]
  const [here, there, names, others] = fromZh.length > 0 ? [zh, en, fromZh, fromEn] : [en, zh, fromEn, fromZh]
  const [first] = names
  if (!first) return
  const partner = others[0] ?? (fromZh.length > 0 ? loneAcronym(zh, en) : undefined)
  const quoted = [...new Set(names.map(({text}) => text))]
  report(here.file, 'parity/name-mismatch', {
    place: here.placeOf(first.start, first.end),
    values: {
      names: quoted.map((name) => `“${name}”`).join(', '),
      'names.zh': quoted.map((name) => `「${name}」`).join('、'),
      ...(here.language === 'zh'
        ? {missing: 'English', 'missing.zh': '英文', present: 'Chinese', 'present.zh': '中文'}
        : {missing: 'Chinese', 'missing.zh': '中文', present: 'English', 'present.zh': '英文'}),
    },
    related: relatedTo(here.file, there, partner),
  })
}

function onlyInChinese(zh: SideText, en: SideText): readonly Name[] {
  const there = wordsOf(en.text)
  const plain = squeezed(en.text)
  return namesOf(zh.text, 'zh').filter((name) => {
    const {key, text, start, end} = name
    if (units.test(key) || /^\d|^[a-z]$/.test(key) || zh.isProtected(start)) return false
    if (hasName(name, there, plain) || isInitials(text, en.text) || englishOf(key)?.test(en.text))
      return false
    // A name in brackets glosses a translation; only another one in its place speaks against it.
    const isGloss =
      /[\p{Script=Han}」』》][（(]\s*$/u.test(zh.text.slice(Math.max(0, start - 4), start)) &&
      /^[）)，,]/.test(zh.text.slice(end))
    return !isGloss || loneAcronym(zh, en) !== undefined
  })
}

/** An acronym of the English that the Chinese has not in any form that is known. */
function loneAcronym(zh: SideText, en: SideText): Name | undefined {
  const here = wordsOf(zh.text)
  const plain = squeezed(zh.text)
  return acronymsIn(en).find((name) => !hasName(name, here, plain) && !chineseOf(name.key)?.test(zh.text))
}

function onlyInEnglish(zh: SideText, en: SideText, {acronyms, glosses}: Habits): readonly Name[] {
  const here = wordsOf(zh.text)
  const plain = squeezed(zh.text)
  return acronymsIn(en).filter((name) => {
    const {key} = name
    const count = acronyms.get(key)
    // The Chinese keeps it wherever else it stands, so that it is missed here.
    if (!count || count.both < 1 || count.both * 3 < (count.en - 1) * 2) return false
    if (hasName(name, here, plain) || chineseOf(key)?.test(zh.text)) return false
    return ![...(glosses.get(key) ?? [])].some((words) => zh.text.includes(words))
  })
}

function acronymsIn(en: SideText): readonly Name[] {
  return namesOf(en.text, 'en').filter(
    ({acronym, key, text, start}) =>
      acronym && /^\p{Lu}[\p{Lu}\d&]+$/u.test(text) && !units.test(key) && !en.isProtected(start),
  )
}

/** Words with a capital or a digit as they are, and all in lower case. */
type Words = {readonly capital: ReadonlySet<string>; readonly any: ReadonlySet<string>}

function wordsOf(text: string): Words {
  const [capital, any] = [new Set<string>(), new Set<string>()]
  const folded = unaccented(text)
  for (const [word] of folded.matchAll(/[\p{Script=Latin}\p{N}]+(?:[-.&'’+/][\p{Script=Latin}\p{N}]+)*/gu)) {
    for (const part of [word, ...word.split(/[-.&'’+/]/u)]) {
      const forms = [squeezed(part), squeezed(part).replace(/e?s$/, '')]
      for (const form of forms) {
        any.add(form)
        if (/[\p{Lu}\d]/u.test(part)) capital.add(form)
      }
    }
  }
  return {capital, any}
}

/** An acronym must have a capital, lest `WHO` be found in `who`; a long name may be a part of a longer one. */
function hasName({key, acronym}: Name, words: Words, plain: string): boolean {
  const name = squeezed(key)
  if (acronym && name.length <= 4) return words.capital.has(name) || words.capital.has(name.replace(/s$/, ''))
  if (words.any.has(name) || words.any.has(name.replace(/e?s$/, ''))) return true
  if (name.length >= 5 && plain.includes(name)) return true
  // `COVID-19` and `Covid`, `app` and `application`.
  return (
    name.length >= 3 &&
    [...words.any].some(
      (word) => word.length >= 3 && (word.startsWith(name) || (word.length >= 4 && name.startsWith(word))),
    )
  )
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function squeezed(text: string): string {
  return unaccented(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
