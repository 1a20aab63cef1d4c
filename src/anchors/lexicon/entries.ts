/** The entries of the lexicon, parsed from its tables. */

import {economy} from './economy.ts'
import {environment} from './environment.ts'
import {general} from './general.ts'
import {government} from './government.ts'
import {places} from './places.ts'
import {security} from './security.ts'
import {society} from './society.ts'
import {technology} from './technology.ts'
import {verbs} from './verbs.ts'

/** The words of a concept in both languages; what an English stem matches, `createEnglishIndex` says. */
export type LexiconEntry = {readonly zh: readonly string[]; readonly en: readonly string[]}

const tables: readonly string[] = [
  government,
  economy,
  technology,
  environment,
  society,
  security,
  places,
  verbs,
  general,
]

/** Reads `中文|變體 = stem|two words; …`; a semicolon or a line end closes an entry. */
export function lexiconEntries(): readonly LexiconEntry[] {
  return tables.flatMap((table) =>
    table
      .split(/[;\n]/)
      .filter((entry) => entry.trim() !== '')
      .map((entry) => {
        const [zh = '', en = ''] = entry.split('=')
        return {zh: wordsOf(zh), en: wordsOf(en)}
      }),
  )
}

function wordsOf(side: string): readonly string[] {
  return side.split('|').map((word) => word.trim())
}
