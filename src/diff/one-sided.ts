/** Which side changed without the other, as messages on the new source. */

import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import type {Language} from '../outline/types.ts'
import type {BriefingDiff} from './compare.ts'
import type {Entry} from './entry.ts'
import {kindNames, languageNames} from './names.ts'

/** The entries in which one language changed without the other. */
export function oneSidedEntries({entries}: BriefingDiff): readonly (Entry & {readonly oneSided: Language})[] {
  return entries.filter((entry) => entry.oneSided !== null) as (Entry & {readonly oneSided: Language})[] // those alone
}

export function otherThan(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh'
}

/** Reports each at the text that did not change: it is what somebody has to look at. */
export function reportOneSided(diff: BriefingDiff, fileOf: (language: Language) => VFile): void {
  for (const entry of oneSidedEntries(diff)) {
    const changed = entry.oneSided
    const stale = otherThan(changed)
    const names = kindNames[entry.new?.kind ?? 'paragraph']
    const edited = entry[changed]
    const file = fileOf(stale)
    report(file, 'parity/one-sided-edit', {
      place: entry[stale]?.position ?? edited?.position,
      values: {
        kind: names.en,
        'kind.zh': names.zh,
        changed: languageNames[changed].en,
        'changed.zh': languageNames[changed].zh,
        other: languageNames[stale].en,
        'other.zh': languageNames[stale].zh,
      },
      related: edited?.position
        ? [{place: edited.position, file: fileOf(changed).path, language: changed}]
        : [],
    })
  }
}
