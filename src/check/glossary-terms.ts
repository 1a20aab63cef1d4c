import type {Glossary, GlossaryEntry} from '../glossary/glossary.ts'
import {report} from '../messages/report.ts'
import {languages} from '../outline/types.ts'
import {languageNames, otherThan, type Pair, relatedTo} from './pairs.ts'
import type {Passage} from './passages.ts'
import {reportAt} from './report-at.ts'

/** `terms/glossary`: a term of the glossary on one side, and none of its translations on the other. */
export function glossaryTerms({zh, en}: Pair, glossary: Glossary): void {
  const sides = {zh, en}
  const found = {zh: glossary.find(zh.text, 'zh'), en: glossary.find(en.text, 'en')}
  for (const language of languages) {
    const [here, other] = [sides[language], otherThan(language)]
    const told = new Set<GlossaryEntry>()
    // A term in Latin letters may stand in Chinese as it is: `AI`.
    const kept = language === 'en' ? glossary.find(zh.text, 'en') : []
    const isKept = (key: string): boolean => kept.some((each) => each.key === key)
    for (const {entry, key, forbidden, start, end} of found[language]) {
      if (forbidden || told.has(entry) || here.isProtected(start) || entry.terms[other].length === 0) continue
      // A forbidden translation is told by its own rule.
      if (found[other].some((each) => each.key === key) || isKept(key)) continue
      // One word may stand for several entries: any of them will do.
      const twins = found[language].filter((each) => each.start === start && each.end === end)
      if (twins.some((twin) => found[other].some((each) => each.key === twin.key))) continue
      told.add(entry)
      report(here.file, 'terms/glossary', {
        place: here.placeOf(start, end),
        values: {
          term: here.text.slice(start, end),
          translation: quoted(entry.terms[other], '“', '”', ' or '),
          'translation.zh': quoted(entry.terms[other], '「', '」', '或'),
          missing: languageNames[other].en,
          'missing.zh': languageNames[other].zh,
        },
        related: relatedTo(here.file, sides[other]),
      })
    }
  }
}

/** `terms/forbidden`: a term that the glossary forbids, with what to write instead. */
export function forbiddenTerms(passages: readonly Passage[], glossary: Glossary): void {
  for (const passage of passages) {
    for (const {entry, forbidden, start, end} of glossary.find(passage.text, passage.language)) {
      if (!forbidden || passage.isProtected(start)) continue
      const [expected] = entry.terms[passage.language]
      reportAt(passage, 'terms/forbidden', {
        from: start,
        to: end,
        values: {
          term: passage.text.slice(start, end),
          instead: insteadOf(entry, passage, {open: '“', close: '”', or: ' or ', other: 'another word'}),
          'instead.zh': insteadOf(entry, passage, {open: '「', close: '」', or: '或', other: '其他詞'}),
        },
        ...(expected === undefined ? {} : {expected}),
      })
    }
  }
}

type Manner = {
  readonly open: string
  readonly close: string
  readonly or: string
  readonly other: string
}

/** The terms of the entry, and its note in brackets. */
function insteadOf({terms, note}: GlossaryEntry, {language}: Passage, manner: Manner): string {
  const words = quoted(terms[language], manner.open, manner.close, manner.or) || manner.other
  if (note === null) return words
  const told = note.replace(/[.。]$/u, '')
  return manner.or === '或' ? `${words}（${told}）` : `${words} (${told})`
}

function quoted(words: readonly string[], open: string, close: string, or: string): string {
  return words.map((word) => `${open}${word}${close}`).join(or)
}
