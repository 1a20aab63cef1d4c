/** The record of an edition, read back; `edition/record.ts` writes it. */

import {calendars} from '../edition/dates.ts'
import {editions, factRoles, layouts} from '../edition/handout.ts'
import type {EditionRecord} from '../edition/record.ts'
import {passNames} from '../typeset/passes.ts'
import {child, textOf, type Xml} from './xml.ts'

/** @returns `null` for what is no record, or one of another version. */
export function readRecord(root: Xml | null): EditionRecord | null {
  if (root?.name !== 'zhenpress:briefing') return null
  const attribute = (name: string): string => root.attributes.get(name) ?? ''
  const edition = editions.find((each) => each === attribute('edition'))
  const layout = layouts.find((each) => each === attribute('layout'))
  const dates = calendars.find((each) => each === attribute('dates'))
  const source = child(root, 'zhenpress:source')
  if (!edition || !layout || !dates || !source) return null
  const listed = <Name extends string>(name: string, known: readonly Name[]): readonly Name[] => {
    const words = attribute(name).split(' ')
    return known.filter((each) => words.includes(each))
  }
  const [passes, facts] = [listed('passes', passNames), listed('facts', factRoles)]
  return {source: textOf(source), slug: attribute('slug'), edition, layout, dates, passes, facts}
}
