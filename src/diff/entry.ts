/** What became of a text, or of a particular. */

import {type Both, type Kind, type Language, languages} from '../outline/types.ts'
import type {MetaRole} from './meta.ts'
import type {SideDiff} from './sides.ts'

/** What a node is and where it stands in one version. */
export type Where = {
  readonly id: string
  readonly kind: Kind | 'summary' | MetaRole
  /** As in the handout: 1 for the first level, 0 where depth means nothing. */
  readonly depth: number
}

/** A text, or a particular, in two versions. */
export type Entry = {
  readonly status: 'same' | 'changed' | 'added' | 'deleted'
  /** It stands in another order; `with-parent` where what it stands in was moved, too. */
  readonly moved: false | true | 'with-parent'
  readonly old: Where | null
  readonly new: Where | null
  /** Of an `extra`, as its author wrote it. */
  readonly label: string | null
  readonly zh: SideDiff | null
  readonly en: SideDiff | null
  /** What has no language: a date, an address. */
  readonly neutral: SideDiff | null
  /** The language that changed without the other. */
  readonly oneSided: Language | null
}

type Found = Pick<Entry, 'old' | 'new' | 'label' | 'neutral' | 'moved'> & {
  readonly sides: Both<SideDiff | null>
}

export function entryOf({old, new: fresh, label, sides, neutral, moved}: Found): Entry {
  const isAsBefore =
    [sides.zh, sides.en, neutral].every((side) => side === null || side.change === 'same') &&
    old?.kind === fresh?.kind &&
    old?.depth === fresh?.depth
  const status = !old ? 'added' : !fresh ? 'deleted' : isAsBefore ? 'same' : 'changed'
  const oneSided = status === 'changed' ? oneSidedOf(sides) : null
  return {status, moved, old, new: fresh, label, ...sides, neutral, oneSided}
}

/** A translation that was added where there was none puts things right; one that is not there, others report. */
function oneSidedOf(sides: Both<SideDiff | null>): Language | null {
  const isNew = (side: SideDiff | null): boolean => side?.change === 'wording' || side?.change === 'deleted'
  const isOld = (side: SideDiff | null): boolean =>
    side !== null && ['same', 'typography', 'formatting'].includes(side.change)
  return (
    languages.find((language) => isNew(sides[language]) && isOld(sides[language === 'zh' ? 'en' : 'zh'])) ??
    null
  )
}
